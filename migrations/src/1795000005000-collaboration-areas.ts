import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CollaborationAreas1795000005000 implements MigrationInterface {
  name = 'CollaborationAreas1795000005000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table collaboration_area (
        id uuid primary key default uuidv7(),
        version integer not null,
        owner_id uuid not null,
        published_version integer,
        published_at timestamptz,
        withdrawn_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        name jsonb not null,
        description jsonb,
        kind text not null,
        municipalities text[] not null,
        nodes jsonb not null,
        valid_from date not null,
        valid_to date,
        school_types text[] not null,
        is_vocational_only boolean not null,
        sources jsonb not null,
        external_ids jsonb not null
      )`);
    await db.query(
      `create index collaboration_area_municipalities on collaboration_area using gin (municipalities)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table collaboration_area');
  }
}
