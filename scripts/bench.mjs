// Measures the Open API beside two bare routes in one run: (a) Fastify answering the same bytes from memory, (b) Fastify
// and pg doing the same query. Ratios are what counts; machines differ. Loopback only, bounded, stops by itself.
//   npm run bench [-- --rows 100000 --seconds 4]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import Fastify from 'fastify';
import pg from 'pg';
import { buildApp, ENTITIES } from '../api/dist/app.js';
import { createDataSource } from '../api/dist/persistence/data-source.js';
import { startPostgres } from '../api/dist/persistence/embedded-postgres.js';
import { readSecret } from '../api/dist/persistence/setting.js';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, seconds: { type: 'string', default: '4' } },
});
const [rows, seconds] = [Number(values.rows), Number(values.seconds)];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'spang-bench-'));
fs.chmodSync(folder, 0o755);
const server = await startPostgres({ dataDir: path.join(folder, 'data'), durable: false });
const address = { host: server.host, port: server.port, database: 'postgres' };
execFileSync(process.execPath, ['api/dist/migrate.js', JSON.stringify(address)], { stdio: 'ignore' });
const dataSource = await createDataSource(address, ENTITIES).initialize();
const pool = new pg.Pool({
  host: server.host,
  port: server.port,
  database: 'postgres',
  user: 'app',
  max: 10,
});
pool.on('error', () => {}); // the server is stopped while the last connections close

console.log(`Loading ${rows} publications …`);
await load();
const id = (await pool.query(`select id from publication where kind = 'occasion' order by id limit 1`))
  .rows[0].id;

const app = await buildApp({
  dataSource,
  publicUrl: 'https://spang.example.se',
  secret: await readSecret(dataSource),
  rateLimit: 100_000_000,
});
await app.listen({ port: 0, host: '127.0.0.1' });
const spang = `http://127.0.0.1:${app.server.address().port}/api/v1`;

const LIST = `select document from publication where kind = 'occasion' and document is not null
  order by starts_on asc nulls last, id asc limit 20`;
const bare = Fastify();
const memory = {
  list: await (await fetch(`${spang}/occasions`)).text(),
  one: await (await fetch(`${spang}/occasions/${id}`)).text(),
};
const json = (reply, text) => reply.type('application/json; charset=utf-8').send(text);
bare.get('/memory/list', (_request, reply) => json(reply, memory.list));
bare.get('/memory/one', (_request, reply) => json(reply, memory.one));
bare.get('/pg/list', async (_request, reply) => {
  const found = await pool.query({ name: 'list', text: LIST });
  return json(reply, `{"data":[${found.rows.map((row) => row.document).join(',')}]}`);
});
bare.get('/pg/one/:id', async (request, reply) => {
  const found = await pool.query({
    name: 'one',
    text: 'select document from publication where kind = $1 and id = $2',
    values: ['occasion', request.params.id],
  });
  return json(reply, found.rows[0].document);
});
bare.get('/pg/search', async (request, reply) => {
  const q = request.query.q;
  const found = await pool.query(
    `with hit as materialized
       (select id, starts_on as key from publication where kind = 'occasion' and document is not null and
         (search @@ (plainto_tsquery('swedish', $1) || plainto_tsquery('swedish', search_plain($1))
           || to_tsquery('simple', search_plain($2))) or words like search_plain($3)) limit 2001),
     page as (select id, key from hit order by key asc nulls last, id asc limit 20)
     select document from page join publication using (id) where kind = 'occasion' order by page.key asc nulls last, id asc`,
    [q, `${q}:*`, `%${q}%`],
  );
  return json(reply, `{"data":[${found.rows.map((row) => row.document).join(',')}]}`);
});
await bare.listen({ port: 0, host: '127.0.0.1' });
const plain = `http://127.0.0.1:${bare.server.address().port}`;
const etag = (await fetch(`${spang}/occasions/${id}`)).headers.get('etag');

const cases = [
  ['list of 20', `${spang}/occasions`, `${plain}/memory/list`, `${plain}/pg/list`],
  ['one', `${spang}/occasions/${id}`, `${plain}/memory/one`, `${plain}/pg/one/${id}`],
  [
    'search, rare word',
    `${spang}/occasions?q=ovanligt77`,
    `${plain}/memory/list`,
    `${plain}/pg/search?q=ovanligt77`,
  ],
  [
    'search, nothing',
    `${spang}/occasions?q=finnsinte`,
    `${plain}/memory/list`,
    `${plain}/pg/search?q=finnsinte`,
  ],
  [
    'one, 304',
    { url: `${spang}/occasions/${id}`, headers: { 'if-none-match': etag } },
    `${plain}/memory/one`,
    `${plain}/pg/one/${id}`,
  ],
];
console.log('requests per second        Spång   (a) memory   (b) pg   Spång/(a)   Spång/(b)');
for (const [name, ...targets] of cases) {
  const rates = [[], [], []];
  for (let round = 0; round < 3; round++)
    for (const [i, target] of targets.entries()) rates[i].push(await rate(target)); // taken in turn: the machine drifts
  const [ours, a, b] = rates.map((each) => each.toSorted((x, y) => x - y)[1]);
  const cells = [ours, a, b].map((n) => String(Math.round(n)).padStart(9));
  console.log(
    `${name.padEnd(22)}${cells.join('   ')}   ${(ours / a).toFixed(2).padStart(8)}   ${(ours / b).toFixed(2).padStart(8)}`,
  );
}

await app.close();
await bare.close();
await pool.end();
await dataSource.destroy();
await server.stop();
fs.rmSync(folder, { recursive: true, force: true });

async function rate(target) {
  const options = typeof target === 'string' ? { url: target } : target;
  const result = await autocannon({ ...options, connections: 16, duration: seconds / 2, workers: 1 });
  if (result.errors || result.non2xx > (options.headers ? Infinity : 0))
    throw new Error(`${options.url}: ${result.non2xx} not 2xx`);
  return result.requests.average;
}

/** Documents of the size of real ones, written straight into the table: what is measured is the reading. */
async function load() {
  await pool.query(
    `insert into publication (kind, id, document, format, change, modified_at, title, starts_on, open_during, tags, mentions,
       words, search)
     select 'occasion', x.id,
       json_build_object('id', x.id, 'title', json_build_object('sv', x.title), 'description',
         json_build_object('sv', repeat('Utbildningen ger kunskaper för arbete i industrin. ', 20)))::text,
       'bench', n, now(), x.title, date '2026-01-01' + n % 700, '{}',
       array['municipality:' || lpad((n % 290)::text, 4, '0'), 'funding:' || (array['JTF', 'ESF+', 'national'])[1 + n % 3]],
       '{}', search_plain(x.title), search_vector(x.title)
     from generate_series(1, $1) n,
       lateral (select uuidv7() as id, 'Svetsutbildning ' || n || case when n % 5000 = 77 then ' ovanligt77' else '' end as title) x`,
    [rows],
  );
  await pool.query('analyze publication');
}
