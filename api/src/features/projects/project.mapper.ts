import type {
  ProjectDto,
  ProjectInputDto,
  ProjectReferencesDto,
  ProjectSummaryDto,
} from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { publicationStateOf } from '../../persistence/publication-state.js';
import type { Project } from './project.entity.js';
import { fundingFacetsOf, fundingPartsOf, fundingTotalOf, visibilityOf } from './project.funding.js';
import { placesOf } from './project.places.js';
import {
  facesOf,
  referencesIn,
  relatedIdsIn,
  type Faces,
  type ProjectFace,
  type Reference,
} from './project.references.js';
import { fundingOf, projectFaces, toProjectInputs } from './project.repository.js';
import { warningsOf } from './project.warnings.js';

/** What recordRoutes adds to every record. */
type Common = '_links' | 'publication' | 'version' | 'createdAt' | 'updatedAt' | 'id' | 'owner';

/** The project as its client sends it. */
export async function toProjectInput(ctx: Context, row: Project): Promise<ProjectInputDto> {
  const [input] = await toProjectInputs(ctx, [row]);
  return input!;
}

/** The project with what its ids stand for and what follows from it. */
export async function toProjectDto(ctx: Context, row: Project): Promise<Omit<ProjectDto, Common>> {
  const input = await toProjectInput(ctx, row);
  const faces = await facesOf(ctx, referencesIn(input));
  const related = await projectFaces(ctx, relatedIdsIn(input));
  const lead = input.partners.find(({ role }) => role === 'lead');
  return {
    ...input,
    lead: organisationOf(faces, lead?.organisationId),
    references: referencesOf(faces, related),
    fundingTotal: fundingTotalOf(input),
    fundingFacets: fundingFacetsOf(input, faces),
    visibility: visibilityOf(input, faces, ctx.publicUrl),
    ...placesOf(input, faces),
    warnings: warningsOf(input, faces),
  };
}

/** The rows of a list: three queries for what stands beside the rows, however many there are. */
export async function toProjectSummaries(ctx: Context, rows: Project[]): Promise<ProjectSummaryDto[]> {
  const { contributions, leads } = await fundingOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const faces = await facesOf(
    ctx,
    rows.flatMap((row) => namesInList(row, leads.get(row.id), contributions(row.id))),
  );
  return rows.map((row) => {
    const funded = { programmeId: row.programmeId, contributions: contributions(row.id) };
    return {
      id: row.id,
      title: row.title,
      titleIsProvisional: row.titleIsProvisional,
      shortName: row.shortName,
      kind: row.kind,
      status: row.status,
      lead: organisationOf(faces, leads.get(row.id)),
      startDate: row.startDate,
      endDate: row.actualEndDate ?? row.plannedEndDate,
      durationText: row.durationText,
      fundingFacets: fundingFacetsOf(funded, faces),
      fundingTotal: fundingTotalOf(funded),
      fundingParts: fundingPartsOf(funded, faces),
      publication: publicationStateOf(row),
      ownerId: row.ownerId,
      updatedAt: row.updatedAt.toISOString(),
      version: row.version,
    };
  });
}

/** The registers' entries that a row of the list shows. Pointers are for faults; a list has none. */
function namesInList(
  { programmeId }: Project,
  leadId: string | undefined,
  lines: { fundingSourceId: string | null; contributorId: string | null }[],
): Reference[] {
  const wanted: [Reference['register'], string | null | undefined][] = [
    ['organisations', leadId],
    ['fundingSources', programmeId],
    ...lines.flatMap(({ fundingSourceId, contributorId }): [Reference['register'], string | null][] => [
      ['fundingSources', fundingSourceId],
      ['organisations', contributorId],
    ]),
  ];
  return wanted.flatMap(([register, id]) => (id ? [{ register, id, pointer: '' }] : []));
}

function organisationOf({ organisations }: Faces, id: string | undefined): ProjectSummaryDto['lead'] {
  const face = organisations.get(id ?? '');
  if (!face) return null;
  return {
    id: face.id,
    name: face.name,
    kind: face.kind,
    identifiers: face.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    country: face.country,
    municipalityCode: face.municipalityCode,
    countyCode: face.countyCode,
    isPublished: face.isPublished,
  };
}

function referencesOf(faces: Faces, related: Map<string, ProjectFace>): ProjectReferencesDto {
  return {
    organisations: [...faces.organisations.keys()].flatMap((id) => organisationOf(faces, id) ?? []),
    fundingSources: [...faces.fundingSources.values()].map((face) => ({
      id: face.id,
      name: face.name,
      kind: face.kind,
      fundCode: face.fundCode,
      isEu: face.isEu,
      period: face.period,
      facets: [...face.facets],
    })),
    areas: [...faces.areas.values()],
    codes: [...faces.codes.values()],
    indicators: [...faces.indicators.values()],
    projects: [...related.values()].map(({ id, title }) => ({ id, title })),
  };
}
