import type { FastifyInstance, RouteOptions } from 'fastify';
import type { DataSource } from 'typeorm';
import { buildApp, ENTITIES, type AppOptions } from '../src/app.js';
import { createDataSource } from '../src/persistence/data-source.js';
import { readSecret } from '../src/persistence/setting.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { MASTER_KEYS } from './master-keys.js';
import { watchAnswers } from './watch-answers.js';

export const PUBLIC_URL = 'https://spang.example.se';

export interface TestApp {
  app: FastifyInstance;
  dataSource: DataSource;
  /** Every route there is, in both APIs and beside them. */
  routes: RouteOptions[];
  /** Moves the clock; without it the clock stands at 2026-11-24 10:00 UTC. */
  setNow: (now: string) => void;
  /** Another copy of the application on the same database. */
  another: () => Promise<FastifyInstance>;
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
  const build = async (more: Partial<AppOptions> = {}) => {
    const one = await buildApp({
      dataSource,
      publicUrl: PUBLIC_URL,
      secret,
      masterKeys: MASTER_KEYS,
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
  const another = async () => {
    const copy = await build();
    apps.push(copy);
    return copy;
  };
  const setNow = (text: string) => (now = new Date(text));
  const close = async () => {
    await Promise.all(apps.map((each) => each.close()));
    await dataSource.destroy();
  };
  return { app, dataSource, routes, setNow, another, close };
}
