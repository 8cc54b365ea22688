import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Table → its references: column and the table that it points to. What is deleted elsewhere must not be missed here. */
const REFERENCES: [table: string, name: string, column: string, target: string][] = [
  ['training_offer', 'owner', 'owner_id', 'organisation'],
  ['occasion', 'owner', 'owner_id', 'organisation'],
  ['occasion', 'area', 'area_id', 'collaboration_area'],
  ['collaboration_area', 'owner', 'owner_id', 'organisation'],
  ['training_offer_project', 'project', 'project_id', 'project'],
  ['training_offer_funding_source', 'funding_source', 'funding_source_id', 'funding_source'],
  ['training_offer_organisation', 'organisation', 'organisation_id', 'organisation'],
  ['collaboration_area_node', 'organisation', 'organisation_id', 'organisation'],
];

const CHECKS: [table: string, column: string, values: string][] = [
  [
    'training_offer',
    'kind',
    `'course', 'package', 'programme', 'validation', 'industry', 'in-company', 'information'`,
  ],
  ['occasion', 'lifecycle', `'planned', 'confirmed', 'cancelled', 'completed'`],
  ['occasion', 'start_type', `'fixed', 'rolling-student', 'rolling-provider', 'undated'`],
  ['occasion', 'study_form', `'onsite', 'distance', 'blended', 'remote', 'workplace'`],
  ['collaboration_area', 'kind', `'primary', 'secondary', 'agreement'`],
];

/** Tables of parts: what they hang on, and their own columns. */
const PARTS: [table: string, parent: string, parentColumn: string, columns: string][] = [
  ['training_offer_project', 'training_offer', 'offer_id', 'project_id uuid not null'],
  ['training_offer_funding_source', 'training_offer', 'offer_id', 'funding_source_id uuid not null'],
  [
    'training_offer_organisation',
    'training_offer',
    'offer_id',
    `organisation_id uuid not null,
     role text not null constraint training_offer_organisation_role_check
       check (role in ('orderer', 'examining-body'))`,
  ],
  [
    'collaboration_area_node',
    'collaboration_area',
    'area_id',
    'organisation_id uuid, town text not null, municipality_code text not null',
  ],
];

/** What offers and occasions saved before these fields existed say of them. */
const NEW_IN_OFFER = `{"descriptionFormat": "text", "expires": null, "isArchived": false}`;
const NEW_IN_OFFER_VERSION = `{"ordererIds": [], "examiningBodyIds": [], "descriptionFormat": "text", "expires": null, "isArchived": false}`;
const NEW_IN_OCCASION = `{"flexibleEntry": null}`;

/** Offers, occasions and areas point to other records through foreign keys; lists find them by words. */
export class TrainingReferences1795000008000 implements MigrationInterface {
  name = 'TrainingReferences1795000008000';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, parent, parentColumn, columns] of PARTS) {
      await db.query(`
        create table ${table} (
          id uuid primary key default uuidv7(),
          position integer not null,
          ${parentColumn} uuid not null,
          ${columns},
          constraint ${table}_parent_fkey foreign key (${parentColumn}) references ${parent} (id) on delete cascade
        )`);
      await db.query(`create index ${table}_parent on ${table} (${parentColumn}, position)`);
    }
    for (const name of ['project', 'funding_source'])
      await db.query(`
        insert into training_offer_${name} (position, offer_id, ${name}_id)
        select place - 1, o.id, named from training_offer o, unnest(o.${name}_ids) with ordinality as each (named, place)`);
    await db.query(`
      insert into collaboration_area_node (position, area_id, organisation_id, town, municipality_code)
      select place - 1, a.id, (node ->> 'organisationId')::uuid, node ->> 'town', node ->> 'municipalityCode'
      from collaboration_area a, jsonb_array_elements(a.nodes) with ordinality as each (node, place)`);
    await db.query('alter table training_offer drop column project_ids, drop column funding_source_ids');
    await db.query('alter table collaboration_area drop column nodes');
    await db.query('alter table occasion add column area_id uuid');
    await db.query(`update occasion set area_id = (content #>> '{openTo,areaId}')::uuid`);

    for (const [table, name, column, target] of REFERENCES) {
      await db.query(`
        alter table ${table} add constraint ${table}_${name}_fkey foreign key (${column}) references ${target} (id)`);
      if (`${table}_${name}` !== 'training_offer_owner')
        await db.query(`create index ${table}_${name} on ${table} (${column})`);
    }
    await db.query('create index training_offer_provider_id on training_offer (provider_id)');
    await db.query('create index training_offer_principal_id on training_offer (principal_id)');
    for (const [table, column, values] of CHECKS)
      await db.query(
        `alter table ${table} add constraint ${table}_${column}_check check (${column} in (${values}))`,
      );

    await db.query(`alter table training_offer add column words text not null default ''`);
    await db.query(`
      update training_offer set content = content || '${NEW_IN_OFFER}',
        words = search_plain((select string_agg(word, ' ') from jsonb_each_text(title) as each (language, word)))`);
    await db.query('alter table training_offer alter column words drop default');
    await db.query(
      'create index training_offer_words on training_offer using gin (words gin_trgm_ops) with (fastupdate = off)',
    );
    for (const table of ['training_offer', 'occasion'])
      await db.query(
        `create index ${table}_external_ids on ${table} using gin (external_ids jsonb_path_ops)`,
      );
    await db.query(`update occasion set content = content || '${NEW_IN_OCCASION}'`);
    await db.query(
      `update record_version set document = document || '${NEW_IN_OFFER_VERSION}' where kind = 'training-offer'`,
    );
    await db.query(
      `update record_version set document = document || '${NEW_IN_OCCASION}' where kind = 'occasion'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index training_offer_external_ids, occasion_external_ids');
    await db.query('drop index training_offer_provider_id, training_offer_principal_id');
    for (const [table, column] of CHECKS)
      await db.query(`alter table ${table} drop constraint ${table}_${column}_check`);
    await db.query('alter table training_offer drop column words, drop constraint training_offer_owner_fkey');
    for (const table of ['occasion', 'collaboration_area']) {
      await db.query(`alter table ${table} drop constraint ${table}_owner_fkey`);
      await db.query(`drop index ${table}_owner`);
    }
    await db.query('alter table occasion drop column area_id');
    for (const name of ['project', 'funding_source']) {
      await db.query(`alter table training_offer add column ${name}_ids uuid[] not null default '{}'`);
      await db.query(`
        update training_offer o set ${name}_ids = array(
          select ${name}_id from training_offer_${name} p where p.offer_id = o.id order by p.position)`);
      await db.query(`alter table training_offer alter column ${name}_ids drop default`);
    }
    await db.query(`alter table collaboration_area add column nodes jsonb not null default '[]'`);
    await db.query(`
      update collaboration_area a set nodes = coalesce((
        select jsonb_agg(jsonb_build_object('organisationId', n.organisation_id, 'town', n.town,
          'municipalityCode', n.municipality_code) order by n.position)
        from collaboration_area_node n where n.area_id = a.id), '[]')`);
    await db.query('alter table collaboration_area alter column nodes drop default');
    for (const [table] of PARTS) await db.query(`drop table ${table}`);
  }
}
