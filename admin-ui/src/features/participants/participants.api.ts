import type {
  CurrentSessionDto,
  IdentityDisclosureDto,
  IdentityDisclosureInputDto,
  NewParticipationInputDto,
  OccasionDto,
  OccasionListDto,
  OccasionSummaryDto,
  ParticipantDto,
  ParticipantLookupDto,
  ParticipantLookupInputDto,
  ParticipationDto,
  ParticipationInputDto,
  ParticipationListDto,
  Permission,
  PersonRectificationInputDto,
  ProblemDto,
  ProtectionInputDto,
  TrainingOfferListDto,
} from '@spang/shared/management';
import { inLanguage } from '@spang/shared/values';
import { ApiProblem, call, Offline, read } from '../../platform/api';
import { language } from '../../platform/i18n';
import { lookUp, organisationNames, projectNames } from '../../platform/lookups';
import type { Opened, Query } from '../../platform/record-api';
import type { Option } from '../../ui/field';
import { PARTICIPATION_SECTIONS } from './sections';

const one = (id: string) => `/participants/${encodeURIComponent(id)}`;
const ifMatch = (etag: string) => ({ headers: { 'If-Match': etag } });

/** Why something was not done. problem null: no answer came. */
export interface Refused {
  problem: ProblemDto | null;
  /** Seconds. */
  retryAfter: number | null;
}

/** What a call gave, or why not: for what only the component that asks may hold, past the router's actions. */
export async function asked<T>(work: Promise<T>): Promise<{ got: T } | Refused> {
  try {
    return { got: await work };
  } catch (error) {
    if (error instanceof ApiProblem) return { problem: error.problem, retryAfter: error.retryAfter };
    if (error instanceof Offline) return { problem: null, retryAfter: null };
    throw error;
  }
}

export const listParticipations = (query: Query) =>
  call<ParticipationListDto>('GET', '/participations', { query });

export const getParticipant = async (id: string) => {
  const { data, etag } = await read<ParticipantDto>('GET', one(id));
  return { participant: data, etag };
};

/** The number goes in the body: an address is kept in many places. */
export const lookUpParticipant = (input: ParticipantLookupInputDto) =>
  call<ParticipantLookupDto>('POST', '/participant-lookups', { body: input });

/** Who somebody is. Asked by the component that shows it, and kept by nothing else. */
export const discloseIdentity = (id: string, input: IdentityDisclosureInputDto) =>
  call<IdentityDisclosureDto>('POST', `${one(id)}/identity-disclosures`, { body: input });

export const rectifyIdentity = (id: string, input: PersonRectificationInputDto, etag: string) =>
  call<ParticipantDto>('PUT', `${one(id)}/identity`, { body: input, ...ifMatch(etag) });

export const protectParticipant = (id: string, input: ProtectionInputDto, etag: string) =>
  call<ParticipantDto>('PUT', `${one(id)}/protection`, { body: input, ...ifMatch(etag) });

/** Whether somebody new came in, or somebody who had been there came back. */
export async function createParticipation(input: NewParticipationInputDto, key: string) {
  const { data, status } = await read<ParticipationDto>('POST', '/participations', {
    body: input,
    headers: { 'Idempotency-Key': key },
  });
  return { participation: data, isNew: status === 201 };
}

export async function openParticipation(
  id: string,
): Promise<Opened<ParticipationInputDto, ParticipationDto>> {
  const { data, etag } = await read<ParticipationDto>('GET', `/participations/${encodeURIComponent(id)}`);
  const document = Object.fromEntries(
    PARTICIPATION_SECTIONS.flatMap(({ fields }) =>
      fields.map((name) => [name, data[name as keyof ParticipationInputDto]]),
    ),
  ) as unknown as ParticipationInputDto;
  return { record: data, etag, document };
}

export const replaceParticipation = (id: string, input: ParticipationInputDto, etag: string) =>
  call<ParticipationDto>('PUT', `/participations/${encodeURIComponent(id)}`, {
    body: input,
    ...ifMatch(etag),
  });

const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label, language());
const asOptions = (names: Record<string, string>): Option[] =>
  Object.entries(names)
    .map(([value, label]) => ({ value, label }))
    .toSorted(byLabel);

/** Where the reader may do it: the organisations, and the projects that are theirs to see people in. */
export async function whereMay(
  permission: Permission,
): Promise<{ organisations: Option[]; projects: Option[] }> {
  const { grants } = await call<CurrentSessionDto>('GET', '/sessions/current');
  const theirs = grants.filter(({ permissions }) => permissions.includes(permission));
  const whole = theirs.flatMap((grant) =>
    grant.organisationId && !grant.projectIds ? [grant.organisationId] : [],
  );
  const [organisations, some, ...owned] = await Promise.all([
    organisationNames(theirs.flatMap(({ organisationId }) => organisationId ?? [])),
    projectNames(theirs.flatMap(({ projectIds }) => projectIds ?? [])),
    ...whole.map((id) => lookUp.projectsOf(id)('')),
  ]);
  const projects = [...asOptions(some), ...owned.flat()];
  return {
    organisations: asOptions(organisations),
    projects: [...new Map(projects.map((option) => [option.value, option])).values()].toSorted(byLabel),
  };
}

const occasionName = ({
  offerTitle,
  start,
}: Pick<OccasionSummaryDto | OccasionDto, 'offerTitle' | 'start'>): string =>
  [inLanguage(offerTitle, language())?.text, start].filter(Boolean).join(', ');

/** What is taught at some occasions, by their id, with their start where it tells them apart. One that may not be read has no name. */
export async function occasionNames(
  ids: readonly string[],
  { hasStart }: { hasStart: boolean },
): Promise<Map<string, string>> {
  const found = await Promise.all(
    [...new Set(ids)].map((id) => call<OccasionDto>('GET', `/occasions/${id}`).catch(() => undefined)),
  );
  return new Map(
    found
      .filter((row) => row !== undefined)
      .map((row) => [row.id, occasionName(hasStart ? row : { ...row, start: null })]),
  );
}

const occasionsOf = async (query: Query): Promise<Option[]> => {
  const { data } = await call<OccasionListDto>('GET', '/occasions', { query: { ...query, limit: 20 } });
  return data.map((row) => ({
    value: row.id,
    label: occasionName(row),
    ...(row.towns.length ? { hint: row.towns.join(', ') } : {}),
  }));
};

/** Occasions by the name of what is taught: the API finds offers by text, and occasions by their offer. */
export async function searchOccasions(text: string): Promise<Option[]> {
  if (!text) return occasionsOf({});
  const { data } = await call<TrainingOfferListDto>('GET', '/training-offers', {
    query: { q: text, limit: 5 },
  });
  return (await Promise.all(data.map(({ id }) => occasionsOf({ offerId: id })))).flat();
}

/** What a municipality is called; nothing for none. */
export async function municipalityNames(code: string | null): Promise<[string, string][]> {
  if (!code) return [];
  const found = (await lookUp.municipalities(code)).find(({ value }) => value === code);
  return found ? [[code, found.label]] : [];
}
