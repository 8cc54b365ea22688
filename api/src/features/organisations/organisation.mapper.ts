import type {
  AreaFaceDto,
  OrganisationFaceDto,
  OrganisationInputDto,
  OrganisationSummaryDto,
} from '@spang/shared/management';
import type { PublicOrganisationDto } from '@spang/shared/open';
import { dayOf } from '@spang/shared/values';
import type { LocalizedNameDto, OrganisationIdentifierScheme, OrganisationKind } from '@spang/shared/values';
import { publicationStateOf } from '../../persistence/publication-state.js';
import type { Organisation } from './organisation.entity.js';

/** An organisation as other records show it: what is public of it, or the record as it is when nothing is. */
export interface OrganisationFace {
  id: string;
  name: LocalizedNameDto;
  kind: OrganisationKind;
  identifiers: { scheme: OrganisationIdentifierScheme; value: string }[];
  country: string | null;
  municipalityCode: string | null;
  countyCode: string | null;
  isPublished: boolean;
}

/** The address says it; else the area, which is a country's own or a NUTS or LAU code; else the register of its number. */
export function countryOf(
  { address, identifiers }: Pick<OrganisationInputDto, 'address' | 'identifiers'>,
  area: AreaFaceDto | undefined,
): string | null {
  if (address) return address.country;
  if (area?.municipalityCode || area?.countyCode) return 'SE';
  if (area?.scheme === 'NUTS' || area?.scheme === 'ISO3166') return area.code.slice(0, 2);
  const schemes = new Set(identifiers.map(({ scheme }) => scheme));
  if (schemes.has('se-orgnr')) return 'SE';
  return schemes.has('fi-ytunnus') ? 'FI' : null;
}

export const toShortOrganisation = ({ id, name, kind }: OrganisationFaceDto): OrganisationFaceDto => ({
  id,
  name,
  kind,
});

export const toOrganisationSummary = (
  row: Organisation,
  area: AreaFaceDto | undefined,
): OrganisationSummaryDto => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  version: row.version,
  ownerId: row.ownerId,
  identifiers: row.identifiers,
  area: area ?? null,
  publication: publicationStateOf(row),
  updatedAt: row.updatedAt.toISOString(),
});

/** What the public document is made of besides the version itself. */
export interface PublicSurroundings {
  publicUrl: string;
  now: Date;
  area: AreaFaceDto | undefined;
  faces: Map<string, OrganisationFace>;
  predecessors: Successor[];
  successors: Successor[];
}
export interface Successor {
  organisationId: string;
  from: OrganisationInputDto['relations'][number]['from'];
}

/** What the public gets. Field by field: nothing becomes public by being added to the record. */
export function toPublicOrganisation(
  id: string,
  input: OrganisationInputDto,
  { publicUrl, now, area, faces, predecessors, successors }: PublicSurroundings,
): PublicOrganisationDto {
  const refTo = (organisationId: string) => ({ id: organisationId, name: faces.get(organisationId)!.name });
  const known = <T extends { organisationId: string }>(list: T[]) =>
    list.filter((one) => faces.has(one.organisationId));
  const follow = (list: Successor[]) =>
    known(list).map(({ organisationId, from }) => ({ organisation: refTo(organisationId), from }));
  return {
    id,
    name: input.name,
    names: input.names.map(({ name, kind, from, to }) => ({ name, kind, from, to })),
    kind: input.kind,
    identifiers: input.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    description: input.description,
    foundedOn: input.foundedOn,
    country: countryOf(input, area),
    countyCode: area?.countyCode ?? null,
    municipalityCode: area?.municipalityCode ?? null,
    area: area
      ? { scheme: area.scheme, code: area.code, schemeVersion: area.schemeVersion, name: area.name }
      : null,
    address: input.address
      ? {
          street: input.address.street,
          postcode: input.address.postcode,
          city: input.address.city,
          country: input.address.country,
        }
      : null,
    website: input.website,
    contacts: validContacts(input, now).map(({ role, label, email, phone, personName }) => ({
      role,
      label,
      email,
      phone,
      personName,
    })),
    parent: input.parentId && faces.has(input.parentId) ? refTo(input.parentId) : null,
    relations: known(input.relations).map(({ type, organisationId, from, to }) => ({
      type,
      organisation: refTo(organisationId),
      from,
      to,
    })),
    predecessors: follow(predecessors),
    successors: follow(successors),
    sources: input.sources.map(({ section, url, readOn, note }) => ({ section, url, readOn, note })),
    _links: { self: { href: `${publicUrl}/api/v1/organisations/${id}`, rel: 'self', method: 'GET' } },
  };
}

/** Contacts that may be shown on the day: each through its validTo, those without it for as long as they stand here. */
export function validContacts(
  { contacts }: OrganisationInputDto,
  now: Date,
): OrganisationInputDto['contacts'] {
  const today = dayOf(now);
  return contacts.filter(({ validTo }) => !validTo || validTo >= today);
}
