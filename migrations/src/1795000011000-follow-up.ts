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
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from record_version where kind = 'entity-support'`);
    await db.query(`delete from external_id where kind = 'entity-support'`);
    await db.query('drop table entity_support');
    await db.query('alter table project drop constraint project_with_owner');
  }
}
