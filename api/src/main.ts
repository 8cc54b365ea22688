import { buildApp, ENTITIES } from './app.js';
import { readConfig } from './config.js';
import { createDataSource } from './persistence/data-source.js';
import { startPostgres } from './persistence/embedded-postgres.js';

const config = readConfig();
const embedded = config.DATABASE_URL ? undefined : await startPostgres({ dataDir: config.DATA_DIR });
const address = embedded ? { ...embedded, database: 'postgres' } : { url: config.DATABASE_URL! };

const dataSource = await createDataSource(address, ENTITIES).initialize();
await dataSource.runMigrations();
const app = await buildApp(dataSource, config.PUBLIC_URL);
await app.listen({ port: config.PORT, host: '127.0.0.1' });
console.log(`${config.PUBLIC_URL}, ${Math.round(performance.now())} ms after the start of the process`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  await app.close();
  await dataSource.destroy();
  await embedded?.stop();
}
