import { randomUUID } from 'node:crypto';
import { buildTestApp, type TestApp } from '../../../test/build-test-app.js';
import * as as from '../../../test/sign-in.js';

const url = '/management/v1';
let test: TestApp;
let system: as.Caller;
let admin: as.Caller;
let reader: as.Caller;
let pitea: string;
let lulea: string;

beforeAll(async () => {
  test = await buildTestApp();
  system = await as.firstAdministrator(test);
  pitea = await as.createOrganisation(system, 'Piteå kommun');
  lulea = await as.createOrganisation(system, 'Luleå kommun');
  await as.createUserWith(test, system, 'admin@example.se', 'organisation-administrator', pitea);
  await as.createUserWith(test, system, 'lasare@example.se', 'reader', pitea);
  admin = await as.signIn(test, 'admin@example.se');
  reader = await as.signIn(test, 'lasare@example.se');
});
afterAll(() => test.close());

const post = (caller: as.Caller, body: object) =>
  caller.post(`${url}/organisations`).set('Idempotency-Key', randomUUID()).send(body);
const put = (caller: as.Caller, id: string, body: object) =>
  caller.put(`${url}/organisations/${id}`).set('If-Match', '*').send(body);
const publication = (caller: as.Caller, id: string) =>
  caller.post(`${url}/organisations/${id}/publication`).set('If-Match', '*');
