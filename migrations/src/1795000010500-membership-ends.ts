import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = ['system-administrator', 'organisation-administrator', 'project-editor', 'reviewer', 'reader'];
const listed = (roles: string[]) => roles.map((role) => `'${role}'`).join(', ');

/** Roles that end by themselves, and the auditor, whose role always does. */
export class MembershipEnds1795000010500 implements MigrationInterface {
  name = 'MembershipEnds1795000010500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table membership add column valid_to date`);
    await db.query(`alter table membership drop constraint membership_role`);
    await db.query(
      `alter table membership
         add constraint membership_role check (role in (${listed([...ROLES, 'auditor'])})),
         add constraint membership_end check (role <> 'auditor' or valid_to is not null)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from membership where role = 'auditor'`);
    await db.query(`alter table membership drop constraint membership_end, drop constraint membership_role`);
    await db.query(
      `alter table membership add constraint membership_role check (role in (${listed(ROLES)}))`,
    );
    await db.query(`alter table membership drop column valid_to`);
  }
}
