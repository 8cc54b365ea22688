import type { ListProjectsQueryDto, ProjectInputDto } from '@spang/shared/management';
import { In } from 'typeorm';
import { organisationsWhere, type Context } from '../../persistence/context.js';
import { partsOf } from '../../persistence/parts.js';
import {
  byName,
  Conditions,
  containing,
  externalKey,
  KNOWN_AS,
  pageOfRecords,
} from '../../persistence/record-list.js';
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
    words: _words,
    ...columns
  } = row;
  return columns;
}

/** What a project promises and what it has stated, by indicator: its targets and observations as the record stands. */
export async function measuresOf(
  ctx: Context,
  projectId: string,
): Promise<Pick<ProjectInputDto, 'targets' | 'observations'>> {
  const targets = await partsOf(ctx, ProjectTarget, 'projectId', [projectId]);
  const observations = await partsOf(ctx, ProjectObservation, 'projectId', [projectId]);
  return {
    targets: targets(projectId).map(withoutRow),
    observations: observations(projectId).map(withoutRow),
  };
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

/**
 * The funding sources of projects that are no longer public, as the public saw them last: what their owner has written since
 * is nobody else's to see. A project that was never public has none.
 */
export async function lastPublicFunding(ctx: Context, ids: string[]): Promise<string[]> {
  if (!ids.length) return [];
  const rows: { source: string }[] = await ctx.db.query(
    `with seen as (
       select v.document from project p, lateral (
         select document from record_version w
          where w.kind = 'project' and w.record_id = p.id and w.saved_at <= (
            select max(at) from audit_event where entity = 'project' and entity_id = p.id and action = 'publish')
          order by w.version desc limit 1) v
        where p.id = any($1::uuid[]))
     select document ->> 'programmeId' as source from seen where document ->> 'programmeId' is not null
     union select c ->> 'fundingSourceId' from seen, jsonb_array_elements(document -> 'contributions') c
      where c ->> 'fundingSourceId' is not null`,
    [ids],
  );
  return rows.map(({ source }) => source);
}

/** Every funding source that some project names: few, beside the projects. */
export async function usedFundingSources(ctx: Context): Promise<string[]> {
  const rows: { id: string }[] = await ctx.db.query(
    `select funding_source_id as id from project_contribution where funding_source_id is not null
     union select programme_id from project where programme_id is not null`,
  );
  return rows.map(({ id }) => id);
}

const ORDERS = {
  title: byName('title'),
  // the text of an imprecise date sorts as its first day; without one it comes last either way
  start: `start_date is null, start_date ->> 'value'`,
  updated: 'updated_at',
};
const PUBLICATION = `case when published_version is not null then 'published'
  when withdrawn_at is not null then 'withdrawn' else 'unpublished' end = ?`;

/** One page of projects: of these owners (null: of all), funded by one of these sources (undefined: by any). */
export function findProjects(
  ctx: Context,
  query: ListProjectsQueryDto,
  owners: string[] | null,
  fundingSourceIds: string[] | undefined,
): Promise<{ rows: Project[]; totalRecords: number }> {
  const where = new Conditions()
    .add('owner_id = any(?::uuid[])', owners ?? undefined)
    .add(MATCHES, query.q && containing(query.q))
    .add('status = ?', query.status)
    .add('kind = ?', query.kind)
    .add(FUNDED_BY, fundingSourceIds)
    .add(WITH_ORGANISATION, query.organisationId)
    .add(IN_MUNICIPALITY, query.municipality)
    .add(KNOWN_AS, externalKey(query))
    .add(PUBLICATION, query.publication);
  return pageOfRecords(ctx, Project, where, ORDERS, query);
}

const MATCHES = `(words like ? or id in (
  select r.project_id from project_partner r join organisation o on o.id = r.organisation_id where o.words like ?))`;
const FUNDED_BY = `(programme_id = any(?::uuid[]) or id in (
  select c.project_id from project_contribution c where c.funding_source_id = any(?::uuid[])))`;
const WITH_ORGANISATION = `id in (
  select r.project_id from project_partner r where r.organisation_id = ?
  union all select c.project_id from project_contribution c where ? in (c.contributor_id, c.via_id))`;
const IN_MUNICIPALITY = `id in (
  select l.project_id from project_location l join area a on a.id = l.area_id where a.scheme = 'LAU' and a.code = ?)`;
