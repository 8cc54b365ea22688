import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every record has. */
const RECORD = `
  id uuid primary key default uuidv7(),
  version integer not null,
  owner_id uuid not null,
  published_version integer,
  published_at timestamptz,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  external_ids jsonb not null,
  content jsonb not null`;

export class TrainingOffers1795000006000 implements MigrationInterface {
  name = 'TrainingOffers1795000006000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table training_offer (${RECORD},
        title jsonb not null,
        kind text not null,
        school_type text not null,
        is_vocational boolean not null,
        provider_id uuid not null,
        principal_id uuid,
        project_ids uuid[] not null,
        funding_source_ids uuid[] not null,
        constraint training_offer_provider foreign key (provider_id) references organisation (id),
        constraint training_offer_principal foreign key (principal_id) references organisation (id)
      )`);
    await db.query(`create index training_offer_owner on training_offer (owner_id)`);
    await db.query(`
      create table occasion (${RECORD},
        offer_id uuid not null,
        lifecycle text not null,
        start_type text not null,
        starts_on date,
        ends_on date,
        study_form text not null,
        seats jsonb,
        constraint occasion_offer foreign key (offer_id) references training_offer (id)
      )`);
    await db.query(`create index occasion_by_offer on occasion (offer_id, starts_on)`);
    await db.query(`create index occasion_start on occasion (starts_on)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table occasion, training_offer');
  }
}
