/** Whatever the contract takes is read back as it was sent, and published but for what is private: no fact is lost. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Response } from 'supertest';
import { arbitraryOf } from './arbitrary.js';
import { create, post, projectWorld, type ProjectWorld } from './projects.js';
import { offer } from './training.js';

/** A document: whatever JSON says. */
type Json = Response['body'];

interface Kind {
  path: string;
  dto: string;
  /** Makes it keep the rules between fields that a schema cannot say. */
  settle: (sent: Json) => Json;
  /** What the public does not get, by path. */
  isPrivate: string[];
  /** What the public gets in another form: path, what was sent, and what is shown. */
  otherwise: (sent: Json, shown: Json) => [path: string, sent: unknown, shown: unknown][];
}

let world: ProjectWorld;
let ids: Record<string, string[]>;
beforeAll(async () => {
  world = await projectWorld();
  const { pitea, region, jtf, own, area, county, code, students } = world.ids;
  const project = await post(world.admin, 'projects', { title: NAME, kind: 'project', status: 'idea' });
  const shared = await post(world.admin, 'training-offers', offer(world));
  await publish('projects', project);
  for (const source of [jtf, own]) await publish('funding-sources', source);
  await publish('training-offers', shared);
  const organisations =
    'ownerId organisationId contributorId viaId moderatorOrganisationId parentId managingAuthorityId financierId providerId principalId ordererIds examiningBodyIds';
  ids = {
    ...Object.fromEntries(organisations.split(' ').map((name) => [name, [pitea, region]])),
    fundingSourceId: [jtf, own],
    fundingSourceIds: [jtf, own],
    programmeId: [jtf],
    areaId: [area, county],
    areaIds: [area, county],
    eligibleAreaIds: [area, county],
    codeId: [code],
    indicatorId: [students],
    projectId: [project],
    projectIds: [project],
    offerId: [shared],
  };
}, 60_000);
afterAll(() => world.test.close());

const publish = (path: string, id: string) =>
  world.admin.post(`/management/v1/${path}/${id}/publication`).set('If-Match', '*').expect(200);

const NAME = { sv: 'Ett' };
const EU = { cciRaw: '2021SE05SFPR', cci: '2021SE05SFPR001', period: '2021-2027' };
const NUMBER = { scheme: 'fi-ytunnus', value: '2245018-4' };
const PART = { title: NAME, code: null, credits: 100, isMandatory: true };
const PLACE = { name: null, street: null, postalCode: '93185', town: 'Skellefteå', municipalityCode: '2482' };
const SEATS = { capacity: 16, minimum: 8, offered: 1, accepted: 2, buffer: 3 };
const OWN = ['.ownerId', '.externalIds.system', '.externalIds.id'];
const CONTACT = ['.contacts.personBasis', '.contacts.validTo'];

const idsOf = (list: Json[]): string[] => list.map(({ id }) => id);
/** All rows but the first say nothing there. */
const onlyFirst = (rows: Json[], nothing: object): Json[] =>
  rows.map((row, i) => (i ? { ...row, ...nothing } : row));

