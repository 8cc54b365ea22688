import { randomUUID } from 'node:crypto';
import type { ParticipantDryRunDto, ParticipantImportDto } from '@spang/shared/management';
import { finishImports, importBody, orderImport, sendImport } from '../../../test/imports.js';
import { performOrders } from '../../../test/jobs.js';
import {
  lookUp,
  peopleWorld,
  protect,
  terms,
  testNumber,
  TOLVAN,
  type PeopleWorld,
} from '../../../test/people.js';
import { post, project, UNKNOWN } from '../../../test/projects.js';
import { expireImport, importBatch } from './participant-import.service.js';

const API = '/management/v1';
let world: PeopleWorld;
beforeAll(async () => (world = await peopleWorld()), 60_000);
afterAll(() => world.test.close());

/** Numbers that nobody else in this file has. */
let born = 0;
const next = () =>
  testNumber(`1971-${String((born % 9) + 1).padStart(2, '0')}-${10 + (born++ % 18)}`, 980 + (born % 19));
/** A project with terms, so that what one test imports is not in the next one's way. */
async function fresh(more: object = {}): Promise<string> {
  const id = await post(world.admin, 'projects', project({ ownerId: world.ids.skelleftea }));
  await post(world.admin, 'participant-terms', terms(id, more));
  return id;
}
const csv = (...rows: string[]) => ['personnummer;startdatum', ...rows].join('\r\n');
async function tried(file: string | Buffer, more: object = {}): Promise<ParticipantDryRunDto> {
  const answer = await sendImport(world.handler, importBody(world.here, file, more));
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as ParticipantDryRunDto;
}
const codes = ({ faults }: Pick<ParticipantDryRunDto, 'faults'>) =>
  faults.map(({ row, column, code }) => `${row}${column ?? ''} ${code}`);
const refused = async (file: string | Buffer, more: object = {}) => {
  const { status, body } = await sendImport(world.handler, importBody(world.here, file, more));
  return [
    status,
    ...(body.errors ?? []).map((it: { pointer: string; code: string }) => `${it.pointer} ${it.code}`),
  ];
};
const progress = async (id: string): Promise<ParticipantImportDto> =>
  (await world.handler.get(`${API}/participant-imports/${id}`).expect(200)).body;
const inHere = async (): Promise<number> =>
  (await world.handler.get(`${API}/participations`).query({ projectId: world.here }).expect(200)).body._meta
    .totalRecords;
/** Every row of every table but those that tell that somebody asked. */
async function everything(): Promise<string[]> {
  const { dataSource } = world.test;
  const tables: { name: string }[] = await dataSource.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const all: string[] = [];
  for (const { name } of tables) {
    if (['public.idempotency', 'public.session', 'vault.access_log', 'vault.access_head'].includes(name))
      continue;
    const [{ rows }] = await dataSource.query(
      `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as rows from ${name} t`,
    );
    all.push(`${name}: ${rows}`);
  }
  return all;
}

