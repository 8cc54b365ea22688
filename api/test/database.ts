import { randomUUID } from 'node:crypto';
import pg from 'pg';

interface Server {
  host: string;
  port: number;
}

export interface TestDatabase extends Server {
  database: string;
}

/** A database of its own for each test file: a file copy of the migrated template, about 25 ms. */
export const freshDatabase = (): Promise<TestDatabase> =>
  onServer((client, server) => copyOf(client, server, 'template_spang'));

/** The same with what `fill` puts in: once in a run of all tests, by the file that asks first. The others copy it. */
export const filledDatabase = (
  name: string,
  fill: (database: TestDatabase) => Promise<void>,
): Promise<TestDatabase> =>
  onServer(async (client, server) => {
    await client.query('select pg_advisory_lock(1)'); // one fills, others wait; it ends with the connection
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) {
      const filled = await copyOf(client, server, 'template_spang');
      await fill(filled);
      await client.query(`alter database ${filled.database} rename to ${name}`);
    }
    return copyOf(client, server, name);
  });

async function onServer<T>(work: (client: pg.Client, server: Server) => Promise<T>): Promise<T> {
  const server = JSON.parse(process.env['TEST_POSTGRES']!) as Server;
  const client = new pg.Client({ ...server, user: 'app', database: 'postgres' });
  await client.connect();
  try {
    return await work(client, server);
  } finally {
    await client.end();
  }
}

async function copyOf(client: pg.Client, server: Server, template: string): Promise<TestDatabase> {
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await client.query(`create database ${database} template ${template} strategy file_copy`);
  return { ...server, database };
}
