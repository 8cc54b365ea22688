import type { Context } from '../../persistence/context.js';
import { areaFaces } from '../reference-data/index.js';
import { countryOf, type OrganisationFace } from './organisation.mapper.js';
import { ORGANISATION_RECORD } from './organisation.record.js';
import { findOrganisationsById, findPublishedInputs } from './organisation.repository.js';

/**
 * Organisations in short, by id: as published where they are, else as the record stands. An unknown id is missing from the
 * map.
 */
export async function organisationFaces(ctx: Context, ids: string[]): Promise<Map<string, OrganisationFace>> {
  const rows = await findOrganisationsById(ctx, ids);
  const published = await findPublishedInputs(ctx, rows);
  const unpublished = rows.filter(({ id }) => !published.has(id));
  const current = await ORGANISATION_RECORD.toInputs(ctx, unpublished);
  const inputs = new Map([...published, ...current.map((input, i) => [unpublished[i]!.id, input] as const)]);
  const areas = await areaFaces(
    ctx,
    [...inputs.values()].flatMap(({ areaId }) => areaId ?? []),
  );
  return new Map(
    [...inputs].map(([id, input]) => {
      const area = areas.get(input.areaId ?? '');
      return [
        id,
        {
          id,
          name: input.name,
          kind: input.kind,
          identifiers: input.identifiers,
          country: countryOf(input, area),
          municipalityCode: area?.municipalityCode ?? null,
          countyCode: area?.countyCode ?? null,
          isPublished: published.has(id),
        },
      ];
    }),
  );
}

/** The faces that the public may see: a natural person is never named, whatever role they have (decisions §6). */
export const withoutPeople = (faces: Map<string, OrganisationFace>): Map<string, OrganisationFace> =>
  new Map([...faces].filter(([, { kind }]) => kind !== 'natural-person'));