describe('a dry run', () => {
  it('says what would become of each row, and writes nothing', async () => {
    const [known, unchanged, twice] = [next(), next(), next()];
    for (const identityNumber of [known, unchanged])
      await world.added({ person: { identityNumber, givenName: 'Karin' } });
    const before = await everything();
    const answer = await tried(
      [
        'Personnummer;Förnamn;Efternamn;Startdatum;Slutdatum;Timmar;Kön;Sysselsättning;Utbildningsnivå;Kommun;Rum',
        `${next()};Åsa;Åkesson;2026-09-01;;37,5;kvinna;arbetslös;gymnasium;Skellefteå kn;A1`,
        `${known};Karin;Ek;2026-09-01;2026-10-01;;;;;;`,
        `${unchanged};Karin;Ek;2026-09-01;;;;;;;`,
        `${twice};Bo;Ek;2026-09-01;;;;;;;`,
        `${twice};Bo;Ek;2026-09-01;;;;;;;`,
        `;Bo;Ek;2026-13-01;;många;;;;Atlantis;`,
      ].join('\n'),
    );
    expect(answer.rows.map(({ row, verdict }) => [row, verdict])).toEqual([
      [2, 'new'],
      [3, 'comes-back'],
      [4, 'unchanged'],
      [5, 'new'],
      [6, 'unchanged'],
      [7, 'error'],
    ]);
    expect(answer.totals).toEqual({ added: 2, cameBack: 1, unchanged: 2, failed: 1 });
    expect(codes(answer)).toEqual([
      '7D import-date',
      '7F import-number',
      '7J unknown-municipality',
      '7A required',
    ]);
    expect(answer.columns.at(-1)).toEqual({ letter: 'K', name: 'Rum', use: null });
    expect(answer.errorFile).toMatch(/^\uFEFFRad;Kolumn;Vad som är fel\r\n7;D;Skriv datumet/);
    for (const secret of [known, twice, 'Karin', 'Åkesson', 'Atlantis', 'många'])
      expect(JSON.stringify(answer)).not.toContain(secret);
    expect(await everything()).toEqual(before);
  });

  it('is written down in the access log, with counts and nobody', async () => {
    await tried(csv(`${next()};2026-09-01`));
    const { body } = await world.officer
      .get(`${API}/access-log-entries`)
      .query({ action: 'import' })
      .expect(200);
    expect(body.data[0]).toMatchObject({
      action: 'import',
      participantId: null,
      projectId: world.here,
      reason: 'dry run: 1 new, 0 came back, 0 unchanged, 0 refused',
    });
  });
});

describe('a file as a whole', () => {
  it.each([
    ['without a column that is needed', 'förnamn;startdatum\nBo;2026-09-01', 'import-columns-missing'],
    ['without a header', `${TOLVAN};2026-09-01\n${TOLVAN};2026-09-01`, 'import-columns-missing'],
    ['with a field twice', 'personnummer;pnr;startdatum\n1;2;3', 'import-column-twice'],
    [
      'about disability',
      'personnummer;startdatum;Funktionsnedsättning (ja/nej)\n1;2;ja',
      'import-special-column',
    ],
    ['about minority', 'personnummer;startdatum;Nationell minoritet\n1;2;ja', 'import-special-column'],
    ['of nothing', 'personnummer;startdatum', 'import-empty'],
    ['of too much', csv(...Array.from({ length: 5001 }, () => 'x;y')), 'import-too-long'],
  ])('%s is refused', async (_name, file, code) => {
    expect(await refused(file)).toEqual([400, `#/content ${code}`]);
  });

  it('what a column means can be said, but what is refused cannot be said away', async () => {
    const file = `personnummer;Kursstart;slut\n${next()};2026-09-01;x`;
    const mappings = [
      { column: 'Kursstart', field: 'firstStart' },
      { column: 'slut', field: null },
    ];
    expect((await tried(file, { mappings })).totals).toMatchObject({ added: 1, failed: 0 });
    expect(await refused(file, { mappings: [...mappings, { column: 'annat', field: null }] })).toEqual([
      400,
      '#/mappings/2/column import-unknown-column',
    ]);
    const special = `personnummer;startdatum;handikapp, disability\n${next()};2026-09-01;x`;
    expect(await refused(special, { mappings: [{ column: 'handikapp, disability', field: null }] })).toEqual([
      400,
      '#/content import-special-column',
    ]);
    const flagged = `personnummer;startdatum;Skyddad identitet\n${next()};2026-09-01;x\n${next()};2026-09-01;nej`;
    const answer = await tried(flagged, { mappings: [{ column: 'Skyddad identitet', field: null }] });
    expect([codes(answer), answer.totals.added]).toEqual([['2C import-protected-row'], 1]);
  });

  it('the header of a file without one is not repeated', async () => {
    const answer = await tried(`personnummer;startdatum;${TOLVAN}\n${next()};2026-09-01;x`);
    expect(answer.columns[2]).toEqual({ letter: 'C', name: null, use: null });
  });

  it('is imported in a project of one’s own, on its terms', async () => {
    const file = csv(`${next()};2026-09-01`);
    for (const projectId of [world.elsewhere, UNKNOWN])
      expect(await refused(file, { projectId })).toEqual([400, '#/projectId not-your-project']);
    const { neighbour, admin, officer } = world;
    for (const by of [neighbour, admin, officer])
      expect((await sendImport(by, importBody(world.here, file))).status).toBe(403);
    expect(await refused(file, { noticeVersion: 9 })).toEqual([422, '#/noticeVersion unknown-terms-version']);
  });
});

