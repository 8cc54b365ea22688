import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People in projects: who they are is sealed, and in the vault. */
export class Participants1795000014000 implements MigrationInterface {
  name = 'Participants1795000014000';

  async up(db: QueryRunner): Promise<void> {
    await createTerms(db);
    await createPeople(db);
    // the newest first for a reader of the log, and what somebody did in the last hour
    await db.query('create index access_log_of_actor on vault.access_log (actor_id, action, at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index vault.access_log_of_actor');
    await db.query('drop table vault.participation, vault.participant, vault.concealed');
    await db.query('drop table participant_terms');
  }
}

async function createTerms(db: QueryRunner): Promise<void> {
  await db.query(`
    create table participant_terms (
      id uuid primary key default uuidv7(),
      version integer not null,
      owner_id uuid not null,
      published_version integer,
      published_at timestamptz,
      withdrawn_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      project_id uuid not null,
      notice jsonb not null,
      identity_numbers jsonb,
      takes_minors boolean not null,
      constraint participant_terms_project unique (project_id),
      constraint participant_terms_project_fkey foreign key (project_id, owner_id)
        references project (id, owner_id) on update cascade
    )`);
}

async function createPeople(db: QueryRunner): Promise<void> {
  await db.query(`
    create table vault.concealed (
      organisation_id uuid not null,
      sealed bytea not null,
      constraint concealed_pkey primary key (organisation_id)
    )`);
  await db.query(`
    create table vault.participant (
      id uuid not null,
      version integer not null,
      organisation_id uuid not null,
      pseudonym text not null,
      identity_kind text not null,
      identity_number bytea,
      given_name bytea,
      family_name bytea,
      birth_year integer,
      restricted_at timestamptz,
      disposed_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint participant_pkey primary key (id),
      constraint participant_pseudonym unique (organisation_id, pseudonym)
    )`);
  // no key to project: whether a project with nobody that one may know of can be removed must not tell that there is somebody
  await db.query(`
    create table vault.participation (
      id uuid not null,
      version integer not null,
      participant_id uuid not null,
      organisation_id uuid not null,
      project_id uuid not null,
      first_start date not null,
      last_end date,
      hours numeric(9, 2),
      municipality text,
      gender text,
      age_at_start integer,
      employment_status text,
      long_term_unemployed boolean,
      isced text,
      third_country_national boolean,
      foreign_background boolean,
      rural boolean,
      housing_exclusion boolean,
      immediate_outcome jsonb,
      six_month_outcome jsonb,
      enrolments jsonb not null,
      notice_version integer not null,
      notice_given_on date not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint participation_pkey primary key (id),
      constraint participation_once unique (participant_id, project_id),
      constraint participation_participant foreign key (participant_id) references vault.participant (id),
      constraint participation_gender check (gender in ('female', 'male', 'non-binary')),
      constraint participation_employment_status check (employment_status in ('unemployed', 'inactive', 'employed')),
      constraint participation_isced check (isced in ('0-2', '3-4', '5-8'))
    )`);
  await db.query(
    'create index participation_of_project on vault.participation (project_id, first_start, id)',
  );
  await db.query(
    'create index participation_of_organisation on vault.participation (organisation_id, first_start, id)',
  );
  await db.query(
    'grant select, insert, update, delete on vault.concealed, vault.participant, vault.participation to spang_vault',
  );
}
