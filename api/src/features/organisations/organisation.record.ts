import {
  normaliseIdentifier,
  type OrganisationAddressInputDto,
  type OrganisationInputDto,
} from '@spang/shared/management';
import { canonicalPostcode } from '@spang/shared/values';
import { Invalid, type Fault } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { partsOf, replaceParts } from '../../persistence/parts.js';
import { wordsOf } from '../../persistence/record-list.js';
import type { RecordType } from '../../persistence/record.js';
import { areaFaces } from '../reference-data/index.js';
import { Organisation, OrganisationRelation } from './organisation.entity.js';
import { findAbove, findLater, findOrganisationsById, lockKinship } from './organisation.repository.js';

/** Organisations: a register that everybody reads; each record is kept by its owner. */
export const ORGANISATION_RECORD: RecordType<Organisation, OrganisationInputDto> = {
  kind: 'organisation',
  resource: 'organisations',
  entity: Organisation,
  isShared: true,
  check: checkOrganisation,
  apply: (row, input) => {
    row.externalIds = input.externalIds;
    row.name = input.name;
    row.names = input.names;
    row.kind = input.kind;
    row.identifiers = input.identifiers.map(({ scheme, value }) => ({
      scheme,
      value: normaliseIdentifier(scheme, value),
    }));
    row.parentId = input.parentId;
    row.address = canonicalAddress(input.address);
    row.areaId = input.areaId;
    row.website = input.website;
    row.contacts = input.contacts;
    row.foundedOn = input.foundedOn;
    row.description = input.description;
    row.sources = input.sources;
    row.words = wordsOf(
      row.name,
      ...row.names.map(({ name }) => name),
      ...row.identifiers.map(({ value }) => value),
    );
  },
  saveParts: (ctx, row, input) =>
    replaceParts(
      ctx,
      OrganisationRelation,
      { organisationId: row.id },
      input.relations.map(({ type, organisationId, from, to }) => ({
        type,
        relatedId: organisationId,
        from,
        to,
      })),
    ),
  toInputs: async (ctx, rows) => {
    const relations = await partsOf(
      ctx,
      OrganisationRelation,
      'organisationId',
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      ownerId: row.ownerId,
      externalIds: row.externalIds,
      name: row.name,
      names: row.names,
      kind: row.kind,
      identifiers: row.identifiers,
      parentId: row.parentId,
      relations: relations(row.id).map(({ type, relatedId, from, to }) => ({
        type,
        organisationId: relatedId,
        from,
        to,
      })),
      address: row.address,
      areaId: row.areaId,
      website: row.website,
      contacts: row.contacts,
      foundedOn: row.foundedOn,
      description: row.description,
      sources: row.sources,
    }));
  },
};

/** A Swedish postcode is kept as five digits; the screen puts the space back. */
const canonicalAddress = (address: OrganisationAddressInputDto | null): OrganisationAddressInputDto | null =>
  address?.country === 'SE' && address.postcode
    ? { ...address, postcode: canonicalPostcode(address.postcode) }
    : address;

/** What it points to must exist; it is neither its own relative, nor under itself, nor its own successor. */
async function checkOrganisation(
  ctx: Context,
  input: OrganisationInputDto,
  row: Organisation | null,
): Promise<void> {
  const wanted = [input.parentId, ...input.relations.map(({ organisationId }) => organisationId)];
  const known = new Set(
    (
      await findOrganisationsById(
        ctx,
        wanted.filter((id) => id !== null),
      )
    ).map(({ id }) => id),
  );
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string) => faults.push({ pointer, code, params: {} });

  await lockKinship(ctx);
  const before = input.relations.filter(({ type }) => type === 'successor-of');
  for (const [i, { type, organisationId }] of input.relations.entries()) {
    if (organisationId === row?.id) fault(`#/relations/${i}/organisationId`, 'relation-to-itself');
    else if (!known.has(organisationId)) fault(`#/relations/${i}/organisationId`, 'unknown-reference');
    else if (type === 'unit-of' && row && (await findAbove(ctx, organisationId)).has(row.id))
      fault(`#/relations/${i}/organisationId`, 'parent-cycle');
    else if (type === 'merged-into') {
      const later = await findLater(ctx, organisationId, row?.id ?? null);
      if ((row && later.has(row.id)) || before.some((one) => later.has(one.organisationId)))
        fault(`#/relations/${i}/organisationId`, 'succession-cycle');
    } else if (type === 'successor-of' && row && (await findLater(ctx, row.id, row.id)).has(organisationId))
      fault(`#/relations/${i}/organisationId`, 'succession-cycle');
  }
  if (input.parentId && !known.has(input.parentId)) fault('#/parentId', 'unknown-reference');
  else if (input.parentId && row && (await findAbove(ctx, input.parentId)).has(row.id))
    fault('#/parentId', 'parent-cycle');
  if (input.areaId && !(await areaFaces(ctx, [input.areaId])).size) fault('#/areaId', 'unknown-reference');
  if (faults.length) throw new Invalid(faults);
}
