import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long people are kept, who lets them go, and what they ask for themselves. */
export class Retention1795000016000 implements MigrationInterface {
  name = 'Retention1795000016000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table retention_plan (
        id uuid primary key default uuidv7(),
        version integer not null,
        owner_id uuid not null,
        published_version integer,
        published_at timestamptz,
        withdrawn_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        project_id uuid not null,
        last_payment_on date,
        state_aid_granted_on date,
        decision_keep_until date,
        bookkeeping_year integer,
        identity_needed_until date,
        legal_hold jsonb,
        said_until date,
        constraint retention_plan_project unique (project_id),
        constraint retention_plan_project_fkey foreign key (project_id, owner_id)
          references project (id, owner_id) on update cascade
      )`);
    await db.query(`
      create table disposal (
        id uuid primary key default uuidv7(),
        version integer not null,
        project_id uuid not null,
        owner_id uuid not null,
        state text not null,
        decision_reference text not null,
        proposed_by uuid not null,
        proposed_by_name text not null,
        proposed_at timestamptz not null,
        approved_by uuid,
        approved_by_name text,
        approved_at timestamptz,
        vetoed_by uuid,
        vetoed_by_name text,
        vetoed_at timestamptz,
        done_at timestamptz,
        people_count integer,
        constraint disposal_project_fkey foreign key (project_id, owner_id)
          references project (id, owner_id) on update cascade,
        constraint disposal_state check (state in ('proposed', 'approved', 'done', 'vetoed')),
        constraint disposal_by_two check (approved_by <> proposed_by)
      )`);
    await db.query('create index disposal_of_project on disposal (project_id, proposed_at)');
    await db.query(
      `create unique index disposal_under_way on disposal (project_id) where state in ('proposed', 'approved')`,
    );
    await db.query(`
      create table vault.data_subject_request (
        id uuid not null,
        version integer not null,
        organisation_id uuid not null,
        participant_ids uuid[] not null,
        kind text not null,
        received_on date not null,
        due_on date not null,
        outcome text,
        ground text,
        reason bytea,
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        created_at timestamptz not null,
        constraint data_subject_request_pkey primary key (id),
        constraint data_subject_request_kind
          check (kind in ('access', 'rectification', 'restriction', 'end-of-restriction', 'erasure')),
        constraint data_subject_request_outcome check (outcome in ('granted', 'partly', 'refused'))
      )`);
    await db.query(
      'create index data_subject_request_of_organisation on vault.data_subject_request (organisation_id, due_on, id)',
    );
    await db.query(
      'create index data_subject_request_of_participant on vault.data_subject_request using gin (participant_ids)',
    );
    await db.query('grant select, insert, update on vault.data_subject_request to spang_vault');
    await refuseChangesOfLog(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger append_only on vault.access_log');
    await db.query('drop function vault.refuse_change');
    await db.query('drop table vault.data_subject_request');
    await db.query('drop table disposal, retention_plan');
  }
}

/** The log is only added to, also by whoever owns it: the role has no right to more, and this is for all others. */
async function refuseChangesOfLog(db: QueryRunner): Promise<void> {
  await db.query(`
    create function vault.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'permission denied: vault.access_log is only added to' using errcode = 'insufficient_privilege';
    end $$`);
  await db.query('revoke execute on function vault.refuse_change from public');
  await db.query(`
    create trigger append_only before update or delete or truncate on vault.access_log
      for each statement execute function vault.refuse_change()`);
}
