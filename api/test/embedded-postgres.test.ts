import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres, type PostgresServer } from '../src/persistence/embedded-postgres.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'spang-embedded-'));
fs.chmodSync(folder, 0o755);
const dataDir = path.join(folder, 'data');
let server: PostgresServer;
beforeAll(async () => (server = await startPostgres({ dataDir })), 60_000);
afterAll(async () => {
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const pid = (): number =>
  Number(fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Asks until somebody answers: the test's time limit is the limit. */
async function ask(sql: string): Promise<unknown[]> {
  for (;;) {
    const client = new pg.Client({ host: server.host, port: server.port, user: 'app', database: 'postgres' });
    client.on('error', () => {}); // it is about to be killed
    try {
      await client.connect();
      return (await client.query(sql)).rows;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end().catch(() => {});
    }
  }
}

it('is stopped by whoever adopted it from a process that was killed', async () => {
  const own = path.join(folder, 'orphan');
  const code = `import(process.argv[1]).then((it) => it.startPostgres({ dataDir: process.argv[2] })).then(() => console.log('up'))`;
  const dist = path.resolve(import.meta.dirname, '../dist/persistence/embedded-postgres.js');
  const starter = spawn(process.execPath, ['-e', code, dist, own], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(starter.stdout, 'data');
  const killed = once(starter, 'exit');
  starter.kill('SIGKILL');
  await killed;
  const heir = await startPostgres({ dataDir: own });
  expect(heir.adopted).toBe(true);
  await heir.stop();
  expect(fs.existsSync(path.join(own, 'postmaster.pid'))).toBe(false);
});

it('is there again, with its data, when it was killed; and a second start adopts it', async () => {
  await ask('create table kept as select 1 as number');
  const first = pid();
  process.kill(first, 'SIGKILL');
  expect(await ask('select number from kept')).toEqual([{ number: 1 }]);
  expect(pid()).not.toBe(first);

  const other = await startPostgres({ dataDir });
  expect([other.adopted, other.host]).toEqual([true, server.host]);
  await other.stop(); // it is not the other's to stop
  expect(await ask('select number from kept')).toEqual([{ number: 1 }]);
  const successor = pid();
  await server.stop();
  expect(() => process.kill(successor, 0)).toThrow('ESRCH');
});
