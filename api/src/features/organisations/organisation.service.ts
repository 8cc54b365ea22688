import type {
  ListOrganisationsQueryDto,
  OrganisationDto,
  OrganisationInputDto,
  OrganisationSummaryDto,
  WarningDto,
} from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { createRecord, deleteRecord, getRecord, replaceRecord } from '../../persistence/record.js';
import { previewRecord, publishRecord, rebuildRecord, withdrawRecord } from '../../publication/index.js';
import { areaFaces } from '../reference-data/index.js';
import type { Organisation } from './organisation.entity.js';
import { toOrganisationSummary, toShortOrganisation } from './organisation.mapper.js';
import { ORGANISATION_PUBLICATION } from './organisation.publication.js';
import { ORGANISATION_RECORD } from './organisation.record.js';
import {
  findIncoming,
  findNamesakes,
  findOrganisations,
  findOrganisationsById,
} from './organisation.repository.js';

/** Creates a draft. Throws Invalid on unknown references; a number that another record has is warned about. */
export const createOrganisation = (ctx: Context, input: OrganisationInputDto): Promise<Organisation> =>
  createRecord(ctx, ORGANISATION_RECORD, input);
export const getOrganisation = (ctx: Context, id: string): Promise<Organisation> =>
  getRecord(ctx, ORGANISATION_RECORD, id);
/** Replaces the whole record. Throws Invalid also when it would become its own forebear. */
export const replaceOrganisation = (
  ctx: Context,
  id: string,
  input: OrganisationInputDto,
): Promise<Organisation> => replaceRecord(ctx, ORGANISATION_RECORD, id, input);
/** Removes a draft that nothing refers to. */
export const deleteOrganisation = (ctx: Context, id: string): Promise<void> =>
  deleteRecord(ctx, ORGANISATION_RECORD, id);

/** Makes the present version public, and tells those that it merged into or succeeds. A natural person is refused. */
export async function publishOrganisation(ctx: Context, id: string): Promise<Organisation> {
  const row = await publishRecord(ctx, ORGANISATION_PUBLICATION, id);
  const { relations } = await organisationInput(ctx, row);
  // they do not mention this one yet, so nothing else would write them anew
  const kin = relations.filter(({ type }) => type === 'merged-into' || type === 'successor-of');
  for (const { organisationId } of kin) await rebuildOrganisation(ctx, organisationId);
  return row;
}
export const withdrawOrganisation = (ctx: Context, id: string): Promise<Organisation> =>
  withdrawRecord(ctx, ORGANISATION_PUBLICATION, id);
export const previewOrganisation = (
  ctx: Context,
  id: string,
): Promise<{ document: object; current: object | null }> => previewRecord(ctx, ORGANISATION_PUBLICATION, id);
/** Writes the public document anew from the published version. */
export const rebuildOrganisation = (ctx: Context, id: string): Promise<void> =>
  rebuildRecord(ctx, ORGANISATION_PUBLICATION, id);

/** One page of organisations: by words (former names and numbers included), kind, number and external id. */
export async function listOrganisations(
  ctx: Context,
  query: ListOrganisationsQueryDto,
): Promise<{ data: OrganisationSummaryDto[]; totalRecords: number }> {
  const { rows, totalRecords } = await findOrganisations(ctx, query);
  const areas = await areaFaces(
    ctx,
    rows.flatMap(({ areaId }) => areaId ?? []),
  );
  return { data: rows.map((row) => toOrganisationSummary(row, areas.get(row.areaId ?? ''))), totalRecords };
}

/** The organisation as a client would have to send it. */
export const organisationInput = async (ctx: Context, row: Organisation): Promise<OrganisationInputDto> =>
  (await ORGANISATION_RECORD.toInputs(ctx, [row]))[0]!;

type Particular = OrganisationInputDto &
  Pick<OrganisationDto, 'warnings' | 'parent' | 'area' | 'relatedOrganisations' | 'incomingRelations'>;

/** The organisation with what its ids stand for, as the records stand today. */
export async function organisationDto(ctx: Context, row: Organisation): Promise<Particular> {
  const input = await organisationInput(ctx, row);
  const incoming = await findIncoming(ctx, row.id);
  const related = input.relations.map(({ organisationId }) => organisationId);
  const rows = await findOrganisationsById(ctx, [
    ...(row.parentId ? [row.parentId] : []),
    ...related,
    ...incoming.map(({ organisationId }) => organisationId),
  ]);
  const faces = new Map(rows.map((one) => [one.id, toShortOrganisation(one)]));
  const areas = await areaFaces(ctx, row.areaId ? [row.areaId] : []);
  return {
    ...input,
    warnings: await warningsOf(ctx, row),
    parent: faces.get(row.parentId ?? '') ?? null,
    area: areas.get(row.areaId ?? '') ?? null,
    relatedOrganisations: [...new Set(related)].flatMap((id) => faces.get(id) ?? []),
    incomingRelations: incoming.map(({ type, organisationId, from, to }) => ({
      type,
      organisation: faces.get(organisationId)!,
      from,
      to,
    })),
  };
}

/** The number names the legal person: two records with the same one are probably one organisation. */
async function warningsOf(ctx: Context, row: Organisation): Promise<WarningDto[]> {
  if (!row.identifiers.length) return [];
  const taken = new Set(await findNamesakes(ctx, row));
  return row.identifiers.flatMap(({ scheme, value }, i) =>
    taken.has(`${scheme} ${value}`)
      ? [{ pointer: `#/identifiers/${i}/value`, code: 'identifier-on-another-organisation', detail: '' }]
      : [],
  );
}