const KINDS: Kind[] = [
  {
    path: 'projects',
    dto: 'ProjectInputDto',
    settle: (sent) => ({
      ...sent,
      partners: onlyFirst(sent.partners, { role: 'partner' }),
      contributions: onlyFirst(sent.contributions, { sharePercent: null }),
      identifiers: onlyFirst(sent.identifiers, { isPrimary: false, isOperationId: false }),
      classifications: onlyFirst(sent.classifications, { budgetShare: null }),
    }),
    isPrivate: [...OWN, ...CONTACT],
    otherwise: (sent, shown) => [
      ['.priorityCode', sent.priorityCode, shown.priority?.code],
      ['.specificObjectiveCode', sent.specificObjectiveCode, shown.specificObjective?.code],
      [
        '.agreements.areaIds',
        sent.agreements.map((one: Json) => one.areaIds),
        shown.agreements.map(({ areas }: Json) => idsOf(areas)),
      ],
      [
        '.relatedProjects.externalName',
        sent.relatedProjects.map((one: Json) => one.externalName ?? NAME),
        shown.relatedProjects.map((one: Json) => one.name),
      ],
    ],
  },
  {
    path: 'organisations',
    dto: 'OrganisationInputDto',
    settle: (sent) => ({
      ...sent,
      kind: sent.kind === 'natural-person' ? 'company' : sent.kind,
      identifiers: sent.identifiers.slice(0, 1).map(() => NUMBER),
      address: sent.address && { ...sent.address, postcode: '94185' },
    }),
    isPrivate: [...OWN, ...CONTACT],
    otherwise: (sent, shown) => [
      ['.parentId', sent.parentId, shown.parent?.id],
      ['.areaId', sent.areaId && true, shown.area && true],
      [
        '.relations.organisationId',
        sent.relations.map((one: Json) => one.organisationId),
        shown.relations.map((one: Json) => one.organisation.id),
      ],
    ],
  },
  {
    path: 'funding-sources',
    dto: 'FundingSourceInputDto',
    settle: (sent) => {
      const isEu = sent.fund && sent.programme;
      const coded = (rows: Json[], more = {}) => rows.map((row, i) => ({ ...row, code: `K${i}`, ...more }));
      return {
        ...sent,
        kind: isEu ? 'eu-programme' : 'regional',
        fund: isEu && sent.fund,
        programme: isEu && { ...sent.programme, ...EU },
        visibilityStatement: isEu && sent.visibilityStatement,
        priorities: coded(sent.priorities),
        specificObjectives: coded(sent.specificObjectives, { priorityCode: null }),
        calls: coded(sent.calls),
      };
    },
    isPrivate: OWN,
    otherwise: (sent, shown) => [
      ['.managingAuthorityId', sent.managingAuthorityId, shown.managingAuthority?.id],
      ['.financierId', sent.financierId, shown.financier?.id],
      [
        '.programme.eligibleAreaIds',
        sent.programme?.eligibleAreaIds.length,
        shown.programme?.eligibleAreas.length,
      ],
      [
        '.visibilityStatement',
        sent.visibilityStatement,
        sent.visibilityStatement && shown.visibility.statement,
      ],
    ],
  },
  {
    path: 'training-offers',
    dto: 'TrainingOfferInputDto',
    settle: (sent) => ({
      ...sent,
      title: { ...sent.title, sv: 'Svetsare' },
      descriptionFormat: 'text',
      codes: sent.codes.map((code: Json) => ({ ...code, system: 'local' })),
      parts: [PART, ...sent.parts.map((part: Json) => ({ ...part, code: null }))],
      workplaceLearning: sent.workplaceLearning ?? { isMandatory: false, weeks: null },
      certifications: sent.certifications.map((one: Json) => ({ ...one, validFrom: null })),
      url: 'https://www.example.se/svets',
      isArchived: false,
    }),
    isPrivate: [...OWN, '.descriptionFormat', '.isArchived'],
    otherwise: (sent, shown) => [
      ['.providerId', sent.providerId, shown.provider.id],
      ['.principalId', sent.principalId, shown.principal?.id],
      ['.ordererIds', sent.ordererIds, idsOf(shown.orderers)],
      ['.examiningBodyIds', sent.examiningBodyIds, idsOf(shown.examiningBodies)],
      ['.projectIds', sent.projectIds, idsOf(shown.projects)],
      ['.fundingSourceIds', sent.fundingSourceIds.toSorted(), allOf(sent, shown).toSorted()],
    ],
  },
  {
    path: 'occasions',
    dto: 'OccasionInputDto',
    settle: (sent) => {
      const isCancelled = sent.lifecycle === 'cancelled';
      return {
        ...sent,
        start: sent.start ?? '2031-01-01',
        end: null,
        locations: [{ ...PLACE, latitude: null, longitude: null, kind: 'visit' }, ...sent.locations],
        distance: sent.distance ?? { ...NO_DISTANCE, mandatorySessions: 2 },
        seats: sent.seats && SEATS,
        sessions: sent.sessions.map((one: Json) => ({ ...one, locationIndex: 0 })),
        applicationNote: sent.applicationNote ?? NAME,
        openTo: { areaId: null, municipalities: ['0180'], isNational: true },
        cancelledOn: isCancelled ? (sent.cancelledOn ?? '2030-01-01') : null,
        cancelledReason: isCancelled ? sent.cancelledReason : null,
      };
    },
    isPrivate: [
      ...OWN,
      ...CONTACT,
      ...Object.keys(SEATS).map((name) => `.seats.${name}`),
      '.showSeats',
      '.waitlist.isEnabled',
      '.waitlist.maximum',
      '.waitlist.count',
    ],
    otherwise: (sent, shown) => [['.offerId', sent.offerId, shown.offer.id]],
  },
];
const NO_DISTANCE = { optionalSessions: 0, mandatoryRemote: null, optionalRemote: null, note: null };
/** The offer's own funding sources: those of its projects are shown too. */
const allOf = (sent: Json, shown: Json): string[] =>
  idsOf(shown.fundingSources).filter((id) => sent.fundingSourceIds.includes(id));

