// Measures Spång beside bare routes in one run: (a) Fastify answering the same bytes from memory, (b) Fastify and pg doing
// the same query or the same change. Ratios are what counts: machines differ and drift, so the servers are asked in turn.
// Loopback only, bounded, stops by itself.
//   npm run bench [-- --rows 100000 --seconds 2 --only list]
import { execFileSync, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { startPostgres } from '../../api/dist/persistence/embedded-postgres.js';
import { loadBareRecord, loadPublications, multiplyOffers, poolOf } from './data.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
  },
});
const seconds = Number(values.seconds);
const CONNECTIONS = 16;
const ROUNDS = 3;
const NOTHING = { rate: NaN, cost: NaN, wait: NaN };

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'spang-bench-'));
fs.chmodSync(folder, 0o755);
const postgres = await startPostgres({ dataDir: path.join(folder, 'data'), durable: false });
const address = { host: postgres.host, port: postgres.port, database: 'postgres' };
execFileSync(process.execPath, ['api/dist/migrate.js', JSON.stringify(address)], { stdio: 'ignore' });
const pool = poolOf(address);

console.log(`Loading ${values.rows} publications …`);
const ids = await loadPublications(pool, Number(values.rows));
const bareRecords = await loadBareRecord(pool);

const servers = {
  kept: await serve('spang'), // as it is
  asked: await serve('spang', '0'), // nothing remembered: read from the database for those who ask at the same time
  bare: await serve('bare'),
};
await multiplyOffers(pool, 5000);
await pool.end();
const { kept, asked, bare } = servers;
const open = '/api/v1/occasions';
const textOf = async (address) => (await fetch(kept.url + address)).text();
await fetch(`${bare.url}/memory`, {
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ list: await textOf(open), one: await textOf(`${open}/${ids[0]}`) }),
});

const get = (server, ...paths) => ({ server, requests: paths.map((each) => ({ path: each })) });
/** A read of Spång as it is, of Spång from the database, from memory (a) and by a bare route (b). */
const read = (ours, memory, theirs) => [
  get(kept, ...ours),
  get(asked, ...ours),
  get(bare, memory),
  get(bare, ...theirs),
];
const embedded = (path) => [get(kept, path), get(asked, path), undefined, undefined];
const each = (make) => ids.slice(0, 200).map(make);
const { headers } = await fetch(`${kept.url}${open}/${ids[0]}`);
const fresh = { 'if-none-match': headers.get('etag') };
const known = { server: kept, requests: [{ path: `${open}/${ids[0]}`, headers: fresh }] };

const cases = {
  'list of 20': read([open], '/memory/list', ['/list']),
  one: read(
    each((id) => `${open}/${id}`),
    '/memory/one',
    each((id) => `/one/${id}`),
  ),
  'one, 304': [known, { ...known, server: asked }, get(bare, '/memory/one'), get(bare, `/one/${ids[0]}`)],
  'search, rare word': read([`${open}?q=ovanligt77`], '/memory/list', ['/search?q=ovanligt77']),
  'search, nothing': read([`${open}?q=finnsinte`], '/memory/list', ['/search?q=finnsinte']),
  'search, common word': read([`${open}?q=svets`], '/memory/list', ['/search?q=svets']),
  'list of a municipality': read([`${open}?municipality=0114`], '/memory/list', [
    '/filter?municipality=0114',
  ]),
  'page 500': read([`${open}?page=500`], '/memory/list', ['/page/500']),
  facets: read([`${open}/facets`], '/memory/list', []),
  // what partner sites ask for, among 5,000 offers: there is nothing bare to hold it against
  'embed: list of 20': embedded('/api/v1/training-offers?limit=20'),
  'embed: for residents': embedded('/api/v1/training-offers?limit=20&residentOf=1715'),
  'embed: fragment': embedded('/embed/v1/offers.html?limit=20'),
  'embed: frame': embedded('/embed/v1/frame?limit=20&filters=search,place,form'),
  'management: change one': await changes(),
};

console.log(`
requests a second, medians of ${ROUNDS} rounds; the cost is processor time a request of the Node process alone;
97.5 % of the answers took at most so many milliseconds, with ${CONNECTIONS} asking without pause

                            Spång            (a)      (b)     Spång/(a)     Spång/(b)       cost, µs             97.5 %, ms
                         kept    asked    memory       pg   kept  asked    kept  asked    kept  asked  (a)  (b)    kept  asked`);
