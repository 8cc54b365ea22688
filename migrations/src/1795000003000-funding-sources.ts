import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Funding sources: EU programmes with fund, priorities and calls, and every other kind of money. */
export class FundingSources1795000003000 implements MigrationInterface {
  name = 'FundingSources1795000003000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table funding_source (
        id uuid primary key default uuidv7(),
        version integer not null,
        owner_id uuid not null,
        published_version integer,
        published_at timestamptz,
        withdrawn_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        external_ids jsonb not null,
        name jsonb not null,
        kind text not null,
        fund jsonb,
        programme jsonb,
        managing_authority_id uuid,
        financier_id uuid,
        priorities jsonb not null,
        specific_objectives jsonb not null,
        calls jsonb not null,
        visibility_statement jsonb,
        sources jsonb not null,
        words text not null,
        constraint funding_source_kind_check check (kind in ('eu-programme', 'national', 'regional', 'municipal',
          'social-partner', 'private')),
        constraint funding_source_owner_fkey foreign key (owner_id) references organisation (id),
        constraint funding_source_managing_authority_fkey foreign key (managing_authority_id)
          references organisation (id),
        constraint funding_source_financier_fkey foreign key (financier_id) references organisation (id)
      )`);
    await db.query('create index funding_source_owner on funding_source (owner_id)');
    await db.query(
      'create index funding_source_managing_authority on funding_source (managing_authority_id)',
    );
    await db.query('create index funding_source_financier on funding_source (financier_id)');

    await db.query(`
      create table funding_source_area (
        id uuid primary key default uuidv7(),
        position integer not null,
        funding_source_id uuid not null,
        area_id uuid not null,
        constraint funding_source_area_source_fkey foreign key (funding_source_id)
          references funding_source (id) on delete cascade,
        constraint funding_source_area_area_fkey foreign key (area_id) references area (id)
      )`);
    await db.query(
      'create index funding_source_area_source on funding_source_area (funding_source_id, position)',
    );
    await db.query('create index funding_source_area_area on funding_source_area (area_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from record_version where kind = 'funding-source'`);
    await db.query(`delete from external_id where kind = 'funding-source'`);
    await db.query('drop table funding_source_area, funding_source');
  }
}
