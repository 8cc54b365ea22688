import type { ListProjectsQueryDto, ProjectInputDto } from '@spang/shared/management';
import { In } from 'typeorm';
import { organisationsWhere, type Context } from '../../persistence/context.js';
import { offsetOf } from '../../persistence/paging.js';
import { partsOf } from '../../persistence/parts.js';
import { Project } from './project.entity.js';
import {
  ProjectClassification,
  ProjectContribution,
  ProjectLocation,
  ProjectObservation,
  ProjectPartner,
  ProjectRelation,
  ProjectTarget,
} from './project-part.entity.js';
import type { ProjectFace } from './project.references.js';

/** The records as a client would send them, in the same order: one query per kind of part, however many records. */
export async function toProjectInputs(ctx: Context, rows: Project[]): Promise<ProjectInputDto[]> {
  const ids = rows.map(({ id }) => id);
  const partners = await partsOf(ctx, ProjectPartner, 'projectId', ids);
  const contributions = await partsOf(ctx, ProjectContribution, 'projectId', ids);
  const classifications = await partsOf(ctx, ProjectClassification, 'projectId', ids);
  const locations = await partsOf(ctx, ProjectLocation, 'projectId', ids);
  const targets = await partsOf(ctx, ProjectTarget, 'projectId', ids);
  const observations = await partsOf(ctx, ProjectObservation, 'projectId', ids);
  const relations = await partsOf(ctx, ProjectRelation, 'projectId', ids);
  return rows.map((row) => ({
    ...columnsOf(row),
    partners: partners(row.id).map(withoutRow),
    contributions: contributions(row.id).map(withoutRow),
    classifications: classifications(row.id).map(withoutRow),
    locations: locations(row.id).map(withoutRow),
    targets: targets(row.id).map(withoutRow),
    observations: observations(row.id).map(withoutRow),
    relatedProjects: relations(row.id).map(({ type, relatedProjectId, externalName, url }) => ({
      type,
      projectId: relatedProjectId,
      externalName,
      url,
    })),
  }));
}

/** The part as it was sent: without id, position and parent. */
function withoutRow<P extends { id: string; position: number; projectId: string }>(
  part: P,
): Omit<P, 'id' | 'position' | 'projectId'> {
  const { id: _id, position: _position, projectId: _projectId, ...sent } = part;
  return sent;
}

/** What a row and its document have in common. */
function columnsOf(row: Project) {
  const {
    id: _id,
    version: _version,
    publishedVersion: _publishedVersion,
    publishedAt: _publishedAt,
    withdrawnAt: _withdrawnAt,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    owner: _owner,
    programme: _programme,
    ...columns
  } = row;
  return columns;
}

/** The contributions and partners of many projects: what their rows in a list are made from. */
export async function fundingOf(ctx: Context, projectIds: string[]) {
  const contributions = await partsOf(ctx, ProjectContribution, 'projectId', projectIds);
  const partners = await ctx.db.find(ProjectPartner, { where: { projectId: In(projectIds), role: 'lead' } });
  const leads = new Map(partners.map(({ projectId, organisationId }) => [projectId, organisationId]));
  return { contributions, leads };
}

/**
 * Those of the projects that the actor may see, or that are public. A public project is named and funded as it was
 * published: a draft's words do not reach another record's public document through here.
 */
