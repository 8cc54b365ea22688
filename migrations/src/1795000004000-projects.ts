import type { MigrationInterface, QueryRunner } from 'typeorm';

const PART = `
  id uuid primary key default uuidv7(),
  position integer not null,
  project_id uuid not null`;

/** Part → its own columns and its references to other tables; every part goes with its project. */
const PARTS: Record<string, { columns: string; references: Record<string, string> }> = {
  partner: {
    columns: `
      organisation_id uuid not null,
      role text not null constraint project_partner_role_check
        check (role in ('lead', 'co-owner', 'partner', 'associated', 'financier', 'supplier', 'target')),
      description jsonb,
      budget jsonb,
      eu_share double precision,
      from_date jsonb,
      to_date jsonb`,
    references: { organisation: 'organisation' },
  },
  contribution: {
    columns: `
      funding_source_id uuid,
      contributor_id uuid,
      via_id uuid,
      amount jsonb,
      share_percent double precision,
      period text,
      kind text constraint project_contribution_kind_check
        check (kind in ('eu-grant', 'national-cofunding', 'own-contribution', 'private', 'social-partner')),
      basis text constraint project_contribution_basis_check
        check (basis in ('Public', 'AutomaticPublic', 'Private')),
      note jsonb`,
    references: { funding_source: 'funding_source', contributor: 'organisation', via: 'organisation' },
  },
  classification: {
    columns: `
      code_id uuid not null,
      budget_share double precision`,
    references: { code: 'classification_code' },
  },
  location: {
    columns: `
      area_id uuid,
      role text not null constraint project_location_role_check
        check (role in ('project-area', 'beneficiary-seat', 'node', 'impact-area')),
      latitude double precision,
      longitude double precision,
      postal_code text,
      town text`,
    references: { area: 'area' },
  },
  target: {
    columns: `
      indicator_id uuid not null,
      value double precision not null,
      comparator text not null constraint project_target_comparator_check
        check (comparator in ('=', '≥', '≤', '≈')),
      unit text,
      area_id uuid,
      sector text,
      due_date jsonb,
      note jsonb`,
    references: { indicator: 'indicator', area: 'area' },
  },
  observation: {
    columns: `
      indicator_id uuid not null,
      value integer,
      comparator text not null constraint project_observation_comparator_check
        check (comparator in ('=', '≥', '≤', '≈')),
      kind text not null constraint project_observation_kind_check
        check (kind in ('baseline', 'achieved', 'cumulative', 'context', 'need')),
      period_from jsonb,
      period_to jsonb,
      as_of date,
      area_id uuid,
      note jsonb,
      source_note text`,
    references: { indicator: 'indicator', area: 'area' },
  },
  relation: {
    columns: `
      type text not null constraint project_relation_type_check
        check (type in ('predecessor', 'successor', 'sibling', 'related', 'merges', 'part-of')),
      related_project_id uuid,
      external_name jsonb,
      url text,
      constraint project_relation_one_check check (num_nonnulls(related_project_id, external_name) = 1)`,
    references: { related: 'project' },
  },
  reference: {
    columns: `
      organisation_id uuid,
      area_id uuid`,
    references: { organisation: 'organisation', area: 'area' },
  },
};

/** The column of a reference: a relation's is called related_project_id, the others by what they name. */
const columnOf = (name: string): string => (name === 'related' ? 'related_project_id' : `${name}_id`);

/** Projects with their parts. Values that refer to nobody are jsonb; what refers to a record has a row and a foreign key. */
export class Projects1795000004000 implements MigrationInterface {
  name = 'Projects1795000004000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table project (
        id uuid primary key default uuidv7(),
        version integer not null,
        owner_id uuid not null,
        published_version integer,
        published_at timestamptz,
        withdrawn_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        title jsonb not null,
        title_is_provisional boolean not null,
        short_name text,
        kind text not null constraint project_kind_check
          check (kind in ('project', 'pre-study', 'structure-project', 'initiative')),
        status text not null constraint project_status_check
          check (status in ('idea', 'applied', 'approved', 'ongoing', 'finished', 'cancelled')),
        summary jsonb,
        purpose jsonb,
        background jsonb,
        expected_results jsonb,
        actual_results jsonb,
        methods jsonb not null,
        themes jsonb not null,
        sectors text[] not null,
        activities jsonb not null,
        start_date jsonb,
        planned_end_date jsonb,
        actual_end_date jsonb,
        duration_text jsonb,
        phases jsonb not null,
        identifiers jsonb not null,
        total_cost jsonb,
        programme_id uuid,
        priority_code text,
        specific_objective_code text,
        call_code text,
        union_cofinancing_rate double precision,
        is_strategically_important boolean,
        secondary_themes jsonb not null,
        is_in_list_of_operations boolean not null,
        location_basis text constraint project_location_basis_check
          check (location_basis in ('operation', 'beneficiary-seat')),
        is_equipment_bought boolean,
        participant_target integer,
        participant_count_reported integer,
        target_groups jsonb not null,
        results jsonb not null,
        countries text[] not null,
        languages text[] not null,
        agreements jsonb not null,
        events jsonb not null,
        website text,
        contacts jsonb not null,
        sources jsonb not null,
        external_ids jsonb not null,
        words text not null
      )`);
    await reference(db, 'project', 'owner', 'organisation');
    await reference(db, 'project', 'programme', 'funding_source');
    await db.query('create index project_updated on project (updated_at)');
    await db.query(
      'create index project_words on project using gin (words gin_trgm_ops) with (fastupdate = off)',
    );
    await db.query('create index project_external_ids on project using gin (external_ids jsonb_path_ops)');

    for (const [part, { columns, references }] of Object.entries(PARTS)) {
      const table = `project_${part}`;
      await db.query(`create table ${table} (${PART}, ${columns})`);
      await db.query(`
        alter table ${table} add constraint ${table}_project_fkey
          foreign key (project_id) references project (id) on delete cascade`);
      await db.query(`create index ${table}_project on ${table} (project_id, position)`);
      for (const [name, target] of Object.entries(references)) await reference(db, table, name, target);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const part of Object.keys(PARTS)) await db.query(`drop table project_${part}`);
    await db.query('drop table project');
  }
}

/** A foreign key and the index that finds its readers. */
async function reference(db: QueryRunner, table: string, name: string, target: string): Promise<void> {
  await db.query(`
    alter table ${table} add constraint ${table}_${name}_fkey
      foreign key (${columnOf(name)}) references ${target} (id)`);
  await db.query(`create index ${table}_${name} on ${table} (${columnOf(name)})`);
}
