import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saved embeds, and on which hosts they were seen: host and day, nothing else. */
export class Embeds1795000010000 implements MigrationInterface {
  name = 'Embeds1795000010000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table embed (
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
        filters jsonb not null,
        attributes jsonb not null,
        style jsonb not null,
        allowed_domains text[] not null,
        words text not null,
        constraint embed_owner_fkey foreign key (owner_id) references organisation (id)
      )`);
    await db.query('create index embed_owner on embed (owner_id)');
    await db.query(`
      create table embed_sighting (
        embed_id uuid not null,
        host text not null,
        last_seen_on date not null,
        primary key (embed_id, host),
        constraint embed_sighting_embed_fkey foreign key (embed_id) references embed (id) on delete cascade
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from record_version where kind = 'embed'`);
    await db.query(`delete from external_id where kind = 'embed'`);
    await db.query(`delete from publication where kind = 'embed'`);
    await db.query('drop table embed_sighting, embed');
  }
}