export async function projectFaces(ctx: Context, ids: string[]): Promise<Map<string, ProjectFace>> {
  if (!ids.length) return new Map();
  const rows: ProjectFace[] = await ctx.db.query(FACES, [
    ids,
    organisationsWhere(ctx.actor, 'projects:read'),
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

const FACES = `
  select p.id,
         coalesce(v.document -> 'title', p.title) as title,
         p.published_version is not null as "isPublished",
         array(
           select distinct source from (
             select p.programme_id::text as source where v.document is null
             union all
             select c.funding_source_id::text from project_contribution c
              where v.document is null and c.project_id = p.id
             union all
             select v.document ->> 'programmeId'
             union all
             select c ->> 'fundingSourceId' from jsonb_array_elements(v.document -> 'contributions') c
           ) sources where source is not null order by source
         ) as "fundingSourceIds"
    from project p
    left join record_version v on v.kind = 'project' and v.record_id = p.id and v.version = p.published_version
   where p.id = any($1::uuid[])
     and ($2::uuid[] is null or p.owner_id = any($2::uuid[]) or p.published_version is not null)`;

const TITLE = `coalesce(p.title ->> 'sv', p.title ->> 'en', p.title ->> 'fi', '') collate "sv-SE-x-icu"`;
const ORDERS: Record<ListProjectsQueryDto['sort'], string> = {
  title: `${TITLE} asc`,
  '-title': `${TITLE} desc`,
  // the text of an imprecise date sorts as its first day
  start: `p.start_date ->> 'value' asc nulls last`,
  '-start': `p.start_date ->> 'value' desc nulls last`,
  updated: 'p.updated_at asc',
  '-updated': 'p.updated_at desc',
};
const PUBLICATION = {
  unpublished: 'p.published_version is null and p.withdrawn_at is null',
  published: 'p.published_version is not null',
  withdrawn: 'p.published_version is null and p.withdrawn_at is not null',
};

/** What the list needs to know beforehand of the register of funding sources: those that have the wanted facet. */
export interface ListScope {
  /** null: visible whoever owns them. */
  owners: string[] | null;
  fundingSourceIds: string[] | null;
}

/** One page of projects and how many there are in all: a query for the ids, one for the rows. */
export async function findProjects(
  ctx: Context,
  query: ListProjectsQueryDto,
  scope: ListScope,
): Promise<{ rows: Project[]; totalRecords: number }> {
  const { where, values } = conditions(query, scope);
  const [{ count: totalRecords }] = await ctx.db.query(
    `select count(*)::int from project p ${where}`,
    values,
  );
  const page: { id: string }[] = await ctx.db.query(
    `select p.id from project p ${where} order by ${ORDERS[query.sort]}, p.id limit ${query.limit} offset ${offsetOf(query)}`,
    values,
  );
  const found = await ctx.db.findBy(Project, { id: In(page.map(({ id }) => id)) });
  const byId = new Map(found.map((row) => [row.id, row]));
  return { rows: page.flatMap(({ id }) => byId.get(id) ?? []), totalRecords };
}

function conditions(query: ListProjectsQueryDto, scope: ListScope): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const all: string[] = [];
  /** `?` in the condition is the value. */
  const add = (condition: string, value: unknown) => {
    if (value === undefined || value === null) return;
    values.push(value);
    all.push(condition.replaceAll('?', `$${values.length}`));
  };
  add('p.owner_id = any(?::uuid[])', scope.owners);
  add('p.status = ?', query.status);
  add('p.kind = ?', query.kind);
  add(FUNDED_BY, scope.fundingSourceIds);
  add(WITH_ORGANISATION, query.organisationId);
  add(IN_MUNICIPALITY, query.municipality);
  if (query.externalSystem || query.externalId) {
    values.push(query.externalSystem ?? null, query.externalId ?? null);
    all.push(knownAs(values.length - 1, values.length));
  }
  add(MATCHES, query.q && `%${query.q.replace(/[\\%_]/g, '\\$&')}%`);
  if (query.publication) all.push(PUBLICATION[query.publication]);
  return { where: all.length ? `where ${all.join(' and ')}` : '', values };
}

const FUNDED_BY = `(p.programme_id = any(?::uuid[]) or exists (
  select 1 from project_contribution c where c.project_id = p.id and c.funding_source_id = any(?::uuid[])))`;
const WITH_ORGANISATION = `(exists (select 1 from project_partner r where r.project_id = p.id and r.organisation_id = ?)
  or exists (select 1 from project_contribution c where c.project_id = p.id and (c.contributor_id = ? or c.via_id = ?)))`;
const IN_MUNICIPALITY = `exists (select 1 from project_location l join area a on a.id = l.area_id
  where l.project_id = p.id and a.scheme = 'LAU' and a.code = ?)`;
/** The same key must have both the system and the id. */
const knownAs = (system: number, id: number): string => `exists (
  select 1 from external_id e where e.kind = 'project' and e.record_id = p.id
     and ($${system}::text is null or e.system = $${system}) and ($${id}::text is null or e.value = $${id}))`;
const MATCHES = `(p.short_name ilike ?
  or exists (select 1 from jsonb_each_text(p.title) t where t.value ilike ?)
  or exists (select 1 from jsonb_array_elements(p.identifiers) i where i ->> 'value' ilike ?)
  or exists (select 1 from project_partner r join organisation o on o.id = r.organisation_id, jsonb_each_text(o.name) n
             where r.project_id = p.id and n.value ilike ?))`;