describe('an import', () => {
  it('is ordered after its dry run, goes on by itself, and the same file twice changes nothing', async () => {
    const rows = Array.from(
      { length: 120 },
      (_, i) => `${testNumber(`19${50 + (i % 40)}-03-${10 + (i % 18)}`, 980 + (i % 19))};2026-09-01`,
    );
    const body = importBody(world.here, csv(...rows, 'fel;2026-09-01'));
    const before = await inHere();
    const { body: made, status, headers } = await orderImport(world.handler, body);
    expect([status, made.state, made.rowCount, made.doneCount]).toEqual([201, 'running', 121, 1]);
    expect(headers['cache-control']).toBe('no-store');
    expect(await performOrders(world.test, importBatch.name)).toBe(1);
    expect(await progress(made.id)).toMatchObject({ state: 'running', doneCount: 51 });
    await finishImports(world.test);
    const done = await progress(made.id);
    expect(done).toMatchObject({
      state: 'done',
      doneCount: 121,
      finishedAt: expect.any(String),
      totals: { failed: 1 },
    });
    expect(codes(done)).toEqual(['122A identity-number-form']);
    expect(await inHere()).toBe(before + done.totals.added);
    const [{ count }] = await world.test.dataSource.query(
      'select count(*)::int as count from vault.participant_import_batch',
    );
    expect(count).toBe(0);

    const again = await orderImport(world.handler, body);
    await finishImports(world.test);
    expect((await progress(again.body.id)).totals).toEqual({
      added: 0,
      cameBack: 0,
      unchanged: 120,
      failed: 1,
    });
    expect(await inHere()).toBe(before + done.totals.added);
  });

  it('keeps what waits sealed, and goes on where it was after a crash in the middle', async () => {
    const { dataSource } = world.test;
    const rows = Array.from(
      { length: 60 },
      (_, i) => `${testNumber(`19${50 + (i % 40)}-05-${10 + (i % 18)}`, 980 + (i % 19))};2026-09-01`,
    );
    const { body: made } = await orderImport(world.handler, importBody(world.here, csv(...rows)));
    const [{ sealed }] = await dataSource.query(
      'select string_agg(sealed, $1) as sealed from vault.participant_import_batch',
      [''],
    );
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('2026-09-01');
    const before = await inHere();
    await performOrders(world.test, importBatch.name);
    const half = await inHere();
    await dataSource.query(
      `alter table vault.participant add constraint broken check (version < 0) not valid`,
    );
    await expect(performOrders(world.test, importBatch.name)).rejects.toThrow('broken');
    await dataSource.query('alter table vault.participant drop constraint broken');
    expect([half - before, await inHere()]).toEqual([50, half]);
    await dataSource.query(`select graphile_worker.add_job($1, $2::json)`, [
      importBatch.name,
      JSON.stringify({ id: made.id }),
    ]);
    await finishImports(world.test);
    expect(await progress(made.id)).toMatchObject({ state: 'done', doneCount: 60, totals: { added: 60 } });
  });

  it('is what was tried, and nothing else', async () => {
    const body = importBody(world.here, csv(`${next()};2026-09-01`));
    const { digest } = (await sendImport(world.handler, body).expect(200)).body;
    const order = (more: object) =>
      sendImport(world.handler, { ...body, isDryRun: false, dryRunDigest: digest, ...more });
    const other = importBody(world.here, csv(`${next()};2026-09-01`));
    for (const more of [{ content: other.content }, { noticeGivenOn: '2026-09-02' }, { dryRunDigest: null }])
      expect((await order(more)).body.errors).toMatchObject([
        { pointer: '#/dryRunDigest', code: 'import-differs' },
      ]);
    expect((await sendImport(world.handler, { ...body, dryRunDigest: digest })).body.errors).toMatchObject([
      { code: 'dryRunFirst' },
    ]);
    await order({}).expect(201);
    await finishImports(world.test);
  });

  it('once with the same key', async () => {
    const body = importBody(world.here, csv(`${next()};2026-09-01`));
    const { digest } = (await sendImport(world.handler, body).expect(200)).body;
    const key = randomUUID();
    const order = () =>
      world.handler
        .post(`${API}/participant-imports`)
        .set('Idempotency-Key', key)
        .send({ ...body, isDryRun: false, dryRunDigest: digest });
    const [first, second] = [await order().expect(201), await order().expect(201)];
    expect(second.body.id).toBe(first.body.id);
    await finishImports(world.test);
  });

  it('is gone after a day, done or not', async () => {
    const { body: made } = await orderImport(
      world.handler,
      importBody(world.here, csv(`${next()};2026-09-01`)),
    );
    const [{ run_at: at }] = await world.test.dataSource.query(
      'select run_at from graphile_worker.jobs where task_identifier = $1 order by id desc limit 1',
      [expireImport.name],
    );
    expect(at.toISOString()).toBe('2026-11-25T10:00:00.000Z');
    await performOrders(world.test, expireImport.name);
    expect(await progress(made.id)).toMatchObject({ state: 'expired', doneCount: 0 });
    await finishImports(world.test);
    expect(await progress(made.id)).toMatchObject({ state: 'expired', doneCount: 0 });
  });

  it('is there for whoever ordered it alone', async () => {
    const { body: made } = await orderImport(
      world.handler,
      importBody(world.here, csv(`${next()};2026-09-01`)),
    );
    await finishImports(world.test);
    for (const by of [world.otherHandler, world.special])
      await by.get(`${API}/participant-imports/${made.id}`).expect(404);
    for (const by of [world.neighbour, world.admin])
      await by.get(`${API}/participant-imports/${made.id}`).expect(403);
    await world.handler.get(`${API}/participant-imports/${UNKNOWN}`).expect(404);
  });
});

