// `npm start` and `npm test`, also on a fresh checkout: install, compile, run. What is already done is not done again.
// This file runs on any Node ≥ 18 with nothing installed. Everything it starts runs on the Node that npm installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
run('npm run --silent build:ts'); // incremental: half a second when nothing changed

if (task === 'test') {
  run(['npm run --silent jest --', ...rest].join(' '));
} else {
  unlessDone('admin-ui/dist/.built', ['package-lock.json', 'admin-ui', 'shared/src'], () =>
    run('npm run --silent build:ui'),
  );
  const server = spawn(node, ['api/dist/main.js'], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 1));
}

/** Does the work unless the stamp says that it was done for the same inputs. */
function unlessDone(stamp, inputs, work) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  const state = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  work();
  writeFileSync(stamp, state);
}

function filesIn(place) {
  if (statSync(place).isFile()) return [place];
  const names = readdirSync(place).filter((name) => name !== 'dist' && name !== 'node_modules');
  return names.flatMap((name) => filesIn(`${place}/${name}`));
}

function requireNode24() {
  const version = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout;
  if (Number.parseInt(version) >= 24) return;
  console.error(
    `Node 24 or newer is needed, this is ${version}: there is no build of it for ${process.platform}-${process.arch}.`,
  );
  process.exit(1);
}

function run(command) {
  const started = performance.now();
  const { status } = spawnSync(command, { stdio: 'inherit', env, shell: true });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`${command}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
