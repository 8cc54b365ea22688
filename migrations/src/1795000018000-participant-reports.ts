import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Monthly reports of participants to the national statistics. */
export class ParticipantReports1795000018000 implements MigrationInterface {
  name = 'ParticipantReports1795000018000';

  async up(db: QueryRunner): Promise<void> {
    // no key to project, as participations have none
    await db.query(`
      create table vault.report_batch (
        id uuid not null,
        version integer not null,
        organisation_id uuid not null,
        project_id uuid not null,
        with_protected boolean not null,
        month text not null,
        edition integer not null,
        state text not null,
        sealed text,
        sealed_hash text,
        maker jsonb not null,
        made_at timestamptz not null,
        sent_by_name text,
        sent_at timestamptz,
        constraint report_batch_pkey primary key (id),
        constraint report_batch_edition unique (project_id, with_protected, month, edition),
        constraint report_batch_state check (state in ('being-made', 'made', 'outdated', 'sent', 'to-be-resent'))
      )`);
    await db.query('grant select, insert, update, delete on vault.report_batch to spang_vault');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table vault.report_batch');
  }
}
