import { buildApp, ENTITIES } from './app.js';
import { readConfig } from './config.js';
import { ensureFirstAdministrator } from './features/accounts/index.js';
import { logOf } from './http/log.js';
import { jobList, SCHEDULE } from './job-list.js';
import { enqueue } from './jobs/job.js';
import { migrateQueue, startWorker } from './jobs/worker.js';
import { inTransaction, SYSTEM } from './persistence/context.js';
import { createDataSource, pgConfig } from './persistence/data-source.js';
import { startPostgres } from './persistence/embedded-postgres.js';
import { readSecret } from './persistence/setting.js';
import { rebuildOutdated } from './publication/index.js';
import { loadDemo } from './seed.js';
import { disposalsFileOf } from './vault/disposal-ledger.js';
import { masterKeysOf, VAULT_IS_CLOSED } from './vault/master-keys.js';
import { vaultOf } from './vault/vault.js';

const config = readConfig();
const { publicUrl } = config;
const masterKeys = masterKeysOf(config);
const disposalsFile = disposalsFileOf(config);
const vault = vaultOf(masterKeys, disposalsFile);

const start = Promise.withResolvers<void>();
let stopping: Promise<void> | undefined;
// on, not once: Ctrl-C reaches us twice, from the terminal and through npm. From now: it may come while we start
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void (stopping ??= start.promise.then(stop)));

const embedded = config.DATABASE_URL ? undefined : await startPostgres({ dataDir: config.DATA_DIR });
const address = embedded ? { ...embedded, database: 'postgres' } : { url: config.DATABASE_URL! };

const dataSource = await createDataSource(address, ENTITIES).initialize();
if (await dataSource.showMigrations()) await dataSource.runMigrations();
await migrateQueue(pgConfig(address));

const system = { actor: SYSTEM, now: new Date(), publicUrl };
const demoLogins = config.hasDemo ? await loadDemo(dataSource, system, masterKeys && vault) : [];
const firstLink = await inTransaction(dataSource, system, ensureFirstAdministrator);
await inTransaction(dataSource, system, (ctx) =>
  enqueue(ctx, rebuildOutdated, {}, { key: 'rebuild-outdated' }),
);

const world = { dataSource, publicUrl, vault, clock: () => new Date() };
const worker = await startWorker(pgConfig(address), jobList(world), SCHEDULE);
const app = await buildApp({
  dataSource,
  publicUrl,
  secret: await readSecret(dataSource),
  ...(masterKeys ? { masterKeys } : {}),
  ...(disposalsFile ? { disposalsFile } : {}),
  logger: logOf(config.LOG_LEVEL),
  trustProxy: config.TRUST_PROXY,
  rateLimit: config.RATE_LIMIT,
  securityContact: config.SECURITY_CONTACT,
  operator: config.OPERATOR,
  contact: config.CONTACT,
});

try {
  await app.listen({ port: config.PORT, host: config.HOST });
  greet();
  start.resolve();
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${config.PORT} is taken by another program. Choose one: PORT=3001 npm start`);
  process.exitCode = 1;
  await stop();
}

/** Stops taking calls, lets those under way finish, then lets go of jobs and database. */
async function stop(): Promise<void> {
  const closed = app.close();
  // a call that was under way leaves its connection open for the next one, which will not come
  const tidying = setInterval(() => app.server.closeIdleConnections(), 100);
  await closed;
  clearInterval(tidying);
  await worker.stop();
  await dataSource.destroy();
  await embedded?.stop();
}

function greet(): void {
  const lines = [
    '',
    `Spång  ${publicUrl}/admin/`,
    `  Open API        ${publicUrl}/api/v1/docs`,
    `  Management API  ${publicUrl}/management/v1/docs`,
  ];
  if (demoLogins.length)
    lines.push(
      '',
      'Demo log-ins:',
      ...demoLogins.map(({ role, email, password }) => `  ${role.padEnd(28)}${email.padEnd(36)}${password}`),
    );
  if (!masterKeys) lines.push('', VAULT_IS_CLOSED);
  if (firstLink)
    lines.push('', 'Create the first administrator (the link works once, for seven days):', `  ${firstLink}`);
  console.log(`${lines.join('\n')}\n`);
}
