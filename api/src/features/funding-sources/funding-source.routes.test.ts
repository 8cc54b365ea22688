import { randomUUID } from 'node:crypto';
import { buildTestApp, type TestApp } from '../../../test/build-test-app.js';
import * as as from '../../../test/sign-in.js';

const url = '/management/v1';
let test: TestApp;
let system: as.Caller;
let admin: as.Caller;
let reader: as.Caller;
let board: string;
let other: string;

beforeAll(async () => {
  test = await buildTestApp();
  system = await as.firstAdministrator(test);
  board = await as.createOrganisation(system, 'Länsstyrelsen i Norrbottens län');
  other = await as.createOrganisation(system, 'Tillväxtverket');
  await as.createUserWith(test, system, 'admin@example.se', 'organisation-administrator', board);
  await as.createUserWith(test, system, 'lasare@example.se', 'reader', board);
  admin = await as.signIn(test, 'admin@example.se');
  reader = await as.signIn(test, 'lasare@example.se');
});
afterAll(() => test.close());

const INTERREG_NORD = {
  name: { sv: 'Interreg Nord' },
  kind: 'eu-programme',
  fund: { code: 'ERDF', names: { sv: 'Europeiska regionala utvecklingsfonden' } },
  programme: {
    key: 'interreg-nord',
    names: { sv: 'Interreg V-A Sverige-Finland-Norge (Nord)' },
    cciRaw: '2014TC16RFCB032',
    period: '2014-2020',
    goal: 'interreg',
  },
};
const REGIONAL = { name: { sv: 'Regionala utvecklingsmedel' }, kind: 'regional' };

const post = (caller: as.Caller, body: object) =>
  caller.post(`${url}/funding-sources`).set('Idempotency-Key', randomUUID()).send(body);
const publication = (caller: as.Caller, id: string) =>
  caller.post(`${url}/funding-sources/${id}/publication`).set('If-Match', '*');
