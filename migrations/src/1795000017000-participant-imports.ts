import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of participants on their way in. */
export class ParticipantImports1795000017000 implements MigrationInterface {
  name = 'ParticipantImports1795000017000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table vault.participant_import (
        id uuid not null,
        organisation_id uuid not null,
        project_id uuid not null,
        actor_id uuid not null,
        actor jsonb not null,
        state text not null,
        columns jsonb not null,
        row_count integer not null,
        added integer not null,
        came_back integer not null,
        unchanged integer not null,
        failed integer not null,
        faults jsonb not null,
        created_at timestamptz not null,
        finished_at timestamptz,
        constraint participant_import_pkey primary key (id),
        constraint participant_import_state check (state in ('running', 'done', 'expired'))
      )`);
    // a batch that is done is gone
    await db.query(`
      create table vault.participant_import_batch (
        import_id uuid not null,
        number integer not null,
        sealed text not null,
        constraint participant_import_batch_pkey primary key (import_id, number),
        constraint participant_import_batch_import foreign key (import_id) references vault.participant_import (id)
          on delete cascade
      )`);
    await db.query(
      'grant select, insert, update, delete on vault.participant_import, vault.participant_import_batch to spang_vault',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table vault.participant_import_batch, vault.participant_import');
  }
}
