import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readAreas } from './seed/areas.js';
import { CODES } from './seed/classification-codes.js';
import { INDICATORS } from './seed/indicators.js';

/** The organisation "Spångs register", which the next migration makes: it keeps what is loaded here. */
const REGISTER = '01900000-0000-7000-8000-000000000001';

const RECORD = `
  id uuid primary key default uuidv7(),
  version integer not null,
  owner_id uuid not null,
  published_version integer,
  published_at timestamptz,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  external_ids jsonb not null`;

/** Areas, classification codes and indicators, loaded with what the domain knows; administrators may edit them. */
export class ReferenceData1795000001000 implements MigrationInterface {
  name = 'ReferenceData1795000001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table area (${RECORD},
        scheme text not null,
        code text not null,
        scheme_version text not null,
        name jsonb not null,
        parent_id uuid,
        county_code text,
        provenance text,
        is_verified boolean not null,
        words text not null,
        constraint area_scheme_check check (scheme in ('NUTS', 'LAU', 'ISO3166', 'FREE')),
        constraint area_parent_fkey foreign key (parent_id) references area (id)
      )`);
    await db.query('create unique index area_code on area (scheme, code, scheme_version)');
    await db.query('create index area_parent on area (parent_id)');
    await db.query('create index area_owner on area (owner_id)');

    await db.query(`
      create table classification_code (${RECORD},
        period text not null,
        dimension integer not null,
        code text not null,
        labels jsonb not null,
        provenance text,
        is_verified boolean not null,
        words text not null,
        constraint classification_code_dimension_check check (dimension >= 1 and dimension <= 8)
      )`);
    await db.query(
      'create unique index classification_code_code on classification_code (period, dimension, code)',
    );
    await db.query('create index classification_code_owner on classification_code (owner_id)');

    await db.query(`
      create table indicator (${RECORD},
        code text not null,
        names jsonb not null,
        kind text not null,
        unit jsonb not null,
        fund_scopes text[] not null,
        period text not null,
        subject text,
        sensitivity text not null,
        provenance text,
        words text not null,
        constraint indicator_kind_check check (kind in ('output', 'result', 'context', 'own')),
        constraint indicator_subject_check check (subject in ('participant', 'entity', 'participation')),
        constraint indicator_sensitivity_check check (sensitivity in ('none', 'personal', 'special'))
      )`);
    await db.query('create unique index indicator_code on indicator (code, period)');
    await db.query('create index indicator_owner on indicator (owner_id)');

    await this.load(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from record_version where kind in ('area', 'classification-code', 'indicator')`);
    await db.query(`delete from external_id where kind in ('area', 'classification-code', 'indicator')`);
    await db.query('drop table indicator, classification_code, area');
  }

  private async load(db: QueryRunner): Promise<void> {
    // the same row gets the same id in every installation: exports and demonstration data can name it
    await db.query(`
      create function pg_temp.id_of(key text) returns uuid language sql as $$
        select overlay(overlay(md5('spang:' || key) placing '5' from 13 for 1) placing '8' from 17 for 1)::uuid
      $$`);
    await db.query(`
      create function pg_temp.words_of(variadic texts text[]) returns text language sql as $$
        select search_plain(array_to_string(texts, E' \\n '))
      $$`);
    await db.query(
      `insert into area (id, version, owner_id, external_ids, scheme, code, scheme_version, name, parent_id, county_code,
                         provenance, is_verified, words)
       select pg_temp.id_of('area:' || (r->>'scheme') || ':' || (r->>'version') || ':' || (r->>'code')), 1, $1::uuid, '[]'::jsonb,
              r->>'scheme', r->>'code', r->>'version', r->'name',
              case when jsonb_typeof(r->'parent') = 'object' then pg_temp.id_of('area:' || (r->'parent'->>'scheme') || ':'
                || (r->'parent'->>'version') || ':' || (r->'parent'->>'code')) end,
              r->>'countyCode', r->>'provenance', true,
              pg_temp.words_of(r->>'code', (select string_agg(value, E' \\n ') from jsonb_each_text(r->'name')))
       from jsonb_array_elements($2::jsonb) r`,
      [REGISTER, JSON.stringify(readAreas())],
    );
    await db.query(
      `insert into classification_code (id, version, owner_id, external_ids, period, dimension, code, labels, provenance,
                                        is_verified, words)
       select pg_temp.id_of('code:' || (r->>'period') || ':' || (r->>'dimension') || ':' || (r->>'code')), 1, $1::uuid, '[]'::jsonb,
              r->>'period', (r->>'dimension')::int, r->>'code', jsonb_build_object('sv', r->>'sv', 'en', r->>'en'),
              'Working translation; labels not checked against the law text', false,
              pg_temp.words_of(r->>'code', r->>'sv', r->>'en')
       from jsonb_array_elements($2::jsonb) r`,
      [REGISTER, JSON.stringify(CODES)],
    );
    await db.query(
      `insert into indicator (id, version, owner_id, external_ids, code, names, kind, unit, fund_scopes, period, subject,
                              sensitivity, provenance, words)
       select pg_temp.id_of('indicator:' || (r->>'period') || ':' || (r->>'code')), 1, $1::uuid, '[]'::jsonb,
              r->>'code', jsonb_build_object('sv', r->>'sv', 'en', r->>'en'), r->>'kind', r->'unit',
              array(select jsonb_array_elements_text(r->'fundScopes')), r->>'period', r->>'subject', r->>'sensitivity',
              r->>'provenance', pg_temp.words_of(r->>'code', r->>'sv', r->>'en')
       from jsonb_array_elements($2::jsonb) r`,
      [REGISTER, JSON.stringify(INDICATORS)],
    );
    await this.saveVersions(db);
  }

  /** Version 1 of what was loaded, so that a later change has something to be compared with. */
  private async saveVersions(db: QueryRunner): Promise<void> {
    const common = `'ownerId', owner_id, 'externalIds', external_ids`;
    const documents: Record<string, string> = {
      area: `${common}, 'scheme', scheme, 'code', code, 'schemeVersion', nullif(scheme_version, ''), 'name', name,
        'parentId', parent_id, 'countyCode', county_code, 'provenance', provenance, 'isVerified', is_verified`,
      'classification-code': `${common}, 'period', period, 'dimension', dimension, 'code', code, 'labels', labels,
        'provenance', provenance, 'isVerified', is_verified`,
      indicator: `${common}, 'code', code, 'names', names, 'kind', kind, 'unit', unit, 'fundScopes', fund_scopes,
        'period', nullif(period, ''), 'subject', subject, 'sensitivity', sensitivity, 'provenance', provenance`,
    };
    for (const [kind, fields] of Object.entries(documents)) {
      await db.query(
        `insert into record_version (kind, record_id, version, saved_at, actor_id, actor_name, via, changed_fields, document)
         select $1, id, 1, now(), '00000000-0000-7000-8000-000000000000', 'Spång', 'system',
                array(select jsonb_object_keys(document)), document
         from (select id, jsonb_build_object(${fields}) as document from ${kind.replace('-', '_')}) loaded`,
        [kind],
      );
    }
  }
}