const faults = ({ body }: { body: { errors?: { pointer?: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('POST /funding-sources', () => {
  it('derives facets and visibility', async () => {
    const { status, body } = await post(admin, { ...INTERREG_NORD, managingAuthorityId: board });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      facets: ['Interreg', 'ERDF'],
      isEu: true,
      managingAuthority: { id: board },
      visibility: {
        statement: { sv: 'Medfinansieras av Europeiska unionen' },
        fund: { code: 'ERDF' },
        emblem: 'https://spang.example.se/assets/eu-emblem.svg',
      },
    });
  });

  it('gives other money its kind as facet and no emblem', async () => {
    const { body } = await post(admin, REGIONAL);
    expect(body).toMatchObject({ facets: ['regional'], isEu: false, visibility: null, fund: null });
  });

  it('refuses a facet that somebody types', async () => {
    const answer = await post(admin, { ...REGIONAL, facets: ['JTF'] });
    expect([answer.status, faults(answer)]).toEqual([400, ['#/facets additionalProperties']]);
  });

  it('asks an EU programme for fund and programme, and others for none', async () => {
    expect(faults(await post(admin, { name: { sv: 'JTF' }, kind: 'eu-programme' }))).toEqual([
      '#/kind eu-programme-needs-fund',
    ]);
    expect(faults(await post(admin, { ...REGIONAL, fund: INTERREG_NORD.fund }))).toEqual([
      '#/fund fund-only-of-the-union',
    ]);
  });

  it('takes the period from the CCI code, whole or short', async () => {
    const programme = { ...INTERREG_NORD.programme, cciRaw: '2021SE05SFPR', cci: '2021SE05SFPR001' };
    expect(faults(await post(admin, { ...INTERREG_NORD, programme }))?.sort()).toEqual([
      '#/programme/cci period-not-of-cci',
      '#/programme/cciRaw period-not-of-cci',
    ]);
    const right = { ...programme, period: '2021-2027' };
    expect((await post(admin, { ...INTERREG_NORD, programme: right })).status).toBe(201);
  });

  it('refuses an objective of a priority that is not there, and a code twice', async () => {
    const objective = { code: 'D1', priorityCode: 'D', label: { sv: 'Mål D1' } };
    const answer = await post(admin, { ...INTERREG_NORD, specificObjectives: [objective, objective] });
    expect(faults(answer)?.sort()).toEqual([
      '#/specificObjectives duplicate-code',
      '#/specificObjectives unknown-priority',
    ]);
  });

  it('refuses organisations and areas that do not exist', async () => {
    const programme = { ...INTERREG_NORD.programme, eligibleAreaIds: [randomUUID()] };
    const answer = await post(admin, { ...INTERREG_NORD, programme, financierId: randomUUID() });
    expect(faults(answer)).toEqual([
      '#/programme/eligibleAreaIds/0 unknown-reference',
      '#/financierId unknown-reference',
    ]);
  });

  it('refuses a stranger, a reader and an owner elsewhere', async () => {
    expect((await post(as.stranger(test), REGIONAL)).status).toBe(401);
    expect((await post(reader, REGIONAL)).status).toBe(403);
    expect(faults(await post(admin, { ...REGIONAL, ownerId: other }))).toEqual([
      '#/ownerId not-your-organisation',
    ]);
  });
});

describe('/funding-sources/{fundingSourceId}', () => {
  it('is read by everybody and written by its owner', async () => {
    const { body } = await post(system, { ...REGIONAL, ownerId: other });
    const one = `${url}/funding-sources/${body.id}`;
    await reader.get(one).expect(200);
    await admin.put(one).set('If-Match', '*').send(REGIONAL).expect(403);
    await publication(admin, body.id).expect(403);
  });

  it('keeps what a merge patch does not name, areas included', async () => {
    const areas = (
      await reader.get(`${url}/areas?scheme=NUTS&schemeVersion=2021&q=SE33&sort=code`).expect(200)
    ).body;
    const eligibleAreaIds = areas.data.map(({ id }: { id: string }) => id);
    expect(eligibleAreaIds).toHaveLength(3);
    const programme = { ...INTERREG_NORD.programme, eligibleAreaIds };
    const { body, headers } = await post(admin, { ...INTERREG_NORD, programme });
    const patched = await admin
      .patch(`${url}/funding-sources/${body.id}`)
      .set('If-Match', headers['etag']!)
      .set('Content-Type', 'application/merge-patch+json')
      .send(JSON.stringify({ visibilityStatement: { sv: 'Medfinansierat av Europeiska unionen' } }));
    expect(patched.status).toBe(200);
    expect(patched.body.programme).toEqual(body.programme);
    expect(patched.body.visibility.statement).toEqual({ sv: 'Medfinansierat av Europeiska unionen' });
    const versions = await admin.get(`${url}/funding-sources/${body.id}/versions`).expect(200);
    expect(versions.body.data[0].changedFields).toEqual(['visibilityStatement']);
  });
});

describe('GET /funding-sources', () => {
  it('finds by words of the programme and by kind', async () => {
    const { body } = await reader
      .get(`${url}/funding-sources?q=v-a%20sverige&kind=eu-programme&limit=1`)
      .expect(200);
    expect(body.data[0].facets).toEqual(['Interreg', 'ERDF']);
    await reader.get(`${url}/funding-sources?kind=EU`).expect(400);
  });
});

describe('POST /funding-sources/{fundingSourceId}/publication', () => {
  it('publishes the document with facets, visibility and calls', async () => {
    const calls = [
      {
        title: { sv: 'Kompetens' },
        closes: '2022-12-15',
        budget: { amount: '70000000', currency: 'SEK', certainty: 'exact' },
        maxGrantRate: 90,
      },
    ];
    const { body } = await post(admin, { ...INTERREG_NORD, calls, managingAuthorityId: board });
    await publication(reader, body.id).expect(403);
    await publication(admin, body.id).expect(200);
    const [row] = await test.dataSource.query(
      `select document, tags from publication where kind = 'funding-source' and id = $1`,
      [body.id],
    );
    expect(JSON.parse(row.document)).toMatchObject({
      facets: ['Interreg', 'ERDF'],
      visibility: { fund: { code: 'ERDF' } },
      managingAuthority: { id: board, name: { sv: 'Länsstyrelsen i Norrbottens län' } },
      calls: [{ code: null, budget: { amount: '70000000.00' }, maxGrantRate: 90 }],
      _links: { self: { href: `https://spang.example.se/api/v1/funding-sources/${body.id}` } },
    });
    expect(row.tags).toEqual(
      expect.arrayContaining(['funding:Interreg', 'funding:ERDF', `organisation:${board}`]),
    );
    expect(row.document).not.toContain('ownerId');
  });
});
