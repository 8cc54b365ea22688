// One server in a process of its own, so that neither the load nor another server shares its event loop.
//   spang <address> [kept bytes]   the application      bare <address>   what it is measured against
import Fastify from 'fastify';
import { buildApp, ENTITIES } from '../../api/dist/app.js';
import { SYSTEM } from '../../api/dist/persistence/context.js';
import { createDataSource } from '../../api/dist/persistence/data-source.js';
import { readSecret } from '../../api/dist/persistence/setting.js';
import { loadDemo } from '../../api/dist/seed.js';
import { poolOf } from './data.mjs';

const [mode, address, kept] = process.argv.slice(2);
const at = JSON.parse(address);
const { app, close, ...more } = await (mode === 'spang' ? spang() : bare());
await app.listen({ port: 0, host: '127.0.0.1' });
process.send({ url: `http://127.0.0.1:${app.server.address().port}`, ...more });
process.on('message', (message) => {
  if (message === 'cost') process.send({ ...process.cpuUsage(), rss: process.memoryUsage.rss() });
  else void end();
});

async function end() {
  await app.close();
  await close();
  process.exit();
}

async function spang() {
  const dataSource = await createDataSource(at, ENTITIES).initialize();
  const publicUrl = 'https://spang.example.se';
  const logins = kept ? [] : await loadDemo(dataSource, { actor: SYSTEM, now: new Date(), publicUrl });
  const secret = await readSecret(dataSource);
  const app = await buildApp({
    dataSource,
    publicUrl,
    secret,
    rateLimit: 100_000_000,
    ...(kept ? { keptBytes: Number(kept) } : {}),
  });
  return { app, logins, close: () => dataSource.destroy() };
}

/** The same questions to the same tables, and nothing around them. */
async function bare() {
  const pool = poolOf(at);
  const app = Fastify();
  const json = (reply, text) => reply.type('application/json; charset=utf-8').send(text);
  const listOf = (rows) => `{"data":[${rows.map(({ document }) => document).join(',')}]}`;
  const memory = {};
  app.put('/memory', { bodyLimit: 1e7 }, async ({ body }) => Object.assign(memory, body) && {});
  for (const name of ['list', 'one'])
    app.get(`/memory/${name}`, (_request, reply) => json(reply, memory[name]));

  const LIST = `select document from publication where kind = 'occasion' and document is not null`;
  const ORDER = 'order by starts_on asc nulls last, id asc limit 20';
  const plain = { name: 'list', text: `${LIST} ${ORDER}` };
  app.get('/list', async (_request, reply) => json(reply, listOf((await pool.query(plain)).rows)));
  app.get('/page/:page', async ({ params }, reply) => {
    const { rows } = await pool.query(`${LIST} ${ORDER} offset ${Number(params.page) * 20 - 20}`);
    return json(reply, listOf(rows));
  });
  app.get('/filter', async ({ query }, reply) => {
    const tags = [`municipality:${query.municipality}`];
    const { rows } = await pool.query(`${LIST} and tags @> $1 ${ORDER}`, [tags]);
    return json(reply, listOf(rows));
  });
  app.get('/one/:id', async ({ params }, reply) => {
    const text = 'select document from publication where kind = $1 and id = $2';
    const { rows } = await pool.query({ name: 'one', text, values: ['occasion', params.id] });
    return json(reply, rows[0].document);
  });
  app.get('/search', async ({ query: { q } }, reply) => {
    const { rows } = await pool.query(
      `with hit as materialized
         (select id, starts_on as key from publication where kind = 'occasion' and document is not null and
           (search @@ (plainto_tsquery('swedish', $1) || plainto_tsquery('swedish', search_plain($1))
             || to_tsquery('simple', search_plain($2))) or words like search_plain($3)) limit 2001),
       page as (select id, key from hit order by key asc nulls last, id asc limit 20)
       select document from page join publication using (id) where kind = 'occasion' order by page.key asc nulls last, id asc`,
      [q, `${q}:*`, `%${q}%`],
    );
    return json(reply, listOf(rows));
  });
  app.patch('/record/:id', async ({ params, body }, reply) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const {
        rows: [row],
      } = await client.query('select * from bench_record where id = $1 for update', [params.id]);
      const [document, version] = [{ ...row.document, ...body }, row.version + 1];
      await client.query('update bench_record set document = $2, version = $3 where id = $1', [
        params.id,
        document,
        version,
      ]);
      await client.query(
        `insert into record_version (kind, record_id, version, saved_at, actor_id, actor_name, via, changed_fields, document)
         values ('bench', $1, $2, now(), $1, 'bench', 'session', '{name}', $3)`,
        [params.id, version, document],
      );
      await client.query(
        `insert into audit_event (at, actor_id, actor_name, via, action, entity, entity_id, changed_fields)
         values (now(), $1, 'bench', 'session', 'update', 'bench', $1, '{name}')`,
        [params.id],
      );
      await client.query('commit');
      return json(reply, JSON.stringify(document));
    } finally {
      client.release();
    }
  });
  return { app, close: () => pool.end() };
}