const faults = ({ body }: { body: { errors?: { pointer?: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
const create = async (body: object): Promise<string> => {
  const answer = await post(admin, { kind: 'collaboration', ...body });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
};
const publicDocument = async (id: string) => {
  const [row] = await test.dataSource.query(
    `select document, refresh_at from publication where kind = 'organisation' and id = $1`,
    [id],
  );
  return { refreshAt: row?.refresh_at, ...JSON.parse(row?.document ?? '{}') };
};

describe('POST /organisations', () => {
  it('needs no number, and belongs to the only organisation of the writer', async () => {
    const answer = await post(admin, { name: { sv: 'Omvandlingskontoret' }, kind: 'collaboration' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ ownerId: pitea, identifiers: [], parentId: null, version: 1 });
  });

  it.each(['212000-2759', '2120002759', 'SE212000275901', '16212000-2759'])(
    'reads %s as ten digits',
    async (value) => {
      const id = await create({ name: { sv: 'Ett nummer' }, identifiers: [{ scheme: 'se-orgnr', value }] });
      const { body } = await admin.get(`${url}/organisations/${id}`).expect(200);
      expect(body.identifiers).toEqual([{ scheme: 'se-orgnr', value: '2120002759' }]);
    },
  );

  it('warns about a number that another organisation has', async () => {
    const identifiers = [{ scheme: 'fi-ytunnus', value: '22450184' }];
    await create({ name: { sv: 'Ett' }, identifiers });
    const { body } = await post(admin, { name: { sv: 'Två' }, kind: 'foreign', identifiers });
    expect(body.identifiers[0].value).toBe('2245018-4');
    expect(body.warnings).toMatchObject([
      { pointer: '#/identifiers/0/value', code: 'identifier-on-another-organisation' },
    ]);
  });

  it('refuses wrong check digits, the same number twice and a wrong postcode', async () => {
    const answer = await post(admin, {
      name: { sv: 'Fel' },
      kind: 'company',
      identifiers: [
        { scheme: 'se-orgnr', value: '212000-2750' },
        { scheme: 'fi-ytunnus', value: '1234567-8' },
      ],
      address: { country: 'SE', postcode: '0123' },
    });
    expect(answer.status).toBe(400);
    expect(faults(answer)).toEqual(
      expect.arrayContaining([
        '#/identifiers/0/value format-se-orgnr',
        '#/identifiers/1/value format-fi-ytunnus',
        '#/address/postcode format-postcode',
      ]),
    );
    const twice = ['212000-2759', '2120002759'].map((value) => ({ scheme: 'se-orgnr', value }));
    expect(faults(await post(admin, { name: { sv: 'Två' }, kind: 'company', identifiers: twice }))).toEqual([
      '#/identifiers duplicate-identifier',
    ]);
  });

  it('refuses a relation or an area that does not exist', async () => {
    const answer = await post(admin, {
      name: { sv: 'Enhet' },
      kind: 'collaboration',
      areaId: randomUUID(),
      parentId: randomUUID(),
      relations: [{ type: 'unit-of', organisationId: randomUUID() }],
    });
    expect(faults(answer)).toEqual([
      '#/relations/0/organisationId unknown-reference',
      '#/parentId unknown-reference',
      '#/areaId unknown-reference',
    ]);
  });

  it('refuses a stranger, a reader and an owner elsewhere', async () => {
    const body = { name: { sv: 'Nej' }, kind: 'company' };
    expect((await post(as.stranger(test), body)).status).toBe(401);
    expect((await post(reader, body)).status).toBe(403);
    expect(faults(await post(admin, { ...body, ownerId: lulea }))).toEqual([
      '#/ownerId not-your-organisation',
    ]);
  });
});

describe('PUT /organisations/{organisationId}', () => {
  it('lets everybody read, and only the owner write', async () => {
    const read = await reader.get(`${url}/organisations/${lulea}`);
    const written = await put(admin, lulea, { name: { sv: 'Min nu' }, kind: 'municipality' });
    expect([read.status, written.status]).toEqual([200, 403]);
  });

  it('refuses to put an organisation under itself', async () => {
    const above = await create({ name: { sv: 'Ovan' } });
    const below = await create({ name: { sv: 'Under' }, parentId: above });
    const body = { name: { sv: 'Ovan' }, kind: 'collaboration', parentId: below };
    expect(faults(await put(admin, above, body))).toEqual(['#/parentId parent-cycle']);
  });

  it('refuses to let an organisation be a unit of, or come after, itself', async () => {
    const [first, second, third] = await Promise.all(
      ['Första', 'Andra', 'Tredje'].map((sv) => create({ name: { sv } })),
    );
    const say = (id: string, ...relations: [type: string, organisationId: string][]) =>
      put(admin, id, {
        name: { sv: 'Kedja' },
        kind: 'company',
        relations: relations.map(([type, organisationId]) => ({ type, organisationId })),
      });
    const knot = (code: string, i = 0) => [`#/relations/${i}/organisationId ${code}`];
    expect((await say(first!, ['merged-into', second!], ['unit-of', second!])).status).toBe(200);
    expect((await say(second!, ['merged-into', third!], ['unit-of', third!])).status).toBe(200);
    expect(faults(await say(third!, ['merged-into', first!]))).toEqual(knot('succession-cycle'));
    expect(faults(await say(third!, ['unit-of', first!]))).toEqual(knot('parent-cycle'));
    expect((await say(third!, ['successor-of', first!])).status).toBe(200); // says the same from the other end
    expect(faults(await say(first!, ['successor-of', third!]))).toEqual(knot('succession-cycle'));
    expect(faults(await say(first!, ['successor-of', third!], ['merged-into', second!]))).toEqual([
      ...knot('succession-cycle'),
      ...knot('succession-cycle', 1),
    ]);
  });

  it('lets only one of two who tie a knot from both ends', async () => {
    const [left, right] = await Promise.all(['Vänster', 'Höger'].map((sv) => create({ name: { sv } })));
    const under = (id: string, parentId: string) =>
      put(admin, id, { name: { sv: 'Knut' }, kind: 'company', parentId });
    const both = await Promise.all([under(left!, right!), under(right!, left!)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400]);
  });

  it('shows a relation from both ends', async () => {
    const unit = await create({
      name: { sv: 'Enhet' },
      relations: [{ type: 'unit-of', organisationId: pitea }],
    });
    const seen = (await admin.get(`${url}/organisations/${unit}`).expect(200)).body;
    expect(seen.relatedOrganisations).toEqual([
      { id: pitea, name: { sv: 'Piteå kommun' }, kind: 'municipality' },
    ]);
    const other = (await admin.get(`${url}/organisations/${pitea}`).expect(200)).body;
    expect(other.incomingRelations).toMatchObject([
      { type: 'unit-of', organisation: { id: unit }, from: null },
    ]);
  });
});

describe('GET /organisations', () => {
  it('finds by former name, number and kind', async () => {
    const id = await create({
      name: { sv: 'Region Värmland' },
      names: [{ name: 'Värmlands läns landsting', kind: 'former', to: { value: '2018', basis: 'stated' } }],
      identifiers: [{ scheme: 'se-orgnr', value: '232100-0222' }],
      kind: 'region',
    });
    const ids = async (query: string) =>
      (await reader.get(`${url}/organisations?${query}`).expect(200)).body.data.map(
        (row: { id: string }) => row.id,
      );
    expect(await ids('q=varmlands%20lans')).toEqual([id]);
    expect(await ids('q=232100-0222')).toEqual([id]);
    expect(await ids('identifier=232100-0222&kind=region')).toEqual([id]);
    expect(await ids('identifier=232100-0222&kind=company')).toEqual([]);
  });

  it('refuses an unknown filter', async () => {
    expect((await reader.get(`${url}/organisations?colour=red`)).status).toBe(400);
  });
});

describe('POST /organisations/{organisationId}/publication', () => {
  it('shows contacts through their last day, in Stockholm', async () => {
    const mailbox = (email: string, validTo: string | null) => ({
      role: 'contact',
      label: { sv: 'Kansliet' },
      email,
      phone: null,
      personName: null,
      personBasis: null,
      validTo,
    });
    const id = await create({
      name: { sv: 'Kansliet' },
      contacts: [
        mailbox('forr@example.se', '2026-11-23'),
        mailbox('idag@example.se', '2026-11-24'),
        mailbox('alltid@example.se', null),
      ],
    });
    await publication(admin, id).expect(200);
    const document = await publicDocument(id);
    expect(document.contacts.map(({ email }: { email: string }) => email)).toEqual([
      'idag@example.se',
      'alltid@example.se',
    ]);
    expect(document.refreshAt.toISOString()).toBe('2026-11-24T23:00:00.000Z');
    expect(JSON.stringify(document)).not.toContain('personBasis');
  });

  it('writes succession at both ends, whoever states it', async () => {
    const college = await create({ name: { sv: 'Teknikcollege' } });
    await publication(admin, college).expect(200);
    const from = { value: '2021', basis: 'approximate', note: 'första halvåret 2021' };
    const merged = await create({
      name: { sv: 'Industri Värmland' },
      relations: [{ type: 'successor-of', organisationId: college, from }],
    });
    await publication(admin, merged).expect(200);
    expect((await publicDocument(merged)).predecessors).toEqual([
      { organisation: { id: college, name: { sv: 'Teknikcollege' } }, from },
    ]);
    expect((await publicDocument(college)).successors).toEqual([
      { organisation: { id: merged, name: { sv: 'Industri Värmland' } }, from },
    ]);
  });

  it('says where the seat is', async () => {
    const { body } = await reader.get(`${url}/areas?scheme=LAU&code=2581`).expect(200);
    const id = await create({ name: { sv: 'Piteå lärcentrum' }, areaId: body.data[0].id });
    await publication(admin, id).expect(200);
    expect(await publicDocument(id)).toMatchObject({
      municipalityCode: '2581',
      countyCode: '25',
      country: 'SE',
    });
  });

  it('names no natural person in what is public of others', async () => {
    const person = await create({ name: { sv: 'En Enskild' }, kind: 'natural-person' });
    const company = await create({
      name: { sv: 'Bolaget' },
      parentId: person,
      relations: ['unit-of', 'successor-of'].map((type) => ({ type, organisationId: person })),
    });
    await publication(admin, company).expect(200);
    expect(await publicDocument(company)).toMatchObject({ parent: null, relations: [], predecessors: [] });
  });

  it('refuses a natural person, a reader and another organisation', async () => {
    const person = await create({ name: { sv: 'Enskild person' }, kind: 'natural-person' });
    const refused = await publication(admin, person);
    expect([refused.status, refused.body.code]).toEqual([409, 'natural-person-not-publishable']);
    await publication(reader, person).expect(403);
    await publication(admin, lulea).expect(403);
    await publication(as.stranger(test), lulea).expect(401);
  });
});
