import { randomUUID } from 'node:crypto';
import { buildTestApp, type TestApp } from './build-test-app.js';
import * as as from './sign-in.js';

export const PROJECTS = '/management/v1/projects';
export const UNKNOWN = '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2aff';

/** Two municipalities with an administrator each, and the registers' entries that a project points to. */
export interface ProjectWorld {
  test: TestApp;
  /** The platform's administrator. */
  system: as.Caller;
  admin: as.Caller;
  neighbour: as.Caller;
  ids: Record<
    'skelleftea' | 'pitea' | 'region' | 'jtf' | 'own' | 'area' | 'county' | 'code' | 'students' | 'special',
    string
  >;
}

export async function projectWorld(): Promise<ProjectWorld> {
  const test = await buildTestApp();
  const system = await as.firstAdministrator(test);
  const skelleftea = await as.createOrganisation(system, 'Skellefteå kommun');
  const pitea = await as.createOrganisation(system, 'Piteå kommun');
  const region = await as.createOrganisation(system, 'Region Västerbotten');
  await as.createUserWith(test, system, 'admin@example.se', 'organisation-administrator', skelleftea);
  await as.createUserWith(test, system, 'granne@example.se', 'organisation-administrator', pitea);
  const ownerId = skelleftea;
  const fund = { code: 'JTF', names: { sv: 'Fonden för en rättvis omställning' } };
  const jtf = await post(system, 'funding-sources', {
    ownerId,
    name: fund.names,
    kind: 'eu-programme',
    fund,
    programme: { key: 'jtf-se', names: { sv: 'Nationellt program' }, goal: 'ijg', period: '2021-2027' },
    priorities: [{ code: 'P2', labels: { sv: 'Metallindustrin Västerbotten' } }],
    visibilityStatement: { sv: 'Medfinansierat av Europeiska unionen' },
  });
  const own = await post(system, 'funding-sources', {
    ownerId,
    name: { sv: 'Kommunala medel' },
    kind: 'municipal',
  });
  const find = async (path: string, query: object): Promise<string> =>
    (await system.get(`/management/v1/${path}`).query(query).expect(200)).body.data[0].id;
  const indicator = (code: string, sensitivity: string) =>
    post(system, 'indicators', {
      ownerId,
      code,
      sensitivity,
      kind: 'own',
      subject: 'participant',
      names: { sv: code },
      unit: { sv: 'personer' },
    });
  return {
    test,
    system,
    admin: await as.signIn(test, 'admin@example.se'),
    neighbour: await as.signIn(test, 'granne@example.se'),
    ids: {
      skelleftea,
      pitea,
      region,
      jtf,
      own,
      area: await find('areas', { scheme: 'LAU', code: '2482' }),
      county: await find('areas', { scheme: 'NUTS', code: 'SE331' }),
      code: await find('classification-codes', { q: '175', period: '2021-2027' }),
      students: await indicator('STUDENTS', 'none'),
      special: await indicator('SPECIAL', 'special'),
    },
  };
}

/** Asks for a record to be created. */
export const create = (caller: as.Caller, path: string, body: object) =>
  caller.post(`/management/v1/${path}`).set('Idempotency-Key', randomUUID()).send(body);

/** The id of a record that must be created. */
export async function post(caller: as.Caller, path: string, body: object): Promise<string> {
  const answer = await create(caller, path, body);
  if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

export const put = (caller: as.Caller, id: string, body: object) =>
  caller.put(`${PROJECTS}/${id}`).set('If-Match', '*').send(body);
export const publish = (caller: as.Caller, id: string) =>
  caller.post(`${PROJECTS}/${id}/publication`).set('If-Match', '*').expect(200);

export const sek = (amount: string, certainty: string) => ({ amount, currency: 'SEK', certainty });

/** The least that a project may say. */
export const project = (more: object = {}) => ({
  title: { sv: `Projekt ${randomUUID().slice(0, 8)}` },
  kind: 'project',
  status: 'ongoing',
  ...more,
});

/** Much of case 1: three contributions of three kinds of certainty, an inferred start, no stated total. */
export const metal = ({ ids }: ProjectWorld) => ({
  title: { sv: 'Yrkesvux för metallindustrin' },
  kind: 'project',
  status: 'ongoing',
  startDate: { value: '2023-09-01', basis: 'inferred', note: '”1 september i år”' },
  plannedEndDate: { value: '2026-08-31', basis: 'stated' },
  identifiers: [{ scheme: 'esf-plus', value: '20361812', isPrimary: true }],
  partners: [
    { organisationId: ids.skelleftea, role: 'lead' },
    { organisationId: ids.region, role: 'co-owner' },
  ],
  contributions: [
    { fundingSourceId: ids.jtf, viaId: ids.region, amount: sek('20000000', 'approximate'), kind: 'eu-grant' },
    { fundingSourceId: ids.own, contributorId: ids.skelleftea, amount: sek('1900000', 'approximate') },
    { contributorId: ids.region, amount: sek('300000', 'exact') },
  ],
  programmeId: ids.jtf,
  priorityCode: 'P2',
  classifications: [{ codeId: ids.code }],
  locations: [{ role: 'project-area', areaId: ids.area }],
  agreements: [{ title: { sv: 'Fri ansökan' }, areaIds: [ids.area] }],
  events: [
    {
      title: { sv: 'Slutkonferens' },
      startsAt: '2026-06-01T09:00:00+02:00',
      endsAt: '2026-06-01T15:00:00+02:00',
      mode: 'hybrid',
      agenda: [{ title: { sv: 'Batterier' }, organisationId: ids.region }],
    },
  ],
  targets: [{ indicatorId: ids.students, value: 20, comparator: '≥', sector: 'metal', areaId: ids.county }],
  observations: [{ indicatorId: ids.students, value: 0, kind: 'achieved', asOf: '2026-01-31' }],
  participantCountReported: 0,
  equipmentIsBought: true,
  contacts: [
    { role: 'contact', label: { sv: 'Samordnare' }, email: 'samordnare@example.se', validTo: '2026-11-24' },
  ],
  sources: [{ section: null, url: 'https://www.example.se/metall', readOn: '2026-11-01' }],
});