const ORDERED = [
  ['from', 'to'],
  ['start', 'end'],
  ['startsAt', 'endsAt'],
  ['startDate', 'plannedEndDate'],
  ['startDate', 'actualEndDate'],
  ['periodFrom', 'periodTo'],
  ['validFrom', 'validTo'],
  ['opens', 'closes'],
] as const;
const textOf = (date: Json): string => date?.value ?? date ?? '';

/** The rules that parts of several kinds have: no end before its beginning, no half of a pair … */
function settled(value: Json): Json {
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  const it: Json = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, settled(part)]));
  for (const [from, to] of ORDERED)
    if (it[from] && it[to] && textOf(it[to]) < textOf(it[from])) it[to] = it[from];
  if (it.latitude === null || it.longitude === null)
    Object.assign(it, 'latitude' in it ? { latitude: null, longitude: null } : {});
  if ('role' in it && it.areaId === null) it.town = 'Orten'; // a location says where
  if (!(it.personBasis && it.validTo) && it.personName) it.personName = null;
  if ('externalName' in it) it.projectId = it.externalName ? null : ids['projectId']![0];
  return it;
}

/** Paths of what is sent and not shown at the same place. */
function lost(sent: Json, shown: Json, path = ''): string[] {
  if (typeof sent !== 'object' || sent === null)
    return isDeepStrictEqual(sent ?? null, shown ?? null) ? [] : [path];
  return Object.entries(sent).flatMap(([key, value]) =>
    lost(value, shown?.[key], Array.isArray(sent) ? path : `${path}.${key}`),
  );
}

it.each(KINDS)('$path', async ({ path, dto, settle, isPrivate, otherwise }) => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      arbitraryOf(dto, (field) => fc.constantFrom(...ids[field]!)),
      async (made) => {
        const own = { ownerId: world.ids.skelleftea, externalIds: [{ system: 'prov', id: String(run++) }] };
        const sent = { ...settle(settled(made)), ...own };
        const created = await create(world.admin, path, sent);
        expect([created.status, created.body.errors ?? []]).toEqual([201, []]);
        const url = `/management/v1/${path}/${created.body.id}`;
        const { body } = await world.admin.get(url).expect(200);
        expect(Object.fromEntries(Object.keys(sent).map((key) => [key, body[key]]))).toEqual(sent);
        const again = await world.admin.put(url).set('If-Match', '*').send(sent).expect(200);
        expect(again.body.version).toBe(1); // sent back as it was read, it changes nothing

        await publish(path, created.body.id);
        const { body: shown } = await world.admin.get(`/api/v1/${path}/${created.body.id}`).expect(200);
        const told = otherwise(sent, shown);
        for (const [where, one, other] of told) expect([where, other ?? null]).toEqual([where, one ?? null]);
        const isTold = (where: string) => told.some(([known]) => `${where}.`.startsWith(`${known}.`));
        const missing = lost(sent, shown).filter((where) => !isPrivate.includes(where) && !isTold(where));
        expect(missing).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
  for (const side of ['/management/v1', '/api/v1'])
    await world.admin.get(`${side}/${path}?limit=100`).expect(200);
});
