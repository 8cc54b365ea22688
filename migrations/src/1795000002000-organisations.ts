import type { MigrationInterface, QueryRunner } from 'typeorm';

const REGISTER = '01900000-0000-7000-8000-000000000001';
const REFERENCE_TABLES = ['area', 'classification_code', 'indicator'];

/** Organisations with their relations. Every record has one as its owner, so this also gives reference data its keeper. */
export class Organisations1795000002000 implements MigrationInterface {
  name = 'Organisations1795000002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organisation (
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
        names jsonb not null,
        kind text not null,
        identifiers jsonb not null,
        parent_id uuid,
        address jsonb,
        area_id uuid,
        website text,
        contacts jsonb not null,
        founded_on jsonb,
        description jsonb,
        sources jsonb not null,
        words text not null,
        constraint organisation_kind_check check (kind in ('municipality', 'region', 'county-board', 'agency', 'company',
          'business-support', 'education-provider', 'social-partner', 'collaboration', 'foundation', 'foreign',
          'natural-person')),
        constraint organisation_owner_fkey foreign key (owner_id) references organisation (id)
          deferrable initially deferred,
        constraint organisation_parent_fkey foreign key (parent_id) references organisation (id),
        constraint organisation_area_fkey foreign key (area_id) references area (id)
      )`);
    await db.query('create index organisation_owner on organisation (owner_id)');
    await db.query('create index organisation_parent on organisation (parent_id)');
    await db.query('create index organisation_area on organisation (area_id)');
    await db.query('create index organisation_updated on organisation (updated_at)');
    await db.query(
      'create index organisation_words on organisation using gin (words gin_trgm_ops) with (fastupdate = off)',
    );
    // the same number on two records is warned about
    await db.query(
      'create index organisation_identifiers on organisation using gin (identifiers jsonb_path_ops)',
    );
    // who is stated as predecessor or successor in what is public: asked at every publishing
    await db.query(`
      create index record_version_organisation_relations on record_version
        using gin ((document -> 'relations') jsonb_path_ops) where kind = 'organisation'`);

    await db.query(`
      create table organisation_relation (
        id uuid primary key default uuidv7(),
        position integer not null,
        organisation_id uuid not null,
        related_id uuid not null,
        type text not null,
        from_date jsonb,
        to_date jsonb,
        constraint organisation_relation_type_check check (type in ('unit-of', 'member-of', 'owns', 'founded',
          'merged-into', 'successor-of')),
        constraint organisation_relation_organisation_fkey foreign key (organisation_id)
          references organisation (id) on delete cascade,
        constraint organisation_relation_related_fkey foreign key (related_id) references organisation (id)
      )`);
    await db.query(
      'create index organisation_relation_organisation on organisation_relation (organisation_id, position)',
    );
    await db.query('create index organisation_relation_related on organisation_relation (related_id)');

    await db.query(
      `insert into organisation (id, version, owner_id, external_ids, name, names, kind, identifiers, contacts, sources, words)
       values ($1, 1, $1, '[]', '{"sv": "Spångs register", "en": "The registers of Spång"}', '[]', 'agency', '[]', '[]', '[]',
               search_plain(E'Spångs register \\n The registers of Spång'))`,
      [REGISTER],
    );
    await db.query(`
      insert into record_version (kind, record_id, version, saved_at, actor_id, actor_name, via, changed_fields, document)
      select 'organisation', id, 1, now(), '00000000-0000-7000-8000-000000000000', 'Spång', 'system',
             array(select jsonb_object_keys(document)), document
      from (select id, jsonb_build_object('ownerId', owner_id, 'externalIds', external_ids, 'name', name, 'names', names,
              'kind', kind, 'identifiers', identifiers, 'parentId', parent_id, 'relations', '[]'::jsonb,
              'address', address, 'areaId', area_id, 'website', website, 'contacts', contacts, 'foundedOn', founded_on,
              'description', description, 'sources', sources) as document
            from organisation) loaded`);
    for (const table of REFERENCE_TABLES)
      await db.query(
        `alter table ${table} add constraint ${table}_owner_fkey foreign key (owner_id) references organisation (id)`,
      );
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of REFERENCE_TABLES)
      await db.query(`alter table ${table} drop constraint ${table}_owner_fkey`);
    await db.query('drop index record_version_organisation_relations');
    await db.query(`delete from record_version where kind = 'organisation'`);
    await db.query(`delete from external_id where kind = 'organisation'`);
    await db.query('drop table organisation_relation, organisation');
  }
}
