// The project's verbs, also on a fresh checkout: install, compile, run. What is already done is not done again.
// This file runs on any Node ≥ 18 with nothing installed. Everything it starts runs on the Node that npm installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [task, ...rest] = process.argv.slice(2);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const bin = path.resolve('node_modules/.bin');
const env = { ...process.env, PATH: bin + path.delimiter + process.env.PATH };
delete env.NODE_ENV; // `development` would put React's development build into the bundle
delete env.npm_config_omit; // the outer npm may have been told to leave devDependencies out

unlessDone('node_modules/.installed', ['package-lock.json'], () =>
  run('npm ci --include=dev --no-audit --no-fund --loglevel=error'),
);
const node = existsSync(path.join(bin, 'node')) ? path.join(bin, 'node') : process.execPath;
requireNode24();

const SOURCES = [
  'package-lock.json',
  'tsconfig.base.json',
  'shared',
  'migrations',
  'api/src',
  'api/tsconfig.json',
];
const compile = () => unlessDone('node_modules/.compiled', SOURCES, () => run('npm run --silent build:ts'));
const buildUi = () =>
  unlessDone('admin-ui/dist/.built', ['package-lock.json', 'admin-ui', 'shared/src'], () =>
    run('npm run --silent build:ui'),
  );
const jest = (...args) => run(['npm run --silent jest --', ...args].join(' '));

const TASKS = {
  start() {
    compile();
    buildUi();
    serve(node, ['api/dist/main.js']);
  },
  test() {
    compile();
    buildUi();
    findBrowser();
    jest(...rest);
  },
  dev() {
    compile();
    serve(
      'npx',
      ['tsc', '-b', 'api', '--watch', '--preserveWatchOutput'],
      ['npx', 'vite', 'admin-ui'],
      [node, '--watch', 'api/dist/main.js'],
    );
  },
  generate() {
    // the client types may be stale or absent while the API compiles: only the API is needed
    run('npm run --silent build:ts');
    run(`${JSON.stringify(node)} scripts/generate.mjs`);
    run('npm run --silent build:ts');
  },
  check() {
    compile();
    run('npx tsc -p api/tsconfig.test.json');
    run('npx tsc -p admin-ui');
    run('npx tsc -p shared/embed');
    run('npm run --silent lint');
    run(`${JSON.stringify(node)} scripts/generate.mjs --check`);
    run('npm run --silent lint:contracts');
    jest('--silent=false', 'api/test/database.test.ts');
  },
  bench() {
    compile();
    run([JSON.stringify(node), 'scripts/bench/main.mjs', ...rest].join(' '));
  },
  'db:reset'() {
    compile();
    const dataDir = process.env.DATA_DIR ?? path.resolve('.data/postgres');
    run(`${JSON.stringify(node)} scripts/db-reset.mjs ${JSON.stringify(dataDir)}`);
    rmSync(dataDir, { recursive: true, force: true });
    console.log(`${dataDir} is gone; the next start begins anew.`);
  },
};
TASKS[task]();

/** Does the work unless the stamp says that it was done for the same inputs. */
function unlessDone(stamp, inputs, work) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  const state = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

function filesIn(place) {
  if (statSync(place).isFile()) return [place];
  const names = readdirSync(place).filter((name) => name !== 'dist' && name !== 'node_modules');
  return names.sort().flatMap((name) => filesIn(`${place}/${name}`));
}

function requireNode24() {
  const version = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout;
  if (Number.parseInt(version) >= 24) return;
  console.error(
    `Node 24 or newer is needed, this is ${version}: there is no build of it for ${process.platform}-${process.arch}.`,
  );
  process.exit(1);
}

/** The browser tests need a Chromium: CHROME_PATH, Debian's, or installed from Debian's registry when we may. */
function findBrowser() {
  const places = [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  let found = places.find((place) => place && existsSync(place));
  if (!found && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run(
      'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium',
    );
    found = '/usr/bin/chromium';
  }
  if (!found) {
    console.error('The browser tests need Chromium: `apt-get install chromium`, or set CHROME_PATH.');
    process.exit(1);
  }
  env.CHROME_PATH = found;
}

function serve(command, args, ...others) {
  const children = [[command, ...args], ...others].map(([name, ...given]) =>
    spawn(name, given, { stdio: 'inherit', env }),
  );
  const stop = (signal) => children.forEach((child) => child.kill(signal));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal));
  for (const child of children)
    child.on('exit', (code) => {
      stop('SIGTERM');
      process.exitCode ??= code ?? 1;
    });
}

function run(command) {
  const started = performance.now();
  const { status } = spawnSync(command, { stdio: 'inherit', env, shell: true });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`${command}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
