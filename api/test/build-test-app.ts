import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { DataSource } from 'typeorm';
import { buildApp, ENTITIES, type AppOptions } from '../src/app.js';
import { createDataSource } from '../src/persistence/data-source.js';
import { readSecret } from '../src/persistence/setting.js';
import { vaultOf, type Vault } from '../src/vault/vault.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { MASTER_KEYS } from './master-keys.js';
import { watchAnswers } from './watch-answers.js';

export const PUBLIC_URL = 'https://spang.example.se';

export interface TestApp {
  app: FastifyInstance;
  dataSource: DataSource;
  /** The keys to people's data, for what jobs do with them. */
  vault: Vault;
  /** Every route there is, in both APIs and beside them. */
  routes: RouteOptions[];
  /** Moves the clock; without it the clock stands at 2026-11-24 10:00 UTC. */
  setNow: (now: string) => void;
  /** Another copy of the application on the same database. */
  another: () => Promise<FastifyInstance>;
  /** The same, started without the keys of the vault. */
  withoutKeys: () => Promise<FastifyInstance>;
  close: () => Promise<void>;
}

interface TestAppOptions {
  hasMadeUpDocuments?: boolean;
  database?: TestDatabase;
}

/** The whole application on a database of its own. What it answers is held against its OpenAPI documents. */
export async function buildTestApp({
  hasMadeUpDocuments = false,
  database,
}: TestAppOptions = {}): Promise<TestApp> {
  const dataSource = await createDataSource(database ?? (await freshDatabase()), ENTITIES).initialize();
  let now = new Date('2026-11-24T10:00:00Z');
  const routes: RouteOptions[] = [];
  const secret = await readSecret(dataSource);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'spang-test-'));
  const disposalsFile = path.join(folder, 'disposals');
  const build = async ({ hasKeys = true, ...more }: Partial<AppOptions> & { hasKeys?: boolean } = {}) => {
    const one = await buildApp({
      dataSource,
      publicUrl: PUBLIC_URL,
      secret,
      ...(hasKeys ? { masterKeys: MASTER_KEYS } : {}),
      disposalsFile,
      clock: () => now,
      rateLimit: 1_000_000,
      ...more,
    });
    await one.ready();
    await watchAnswers(one, hasMadeUpDocuments);
    return one;
  };
  const app = await build({ onRoute: (route) => void routes.push(route) });
  const apps = [app];
  const copyWith = async (hasKeys: boolean) => {
    const copy = await build({ hasKeys });
    apps.push(copy);
    return copy;
  };
  const another = () => copyWith(true);
  const withoutKeys = () => copyWith(false);
  const setNow = (text: string) => (now = new Date(text));
  const close = async () => {
    await Promise.all(apps.map((each) => each.close()));
    await dataSource.destroy();
    fs.rmSync(folder, { recursive: true });
  };
  const vault = vaultOf(MASTER_KEYS, disposalsFile);
  return { app, dataSource, vault, routes, setNow, another, withoutKeys, close };
}
