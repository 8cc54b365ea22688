import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Public statistics: what was said of a half-year, which nothing changes. Hidden counts are not in it. */
export class Statistics1795000015000 implements MigrationInterface {
  name = 'Statistics1795000015000';

  async up(db: QueryRunner): Promise<void> {
    // json, which keeps its bytes: a document that is written anew says the same in the same order
    await db.query(`
      create table statistics_snapshot (
        period text not null,
        counted_at timestamptz not null,
        tables json not null,
        constraint statistics_snapshot_pkey primary key (period)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from publication where kind = 'statistics'`);
    await db.query('drop table statistics_snapshot');
  }
}
