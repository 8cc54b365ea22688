import type { ProjectInputDto } from '@spang/shared/management';
import { Invalid, type Fault } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { replaceParts } from '../../persistence/parts.js';
import { wordsOf } from '../../persistence/record-list.js';
import type { RecordType } from '../../persistence/record.js';
import { canonicalProject } from './project.canonical.js';
import { Project } from './project.entity.js';
import {
  ProjectClassification,
  ProjectContribution,
  ProjectLocation,
  ProjectObservation,
  ProjectPartner,
  ProjectReference,
  ProjectRelation,
  ProjectTarget,
} from './project-part.entity.js';
import { facesOf, referencesIn, relatedIdsIn, type Faces } from './project.references.js';
import { projectFaces, toProjectInputs } from './project.repository.js';

export const PROJECT_RECORD: RecordType<Project, ProjectInputDto> = {
  kind: 'project',
  resource: 'projects',
  entity: Project,
  isShared: false,
  check,
  apply,
  saveParts,
  toInputs: toProjectInputs,
};

/** What only the database knows: that references exist. Throws Invalid with every fault at once. */
async function check(ctx: Context, input: ProjectInputDto, row: Project | null): Promise<void> {
  const references = referencesIn(input);
  const faces = await facesOf(ctx, references);
  const faults = [
    ...references.flatMap(({ register, pointer, id }) => (faces[register].has(id) ? [] : [unknown(pointer)])),
    ...(await unprojectFaces(ctx, input, row)),
    ...specialObservations(input, faces),
    ...sharesAbove100(input, faces),
  ];
  if (faults.length) throw new Invalid(faults);
}

const fault = (pointer: string, code: string): Fault => ({ pointer, code, params: {} });
const unknown = (pointer: string): Fault => fault(pointer, 'unknown-reference');

/** A project that the actor may not see answers like one that does not exist; what already stood there may stay. */
async function unprojectFaces(ctx: Context, input: ProjectInputDto, row: Project | null): Promise<Fault[]> {
  const ids = relatedIdsIn(input);
  if (!ids.length) return [];
  const [before] = row ? await toProjectInputs(ctx, [row]) : [];
  const known = new Set([...(await projectFaces(ctx, ids)).keys(), ...(before ? relatedIdsIn(before) : [])]);
  return input.relatedProjects.flatMap(({ projectId }, i) => {
    const pointer = `#/relatedProjects/${i}/projectId`;
    if (!projectId) return [];
    if (projectId === row?.id) return [fault(pointer, 'related-to-itself')];
    return known.has(projectId) ? [] : [unknown(pointer)];
  });
}

/** Numbers about disability or minority come as tallies, with no way back to anyone (decisions §6). */
const specialObservations = ({ observations }: ProjectInputDto, { indicators }: Faces): Fault[] =>
  observations.flatMap(({ indicatorId }, i) =>
    indicators.get(indicatorId)?.sensitivity === 'special'
      ? [fault(`#/observations/${i}/indicatorId`, 'special-needs-tally')]
      : [],
  );

/** A dimension describes the whole budget once: its shares are at most 100 together, but for what sources round. */
function sharesAbove100({ classifications }: ProjectInputDto, { codes }: Faces): Fault[] {
  const sums = new Map<string, number>();
  for (const { codeId, budgetShare } of classifications) {
    const code = codes.get(codeId);
    const dimension = `${code?.period} ${code?.dimension}`;
    sums.set(dimension, (sums.get(dimension) ?? 0) + (budgetShare ?? 0));
  }
  return [...sums.values()].some((sum) => sum > 100.05)
    ? [fault('#/classifications', 'shares-over-100')]
    : [];
}

/** Takes over the columns; what refers to other records is in parts. */
function apply(row: Project, input: ProjectInputDto): void {
  const {
    ownerId: _owner,
    partners: _partners,
    contributions: _contributions,
    classifications: _classifications,
    locations: _locations,
    targets: _targets,
    observations: _observations,
    relatedProjects: _relatedProjects,
    ...columns
  } = canonicalProject(input);
  const words = wordsOf(columns.title, columns.shortName, ...columns.identifiers.map(({ value }) => value));
  Object.assign(row, columns, { words });
}

async function saveParts(ctx: Context, row: Project, input: ProjectInputDto): Promise<void> {
  const projectId = row.id;
  const document = canonicalProject(input);
  const { partners, contributions, classifications, locations, targets, observations, relatedProjects } =
    document;
  await replaceParts(ctx, ProjectPartner, { projectId }, partners);
  await replaceParts(ctx, ProjectContribution, { projectId }, contributions);
  await replaceParts(ctx, ProjectClassification, { projectId }, classifications);
  await replaceParts(ctx, ProjectLocation, { projectId }, locations);
  await replaceParts(ctx, ProjectTarget, { projectId }, targets);
  await replaceParts(ctx, ProjectObservation, { projectId }, observations);
  await replaceParts(
    ctx,
    ProjectRelation,
    { projectId },
    relatedProjects.map(({ projectId: relatedProjectId, ...relation }) => ({
      ...relation,
      relatedProjectId,
    })),
  );
  await replaceParts(ctx, ProjectReference, { projectId }, guardsOf(document));
}

/** The ids inside agreements and events, each once: rows with a foreign key. */
function guardsOf(document: ProjectInputDto): Partial<ProjectReference>[] {
  const inside = referencesIn(document).filter(({ pointer }) => /^#\/(agreements|events)\//.test(pointer));
  const ids = (register: keyof Faces) => [
    ...new Set(inside.filter((reference) => reference.register === register).map(({ id }) => id)),
  ];
  return [
    ...ids('organisations').map((organisationId) => ({ organisationId, areaId: null })),
    ...ids('areas').map((areaId) => ({ organisationId: null, areaId })),
  ];
}
