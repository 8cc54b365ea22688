import { endOfDay } from '@spang/shared/values';
import type { OrganisationInputDto } from '@spang/shared/management';
import type { OrganisationRelationType } from '@spang/shared/values';
import { RuleBroken } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import type { PublicDocument, PublishedType } from '../../publication/index.js';
import { areaFaces } from '../reference-data/index.js';
import type { Organisation } from './organisation.entity.js';
import { organisationFaces, withoutPeople } from './organisation.faces.js';
import { toPublicOrganisation, validContacts, type Successor } from './organisation.mapper.js';
import { ORGANISATION_RECORD } from './organisation.record.js';
import { findPublicStatements } from './organisation.repository.js';

/** How an organisation becomes public. A natural person never does (decisions §6). */
export const ORGANISATION_PUBLICATION: PublishedType<Organisation, OrganisationInputDto> = {
  record: ORGANISATION_RECORD,
  kind: 'organisation',
  assertPublishable: async (_ctx, _row, { kind }) => {
    if (kind === 'natural-person') throw new RuleBroken('natural-person-not-publishable');
  },
  documents: async (ctx, id, input) => [await documentOf(ctx, id, input)],
};

async function documentOf(ctx: Context, id: string, input: OrganisationInputDto): Promise<PublicDocument> {
  const [predecessors, successors] = await succession(ctx, id, input);
  const mentions = [
    ...(input.parentId ? [input.parentId] : []),
    ...[...input.relations, ...predecessors, ...successors].map(({ organisationId }) => organisationId),
  ];
  const faces = withoutPeople(await organisationFaces(ctx, mentions));
  const area = input.areaId ? (await areaFaces(ctx, [input.areaId])).get(input.areaId) : undefined;
  const { publicUrl, now } = ctx;
  const document = toPublicOrganisation(id, input, { publicUrl, now, area, faces, predecessors, successors });
  return {
    kind: 'organisation',
    document,
    refreshAt: nextEnd(input, now),
    filters: {
      title: input.name,
      texts: [
        input.name,
        ...input.names.map(({ name }) => name),
        ...input.identifiers.flatMap(({ value }) => [value, asPrinted(value)]),
        input.description,
        input.address?.city,
        area?.name,
      ],
      tags: { kind: [input.kind], municipality: [document.municipalityCode], county: [document.countyCode] },
      startsOn: null,
      mentions,
    },
  };
}

/** A Swedish number has a hyphen wherever it is printed: 212000-2759. */
const asPrinted = (value: string): string => value.replace(/^(\d{6})(\d{4})$/, '$1-$2');

/** When the first of the contacts that are shown now has to go. */
function nextEnd(input: OrganisationInputDto, now: Date): Date | null {
  const days = validContacts(input, now).flatMap(({ validTo }) => validTo ?? []);
  const [first] = days.sort();
  return first ? endOfDay(first) : null;
}

/** Who came before and who after, whichever of the two states it: own statements first, each organisation once. */
async function succession(
  ctx: Context,
  id: string,
  input: OrganisationInputDto,
): Promise<[Successor[], Successor[]]> {
  const stated = await findPublicStatements(ctx, id, ['merged-into', 'successor-of']);
  const own = (wanted: OrganisationRelationType): Successor[] =>
    input.relations
      .filter(({ type }) => type === wanted)
      .map(({ organisationId, from }) => ({ organisationId, from }));
  const theirs = (wanted: OrganisationRelationType): Successor[] =>
    stated.flatMap(({ organisationId, document }) =>
      document.relations
        .filter((relation) => relation.type === wanted && relation.organisationId === id)
        .map(({ from }) => ({ organisationId, from })),
    );
  return [
    once([...own('successor-of'), ...theirs('merged-into')]),
    once([...own('merged-into'), ...theirs('successor-of')]),
  ];
}

const once = (list: Successor[]): Successor[] =>
  [...new Map([...list].reverse().map((one) => [one.organisationId, one])).values()].reverse();
