import { randomUUID } from 'node:crypto';
import { buildTestApp, type TestApp } from '../../../test/build-test-app.js';
import * as as from '../../../test/sign-in.js';

const url = '/management/v1';
let test: TestApp;
let system: as.Caller;
let admin: as.Caller;

beforeAll(async () => {
  test = await buildTestApp();
  system = await as.firstAdministrator(test);
  const pitea = await as.createOrganisation(system, 'Piteå kommun');
  await as.createUserWith(test, system, 'admin.pitea@example.se', 'organisation-administrator', pitea);
  admin = await as.signIn(test, 'admin.pitea@example.se');
});
afterAll(() => test.close());

const post = (caller: as.Caller, path: string, body: object) =>
  caller.post(`${url}${path}`).set('Idempotency-Key', randomUUID()).send(body);
const list = async (path: string) => (await admin.get(`${url}${path}`).expect(200)).body;
const faults = ({ body }: { body: { errors?: { pointer?: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

const AREA = { scheme: 'FREE', code: 'norra-norrland', name: { sv: 'Norra Norrland' } };
const CODE = { period: '2021-2027', dimension: 2, code: '01', labels: { sv: 'Bidrag' } };
const INDICATOR = {
  code: 'own-visits',
  names: { sv: 'Besök' },
  kind: 'own',
  unit: { sv: 'besök' },
  sensitivity: 'none',
};

describe('what the migrations load', () => {
  it('has every municipality, under its county', async () => {
    const { _meta, data } = await list('/areas?scheme=LAU&code=2482');
    expect(_meta.totalRecords).toBe(1);
    expect(data[0]).toMatchObject({
      name: { sv: 'Skellefteå' },
      countyCode: '24',
      municipalityCode: '2482',
      schemeVersion: '2015',
    });
    const { body: parent } = await admin.get(`${url}/areas/${data[0].parentId}`).expect(200);
    expect(parent).toMatchObject({ scheme: 'NUTS', code: 'SE331', schemeVersion: '2021', countyCode: '24' });
    expect(parent.parent.code).toBe('SE33');
    expect((await list('/areas?scheme=LAU&limit=1'))._meta.totalRecords).toBe(290);
  });

  it('keeps the edition with a NUTS code', async () => {
    const codes = async (version: string) =>
      (await list(`/areas?scheme=NUTS&q=Norra%20%C3%96sterbotten&schemeVersion=${version}`)).data.map(
        ({ code }: { code: string }) => code,
      );
    expect([await codes('2013'), await codes('2016'), await codes('2021')]).toEqual([
      ['FI1D6'],
      ['FI1D9'],
      ['FI1D9'],
    ]);
  });

  it('reads the same code by period, and has not checked it', async () => {
    const [now] = (await list('/classification-codes?period=2021-2027&dimension=1&code=175')).data;
    const [before] = (await list('/classification-codes?period=2014-2020&code=098')).data;
    expect(now.isVerified).toBe(false);
    expect(before.labels).toEqual(now.labels);
    expect((await list('/classification-codes?period=2014-2020&code=175')).data).toEqual([]);
  });

  it('has eight dimensions, and no ninth', async () => {
    const answer = await post(system, '/classification-codes', { ...CODE, dimension: 9 });
    expect(answer.status).toBe(400);
    expect(faults(answer)).toContain('#/dimension enum');
    await admin.get(`${url}/classification-codes?dimension=0`).expect(400);
  });

  it('marks special categories', async () => {
    const [disability] = (await list('/indicators?code=EECO12')).data;
    expect(disability).toMatchObject({ sensitivity: 'special', period: '2021-2027' });
    expect((await list('/indicators?q=own-&period=2021-2027'))._meta.totalRecords).toBe(5);
  });

  it('finds without accents, and nothing by a wildcard', async () => {
    expect((await list('/areas?scheme=LAU&q=skelleftea')).data).toHaveLength(1);
    expect((await list('/areas?q=%25')).data).toEqual([]);
  });
});

describe.each([
  ['/areas', AREA, 'code'],
  ['/classification-codes', CODE, 'code'],
  ['/indicators', INDICATOR, 'code'],
])('%s', (path, body, field) => {
  it('is created, changed and removed by the system administrator, with its versions', async () => {
    const created = await post(system, path, body);
    expect([created.status, created.body.version]).toEqual([201, 1]);
    expect(created.body.owner).toEqual({
      id: created.body.ownerId,
      name: expect.objectContaining({ sv: 'Spångs register' }),
    });
    const one = `${url}${path}/${created.body.id}`;
    const patched = await system
      .patch(one)
      .set('If-Match', created.headers['etag']!)
      .set('Content-Type', 'application/merge-patch+json')
      .send(JSON.stringify({ provenance: 'Skolverket' }));
    expect([patched.status, patched.body.version, patched.body.provenance]).toEqual([200, 2, 'Skolverket']);
    const versions = await system.get(`${one}/versions`).expect(200);
    expect(versions.body.data[0].changedFields).toEqual(['provenance']);
    await system.delete(one).set('If-Match', '*').expect(204);
    await system.get(one).expect(404);
  });

  it('refuses a code that is there already', async () => {
    const first = await post(system, path, body);
    expect(faults(await post(system, path, body))).toEqual([`#/${field} code-taken`]);
    await system.delete(`${url}${path}/${first.body.id}`).set('If-Match', '*').expect(204);
  });

  it('lets only one of two add a code at the same moment', async () => {
    const both = await Promise.all([post(system, path, body), post(system, path, body)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 400]);
    const { id } = both.find(({ status }) => status === 201)!.body;
    await system.delete(`${url}${path}/${id}`).set('If-Match', '*').expect(204);
  });

  it('refuses an unknown field, a stranger and an organisation’s administrator', async () => {
    expect((await post(system, path, { ...body, colour: 'red' })).status).toBe(400);
    expect((await post(as.stranger(test), path, body)).status).toBe(401);
    expect((await post(admin, path, body)).status).toBe(403);
  });
});

describe('/areas', () => {
  it('asks for the edition of a NUTS code', async () => {
    const answer = await post(system, '/areas', { ...AREA, scheme: 'NUTS', code: 'SE999' });
    expect([answer.status, faults(answer)]).toEqual([400, ['#/scheme area-needs-version']]);
  });

  it('refuses a parent that is unknown or lies inside', async () => {
    expect(faults(await post(system, '/areas', { ...AREA, parentId: randomUUID() }))).toEqual([
      '#/parentId unknown-reference',
    ]);
    const outer = (await post(system, '/areas', { ...AREA, code: 'outer' })).body.id;
    const inner = (await post(system, '/areas', { ...AREA, code: 'inner', parentId: outer })).body.id;
    const answer = await system
      .put(`${url}/areas/${outer}`)
      .set('If-Match', '*')
      .send({ ...AREA, code: 'outer', parentId: inner });
    expect(faults(answer)).toEqual(['#/parentId parent-cycle']);
  });
});
