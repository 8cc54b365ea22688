import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { buildApp, ENTITIES } from '../src/app.js';
import { createDataSource } from '../src/persistence/data-source.js';
import { readSecret } from '../src/persistence/setting.js';
import { freshDatabase } from './database.js';
import { watchAnswers } from './watch-answers.js';

export const PUBLIC_URL = 'https://spang.example.se';

export interface TestApp {
  app: FastifyInstance;
  dataSource: DataSource;
  /** Moves the clock; without it the clock stands at 2026-11-24 10:00 UTC. */
  setNow: (now: string) => void;
  close: () => Promise<void>;
}

/** The whole application on a database of its own. What it answers is held against its OpenAPI documents. */
export async function buildTestApp({ hasMadeUpDocuments = false } = {}): Promise<TestApp> {
  const dataSource = await createDataSource(await freshDatabase(), ENTITIES).initialize();
  let now = new Date('2026-11-24T10:00:00Z');
  const app = await buildApp({
    dataSource,
    publicUrl: PUBLIC_URL,
    secret: await readSecret(dataSource),
    clock: () => now,
    rateLimit: 1_000_000,
  });
  await app.ready();
  await watchAnswers(app, hasMadeUpDocuments);
  const setNow = (text: string) => (now = new Date(text));
  const close = async () => {
    await app.close();
    await dataSource.destroy();
  };
  return { app, dataSource, setNow, close };
}
