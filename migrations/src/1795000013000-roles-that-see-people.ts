import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = [
  'system-administrator',
  'organisation-administrator',
  'project-editor',
  'reviewer',
  'reader',
  'auditor',
];
const ABOUT_PEOPLE = ['participant-handler', 'protected-identity-handler', 'data-protection-officer'];
const listed = (roles: string[]) => roles.map((role) => `'${role}'`).join(', ');

/** Roles and keys that see people: limited to projects, proposed by one and confirmed by another. */
export class RolesThatSeePeople1795000013000 implements MigrationInterface {
  name = 'RolesThatSeePeople1795000013000';

  async up(db: QueryRunner): Promise<void> {
    // no foreign keys of the ids in the list: what a role is limited to does not keep a project from being removed
    await db.query(`
      alter table membership
        add column project_ids uuid[],
        add column proposed_by uuid,
        add column confirmed_by uuid,
        add column confirmed_at timestamptz,
        drop constraint membership_role,
        drop constraint membership_end`);
    await db.query(`
      alter table membership
        add constraint membership_role check (role in (${listed([...ROLES, ...ABOUT_PEOPLE])})),
        add constraint membership_end
          check (role not in ('auditor', 'protected-identity-handler') or valid_to is not null),
        add constraint membership_projects check (role = 'participant-handler'
          or (role = 'protected-identity-handler') = (project_ids is not null)),
        add constraint membership_proposal
          check ((role = 'protected-identity-handler') = (proposed_by is not null)),
        add constraint membership_confirmation check ((confirmed_by is null) = (confirmed_at is null)
          and (confirmed_by is null or proposed_by <> confirmed_by))`);
    await db.query(`
      alter table api_client
        add column project_ids uuid[],
        add column confirmed_by uuid,
        add column confirmed_at timestamptz,
        add constraint api_client_confirmation check ((confirmed_by is null) = (confirmed_at is null)
          and (confirmed_by is null or creator_id <> confirmed_by))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table api_client
        drop constraint api_client_confirmation,
        drop column project_ids, drop column confirmed_by, drop column confirmed_at`);
    await db.query(`delete from membership where role in (${listed(ABOUT_PEOPLE)})`);
    await db.query(`
      alter table membership
        drop constraint membership_role, drop constraint membership_end, drop constraint membership_projects,
        drop constraint membership_proposal, drop constraint membership_confirmation,
        drop column project_ids, drop column proposed_by, drop column confirmed_by, drop column confirmed_at,
        add constraint membership_role check (role in (${listed(ROLES)})),
        add constraint membership_end check (role <> 'auditor' or valid_to is not null)`);
  }
}
