// One throw-away server per run, one migrated template database in it. Each test file clones the template.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../dist/persistence/embedded-postgres.js';

export default async function globalSetup() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'spang-test-')); // two runs at once must not meet
  fs.chmodSync(folder, 0o755);
  const server = await startPostgres({ dataDir: path.join(folder, 'data'), durable: false });
  const { host, port } = server;
  globalThis.testServer = { server, folder };
  process.env.TEST_POSTGRES = JSON.stringify({ host, port });

  const client = new pg.Client({ host, port, user: 'app', database: 'postgres' });
  await client.connect();
  await client.query('create database template_spang');
  await client.end();

  // in a process of its own: class-validator and TypeORM keep registries on globalThis, and jest copies those
  const address = JSON.stringify({ host, port, database: 'template_spang' });
  execFileSync(process.execPath, ['api/dist/migrate.js', address], { stdio: 'inherit' });
}
