import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The latest change of a kind in one step of an index: answers that were made since need not be made again. */
export class LatestChange1795000009600 implements MigrationInterface {
  name = 'LatestChange1795000009600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index publication_kind_change on publication (kind, change)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index publication_kind_change');
  }
}
