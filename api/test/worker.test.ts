import { EventEmitter, once } from 'node:events';
import pg from 'pg';
import { migrateQueue, startWorker } from '../src/jobs/worker.js';
import { freshDatabase } from './database.js';

let database: pg.PoolConfig;
let outside: pg.Client;
beforeAll(async () => {
  const address = (await freshDatabase()) as { host: string; port: number; database: string };
  database = { ...address, user: 'app' };
  outside = new pg.Client({ ...database, database: 'postgres' });
  await outside.connect();
  await migrateQueue(database);
});
afterAll(() => outside.end());

const allowConnections = (isAllowed: boolean) =>
  outside.query(`alter database ${database.database} with allow_connections ${isAllowed}`);
const cutAll = () =>
  outside.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    database.database,
  ]);
async function order(name: string): Promise<void> {
  const client = new pg.Client(database);
  client.on('error', () => {}); // the job may be done, and all cut, before we have left
  await client.connect();
  await client.query('select graphile_worker.add_job($1)', [name]);
  await client.end();
}

/** The next complaint of the worker of this kind; others stay unsaid. */
const whatIsSaid = (kind: RegExp): Promise<string> =>
  new Promise((resolve) => {
    const { error, warn } = console;
    console.warn = () => {};
    console.error = (text: string) => {
      if (!kind.test(text)) return;
      Object.assign(console, { error, warn });
      resolve(text);
    };
  });

it('goes on when the database was away just as a job was done', async () => {
  const done = new EventEmitter();
  const worker = await startWorker(database, {
    // when it returns, nobody can be told
    last: async () => {
      await allowConnections(false);
      await cutAll();
    },
    next: () => void done.emit('next'),
  });
  const said = whatIsSaid(/complete/);
  await order('last');
  await said; // the end of the job could not be noted
  await allowConnections(true);
  const next = once(done, 'next');
  await order('next');
  expect(await next).toEqual([]);
  await worker.stop();
});
