import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ensureMasterKeys } from '../src/vault/master-keys.js';
import { PROJECTS } from './projects.js';
import { freshDatabase } from './database.js';
import { PASSWORD } from './sign-in.js';

/** What the server has said yes to. */
interface Acknowledged {
  id: string;
  version: number;
  shortName: string;
  publishedVersion: number | null;
}

const MAIN = path.resolve(import.meta.dirname, '../dist/main.js');
const API = '/management/v1';
const masterKeysFile = path.join(mkdtempSync(path.join(tmpdir(), 'spang-crash-')), 'vault-master-keys');
let databaseUrl: string;
let client: pg.Client;
let base: string;
let port: number;
let cookie = '';
let server: ChildProcess | undefined;

beforeAll(async () => {
  ensureMasterKeys(masterKeysFile);
  const address = (await freshDatabase()) as { host: string; port: number; database: string };
  databaseUrl = `postgres://app@${encodeURIComponent(address.host)}:${address.port}/${address.database}`;
  client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  port = await freePort();
  base = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await kill();
  await client.end();
  rmSync(path.dirname(masterKeysFile), { recursive: true });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return free;
}

/** Starts the real thing; resolves with what it has printed once it greets. */
async function start(): Promise<string> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      VAULT_MASTER_KEYS_FILE: masterKeysFile,
      PORT: String(port),
      PUBLIC_URL: base,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server = child;
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => (printed += String(chunk)));
    child.stdout.on('data', (chunk) => {
      printed += String(chunk);
      if (printed.includes('Management API') && printed.endsWith('\n\n')) resolve(printed);
    });
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${printed}`)));
  });
}

/** Kills it as the kernel does when memory ends: nothing is tidied. */
async function kill(): Promise<void> {
  const child = server;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

async function call(method: string, url: string, body?: object, more: Record<string, string> = {}) {
  return fetch(`${base}${url}`, {
    method,
    headers: {
      origin: base,
      cookie,
      'if-match': '*',
      'idempotency-key': randomUUID(),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...more,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

async function ok<T = { id: string; version: number }>(answer: Response): Promise<T> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  return (text ? JSON.parse(text) : {}) as T;
}

const tokenIn = (text: string): string => /http\S+#(\S+)/.exec(text)![1]!;

/** Chooses a password by an invitation, and keeps the cookie of the session. */
async function enter(token: string, email: string, more: object = {}): Promise<void> {
  await ok(await call('POST', `${API}/invitations/acceptances`, { token, password: PASSWORD, ...more }));
  const session = await call('POST', `${API}/sessions`, { email, password: PASSWORD });
  await ok(session);
  cookie = session.headers.getSetCookie()[0]!.split(';')[0]!;
}

/** Signs in as an organisation's administrator, beginning with the link that a first start prints. The organisation's id. */
async function signIn(printed: string): Promise<string> {
  await enter(tokenIn(printed), 'drift@example.se', { email: 'drift@example.se', name: 'Driften' });
  const organisation = { name: { sv: 'Kommunen' }, kind: 'municipality' };
  const { id: organisationId } = await ok(await call('POST', `${API}/organisations`, organisation));
  const memberships = [{ organisationId, role: 'organisation-administrator' }];
  const email = 'admin@example.se';
  const user = await ok(await call('POST', `${API}/users`, { email, name: 'Admin', memberships }));
  const invitation = await ok<{ url: string }>(await call('POST', `${API}/users/${user.id}/invitations`));
  await enter(tokenIn(invitation.url), email);
  return organisationId;
}

/** Creates, changes and publishes until the server is no more. Every yes is written down, in the order of the answers. */
async function writeUntilTheEnd(ownerId: string, heard: Map<string, Acknowledged>, onYes: () => void) {
  for (;;) {
    const shortName = randomUUID().slice(0, 8);
    const body = {
      ownerId,
      title: { sv: `Projekt ${shortName}` },
      kind: 'project',
      status: 'ongoing',
      shortName,
    };
    const made = await ok(await call('POST', PROJECTS, body));
    const known: Acknowledged = { id: made.id, version: made.version, shortName, publishedVersion: null };
    heard.set(made.id, known);
    onYes();
    const url = `${PROJECTS}/${made.id}`;
    const type = { 'content-type': 'application/merge-patch+json' };
    const changed = await ok(await call('PATCH', url, { shortName: `${shortName}x` }, type));
    Object.assign(known, { version: changed.version, shortName: `${shortName}x` });
    await ok(await call('POST', `${url}/publication`));
    known.publishedVersion = changed.version;
    onYes();
  }
}

/** Writers at work until the server has said yes so often; then it is killed with their calls under way. */
async function writeAndKill(ownerId: string, heard: Map<string, Acknowledged>, yeses: number): Promise<void> {
  let left = yeses;
  let enough = () => {};
  const isEnough = new Promise<void>((resolve) => (enough = resolve));
  const onYes = () => {
    left -= 1;
    if (left === 0) enough();
  };
  const writers = Array.from({ length: 4 }, () => writeUntilTheEnd(ownerId, heard, onYes));
  const ends = Promise.allSettled(writers);
  await Promise.race([isEnough, ...writers]); // a writer that fails before the kill fails the test
  await kill();
  const reasons = (await ends).map((end) => (end as PromiseRejectedResult).reason as Error);
  expect(reasons.map(({ name }) => name)).toEqual(Array(4).fill('TypeError')); // the connection broke: not a 500
}

async function changeFeed(): Promise<Map<string, object>> {
  const items = new Map<string, object>();
  let url = '/api/v1/changes?kind=project';
  for (;;) {
    const page = await ok<{
      data: { id: string; change: number; data: object }[];
      _meta: { hasMore: boolean };
      _links: { next: { href: string } };
    }>(await call('GET', url));
    for (const { id, data } of page.data) items.set(id, data);
    if (!page._meta.hasMore) return items;
    url = page._links.next.href.slice(base.length);
  }
}

it('answers what is under way when it is told to stop, and ends', async () => {
  await start();
  const child = server!;
  const asked = Array.from({ length: 50 }, () => fetch(`${base}/api/v1/openapi.json`));
  await Promise.race(asked); // the others are under way, over connections that are kept
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  child.kill('SIGINT'); // whoever presses Ctrl-C is heard twice
  // a connection that was accepted, but had not said anything yet, is closed: its caller asks again
  const answers = (await Promise.allSettled(asked)).flatMap((one) =>
    one.status === 'fulfilled' ? one.value : [],
  );
  expect(answers.length).toBeGreaterThan(0);
  // what reaches it after that is told so
  for (const { status } of answers) expect([200, 503]).toContain(status);
  expect(answers[0]!.status).toBe(200);
  await Promise.all(answers.map((answer) => answer.json()));
  expect(await ended).toEqual([0, null]);
});

it('keeps every write that it said yes to, whole, when it is killed in mid-stream', async () => {
  const ownerId = await signIn(await start());
  const heard = new Map<string, Acknowledged>();
  for (const yeses of [25, 12]) {
    await writeAndKill(ownerId, heard, yeses);
    await start();
  }
  expect(heard.size).toBeGreaterThan(10);

  // all that was acknowledged is there
  const feed = await changeFeed();
  for (const { id, version, shortName } of heard.values()) {
    const then = await ok<{ version: number; document: { shortName: string } }>(
      await call('GET', `${PROJECTS}/${id}/versions/${version}`),
    );
    expect([then.version, then.document.shortName]).toEqual([version, shortName]);
    const now = await ok(await call('GET', `${PROJECTS}/${id}`));
    expect(now.version).toBeGreaterThanOrEqual(version);
  }

  const published = [...heard.values()].filter(({ publishedVersion }) => publishedVersion !== null);
  expect(published.length).toBeGreaterThan(5);
  for (const { id, shortName } of published) expect(feed.get(id)).toMatchObject({ id, shortName });

  // and nothing is half there, acknowledged or not: record, version and audit row stand or fall together
  const { rows } = await client.query(`
    select p.id, p.version,
      (select array_agg(v.version order by v.version) from record_version v where v.kind = 'project' and v.record_id = p.id) as versions,
      (select count(*)::int from audit_event a where a.entity_id = p.id) as audited,
      (select count(*)::int from publication f where f.kind = 'project' and f.id = p.id) as in_feed
    from project p`);
  expect(rows.length).toBeGreaterThanOrEqual(heard.size);
  for (const { id, version, versions, audited, in_feed: inFeed } of rows) {
    expect(versions).toEqual(Array.from({ length: version }, (_, at) => at + 1));
    expect(audited).toBe(version + inFeed);
    expect(feed.has(id)).toBe(inFeed === 1);
  }
  const { rows: strays } = await client.query(`
    select record_id from record_version where kind = 'project' and record_id not in (select id from project)
    union select id from publication where kind = 'project' and id not in (select id from project)`);
  expect(strays).toEqual([]);
}, 60_000);
