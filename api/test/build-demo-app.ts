import { ENTITIES } from '../src/app.js';
import { SYSTEM } from '../src/persistence/context.js';
import { createDataSource } from '../src/persistence/data-source.js';
import { loadDemo } from '../src/seed.js';
import { vaultOf } from '../src/vault/vault.js';
import { buildTestApp, PUBLIC_URL, type TestApp } from './build-test-app.js';
import { filledDatabase, type TestDatabase } from './database.js';
import { MASTER_KEYS } from './master-keys.js';

type Logins = Awaited<ReturnType<typeof loadDemo>>;

export interface DemoApp extends TestApp {
  logins: Logins;
  /** Loads the demonstration data once more. */
  load: () => Promise<Logins>;
  /** What an anonymous reader of the Open API gets. */
  get: <T>(path: string) => Promise<T>;
}

const system = { actor: SYSTEM, now: new Date('2026-11-24T10:00:00Z'), publicUrl: PUBLIC_URL };

async function fillWithDemo(database: TestDatabase): Promise<void> {
  const dataSource = await createDataSource(database, ENTITIES).initialize();
  await loadDemo(dataSource, system, vaultOf(MASTER_KEYS));
  await dataSource.destroy();
}

/** The whole application as a first start with demonstration data shows it. */
export async function buildDemoApp(): Promise<DemoApp> {
  const test = await buildTestApp({ database: await filledDatabase('template_demo', fillWithDemo) });
  const load = () => loadDemo(test.dataSource, system, vaultOf(MASTER_KEYS));
  const get = async <T>(path: string): Promise<T> => {
    const answer = await test.app.inject({ url: `/api/v1${path}` });
    expect(answer.statusCode).toBe(200);
    return answer.json<T>();
  };
  return { ...test, logins: await load(), load, get };
}
