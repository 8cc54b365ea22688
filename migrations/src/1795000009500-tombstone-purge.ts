import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tombstones are kept 400 days; what is remembered is how far they are gone, so that a late reader is told. */
export class TombstonePurge1795000009500 implements MigrationInterface {
  name = 'TombstonePurge1795000009500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table publication_purge (
        kind text primary key,
        change bigint not null
      )`);
    await db.query(`create index publication_tombstone on publication (modified_at) where document is null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index publication_tombstone');
    await db.query('drop table publication_purge');
  }
}
