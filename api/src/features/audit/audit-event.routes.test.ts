import { buildTestApp, type TestApp } from '../../../test/build-test-app.js';
import * as as from '../../../test/sign-in.js';

const url = '/management/v1';
let test: TestApp;
let system: as.Caller;
let admin: as.Caller;
let pitea: string;

beforeAll(async () => {
  test = await buildTestApp();
  system = await as.firstAdministrator(test);
  pitea = await as.createOrganisation(system, 'Piteå kommun');
  const lulea = await as.createOrganisation(system, 'Luleå kommun');
  await as.createUserWith(test, system, 'admin.lulea@example.se', 'organisation-administrator', lulea);
  await as.createUserWith(test, system, 'admin.pitea@example.se', 'organisation-administrator', pitea);
  admin = await as.signIn(test, 'admin.pitea@example.se');
  for (const name of ['en', 'tva', 'tre'])
    await as.createUserWith(test, admin, `${name}@example.se`, 'project-editor', pitea);
}, 60_000);
afterAll(() => test.close());

describe('GET /audit-events', () => {
  it('tells who did what, in the own organisation only, and no secrets', async () => {
    const { body } = await admin.get(`${url}/audit-events?entity=user&limit=100`).expect(200);
    expect(body.data.length).toBeGreaterThan(5);
    expect(
      new Set(body.data.map(({ organisationId }: { organisationId: string }) => organisationId)),
    ).toEqual(new Set([pitea]));
    expect(body.data).toContainEqual(
      expect.objectContaining({
        action: 'invite',
        actorName: 'admin.pitea',
        via: 'session',
        changedFields: [],
      }),
    );
    const all = await system.get(`${url}/audit-events?entity=user&limit=100`).expect(200);
    expect(all.body._meta.totalRecords).toBeGreaterThan(body._meta.totalRecords);
    const none = await admin.get(`${url}/audit-events?from=2030-01-01T00:00:00Z`);
    expect(none.body.data).toEqual([]);
    const rows = await test.dataSource.query('select * from audit_event');
    expect(JSON.stringify(rows)).not.toMatch(/argon2|spang_live|lång mening/);
  });

  it('is for those who may read it', async () => {
    const editor = await as.signIn(test, 'en@example.se');
    expect((await editor.get(`${url}/audit-events`)).status).toBe(403);
    expect((await as.stranger(test).get(`${url}/audit-events`)).status).toBe(401);
    expect((await admin.get(`${url}/audit-events?actorName=x`)).status).toBe(400);
  });
});
