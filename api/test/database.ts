import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DatabaseAddress } from '../src/persistence/data-source.js';

/** A database of its own for each test file: a file copy of the migrated template, about 25 ms. */
export async function freshDatabase(): Promise<DatabaseAddress> {
  const server: { host: string; port: number } = JSON.parse(process.env['TEST_POSTGRES']!);
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ ...server, user: 'app', database: 'postgres' });
  await client.connect();
  await client.query(`create database ${database} template template_spang strategy file_copy`);
  await client.end();
  return { ...server, database };
}
