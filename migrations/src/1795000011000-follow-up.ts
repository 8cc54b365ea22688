import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follow-up of projects without persons. A row moves with its project to another owner: the foreign key holds both. */
export class FollowUp1795000011000 implements MigrationInterface {
  name = 'FollowUp1795000011000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table project add constraint project_with_owner unique (id, owner_id)');
    await db.query(`
      create table entity_support (
        id uuid primary key default uuidv7(),
        version integer not null,
        owner_id uuid not null,
        published_version integer,
        published_at timestamptz,
        withdrawn_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        external_ids jsonb not null,
        project_id uuid not null,
        organisation_id uuid not null,
        size_class text not null,
        starts_on date,
        ends_on date,
        employees_reached integer,
        constraint entity_support_project_fkey foreign key (project_id, owner_id)
          references project (id, owner_id) on update cascade,
        constraint entity_support_organisation_fkey foreign key (organisation_id) references organisation (id),
        constraint entity_support_size_class_check
          check (size_class in ('micro', 'small', 'medium', 'large', 'public'))
      )`);
    await db.query('create index entity_support_project on entity_support (project_id, starts_on)');
    await db.query('create index entity_support_organisation on entity_support (organisation_id)');
    await db.query(`
      create table indicator_tally (
        id uuid primary key,
        project_id uuid not null,
        indicator_id uuid not null,
        period text not null,
        gender text,
        method text not null,
        batch_size integer not null,
        yes_count integer not null,
        no_count integer not null,
        declined_count integer not null,
        not_asked_count integer not null,
        replaces_tally_id uuid,
        entered_on date not null,
        entered_by_id uuid not null,
        entered_by_name text not null,
        entered_via text not null,
        constraint indicator_tally_project_fkey foreign key (project_id) references project (id),
        constraint indicator_tally_indicator_fkey foreign key (indicator_id) references indicator (id),
        constraint indicator_tally_replaces_fkey foreign key (replaces_tally_id) references indicator_tally (id),
        constraint indicator_tally_replaced_once unique (replaces_tally_id),
        constraint indicator_tally_gender_check check (gender in ('female', 'male', 'non-binary')),
        constraint indicator_tally_method_check check (method in ('asked', 'target-group', 'estimate')),
        constraint indicator_tally_batch_check
          check (batch_size >= 5 and batch_size = yes_count + no_count + declined_count + not_asked_count)
      )`);
    await db.query('create index indicator_tally_project on indicator_tally (project_id, period)');
    await db.query('create index indicator_tally_indicator on indicator_tally (indicator_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from record_version where kind = 'entity-support'`);
    await db.query(`delete from external_id where kind = 'entity-support'`);
    await db.query('drop table indicator_tally, entity_support');
    await db.query('alter table project drop constraint project_with_owner');
  }
}