for (const [name, targets] of Object.entries(cases)) {
  if (!name.startsWith(values.only)) continue;
  const rates = targets.map(() => []);
  const costs = targets.map(() => []);
  const waits = targets.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, target] of targets.entries()) {
      const { rate, cost, wait } = target?.requests.length ? await measure(target) : NOTHING;
      rates[i].push(rate);
      costs[i].push(cost);
      waits[i].push(wait);
    }
  const [k, d, a, b] = rates.map(median);
  const whole = (n, width) => (Number.isNaN(n) ? '–' : String(Math.round(n))).padStart(width);
  const ratio = (n, width) => (Number.isNaN(n) ? '–' : n.toFixed(2)).padStart(width);
  console.log(
    [
      name.padEnd(23),
      whole(k, 6),
      whole(d, 8),
      whole(a, 9),
      whole(b, 8),
      ratio(k / a, 6),
      ratio(d / a, 6),
      ratio(k / b, 7),
      ratio(d / b, 6),
      whole(median(costs[0]), 7),
      whole(median(costs[1]), 6),
      whole(median(costs[2]), 4),
      whole(median(costs[3]), 4),
      whole(median(waits[0]), 8),
      whole(median(waits[1]), 6),
    ].join(' '),
  );
}
const { rss } = await cost(kept.child);
console.log(`\nMemory of the measured process after all this: ${Math.round(rss / 1024 / 1024)} MB`);

for (const { child } of Object.values(servers)) {
  child.send('end');
  await once(child, 'exit');
}
await postgres.stop();
fs.rmSync(folder, { recursive: true, force: true });

async function serve(mode, ...more) {
  const child = fork(new URL('server.mjs', import.meta.url), [mode, JSON.stringify(address), ...more]);
  const [said] = await once(child, 'message');
  return { child, ...said };
}

async function cost(child) {
  child.send('cost');
  return (await once(child, 'message'))[0];
}

/** Each connection begins at another request of the list, so that all of them are asked at any time. */
async function measure({ server, requests, ...options }) {
  let client = 0;
  const before = await cost(server.child);
  const result = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    duration: seconds,
    ...options,
    setupClient(one) {
      const from = client++ % requests.length;
      one.setRequests(
        options.idReplacement ? [requests[from]] : [...requests.slice(from), ...requests.slice(0, from)],
      );
    },
  });
  const after = await cost(server.child);
  const answered = result['2xx'] + result['3xx'];
  if (result.errors || result['4xx'] || result['5xx'])
    throw new Error(`${requests[0].path}: ${result.errors} errors, ${result['4xx'] + result['5xx']} refused`);
  return {
    rate: answered / result.duration,
    cost: (after.user + after.system - before.user - before.system) / answered,
    wait: result.latency.p97_5,
  };
}

/** A change of one field, each connection its own record: Spång with session, rules, version and audit; (b) the statements. */
async function changes() {
  const root = `${kept.url}/management/v1`;
  const { email, password } = kept.logins.find(({ role }) => role === 'system-administrator');
  const send = (path, body, more = {}) =>
    fetch(root + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...more },
      body: JSON.stringify(body),
    });
  const signedIn = await send('/sessions', { email, password });
  const cookie = signedIn.headers.getSetCookie()[0].split(';')[0];
  const owner = (await (await fetch(`${root}/organisations?limit=1`, { headers: { cookie } })).json())
    .data[0];
  const records = await Promise.all(
    bareRecords.map(async (_, n) => {
      const input = { ownerId: owner.id, name: { sv: `Källa ${n}` }, kind: 'municipal' };
      const made = await send('/funding-sources', input, { cookie });
      return (await made.json()).id;
    }),
  );
  const body = JSON.stringify({ name: { sv: 'Källa [<id>]' } }); // another name each time: what is alike is not saved
  const patch = (path, more) => ({ method: 'PATCH', path, body, headers: more });
  const ours = records.map((id) =>
    patch(`/management/v1/funding-sources/${id}`, {
      'content-type': 'application/merge-patch+json',
      'if-match': '*',
      cookie,
    }),
  );
  const theirs = bareRecords.map((id) => patch(`/record/${id}`, { 'content-type': 'application/json' }));
  const idReplacement = true;
  return [
    { server: kept, requests: ours, idReplacement },
    undefined,
    undefined,
    { server: bare, requests: theirs, idReplacement },
  ];
}

function median(numbers) {
  return numbers.toSorted((x, y) => x - y)[numbers.length >> 1];
}
