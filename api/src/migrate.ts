/** The migrations of our tables and of the queue's: node api/dist/migrate.js ['{"host":…}']. Also a one-shot service. */
import { readConfig } from './config.js';
import { migrateQueue } from './jobs/worker.js';
import { createDataSource, pgConfig, type DatabaseAddress } from './persistence/data-source.js';

const given = process.argv[2];
const address = given ? (JSON.parse(given) as DatabaseAddress) : { url: readConfig().DATABASE_URL! };
const dataSource = await createDataSource(address, [], 1).initialize();
const done = await dataSource.runMigrations();
await dataSource.destroy();
await migrateQueue(pgConfig(address));
console.log(done.map(({ name }) => name).join(' ') || 'nothing to do');