describe('people with a protected identity', () => {
  it('are not imported: neither by a flag nor when they are known, and nobody else is told', async () => {
    const number = next();
    const { participant } = await world.added({ person: { identityNumber: number } }, world.special);
    await protect(world.special, participant.id).expect(200);
    const body = importBody(world.here, csv(`${number};2026-09-01`));
    const special = (await sendImport(world.special, body).expect(200)).body;
    expect([codes(special), special.totals.failed]).toEqual([['2 import-protected-row'], 1]);
    const ordinary = (await sendImport(world.handler, body).expect(200)).body;
    const nobody = (
      await sendImport(world.handler, importBody(world.here, csv(`${next()};2026-09-01`))).expect(200)
    ).body;
    expect({ ...ordinary, digest: '' }).toEqual({ ...nobody, digest: '' });
  });

  it('leave nothing behind when a row says that they are protected', async () => {
    const number = next();
    const file = `personnummer;startdatum;sekretess\n${number};2026-09-01;ja\n${next()};2026-09-01;`;
    const { body: made } = await orderImport(world.special, importBody(world.here, file));
    await finishImports(world.test);
    const { body } = await world.special.get(`${API}/participant-imports/${made.id}`).expect(200);
    expect([codes(body), body.totals]).toEqual([
      ['2C import-protected-row'],
      { added: 1, cameBack: 0, unchanged: 0, failed: 1 },
    ]);
    expect((await lookUp(world.special, number).expect(200)).body.participant).toBeNull();
  });
});

it('a project that takes no numbers, or minors, says so of its rows', async () => {
  const projectId = await fresh({ identityNumbers: null });
  await world.test.dataSource.query(
    `update membership set project_ids = project_ids || $1::uuid where project_ids = array[$2]::uuid[]`,
    [projectId, world.here],
  );
  const answer = await tried(csv(`${next()};2026-09-01`), { projectId });
  expect(codes(answer)).toEqual(['2A identity-numbers-not-taken']);
});
