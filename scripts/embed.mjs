// Builds <spang-offers> as one classic script. A version that has been released is frozen, like a migration: partner pages
// name its hash, so a change of the source asks for a new version in shared/embed/version.json.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** CI fails above it (decisions §7). */
export const MOST_BYTES = 8192;
const FOLDER = 'shared/embed';

/** The script as it is built from the source now. */
export async function buildEmbed() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: FOLDER,
    build: {
      write: false,
      target: ['chrome111', 'firefox113', 'safari16.4'],
      lib: { entry: 'src/main.ts', formats: ['iife'], name: 'spang' },
      minify: true,
    },
  });
  const [{ output }] = [result].flat();
  return `/* Spång ${versionNow().version} · EUPL-1.2 */\n${output[0].code.trim()}\n`;
}

export const versionNow = () => JSON.parse(readFileSync(`${FOLDER}/version.json`, 'utf8'));

const fileOf = (version) => `${FOLDER}/released/${version}.js`;

/** What /embed/versions.json says, newest first. */
function describe(version, released, code) {
  const bytes = Buffer.from(code);
  return {
    version,
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    gzipBytes: gzipSync(bytes, { level: 9 }).length,
    released,
  };
}

/** Writes the version that is being made; says what is wrong when `isCheck`. Returns the faults. */
export async function releaseEmbed(isCheck) {
  const code = await buildEmbed();
  const { version, released } = versionNow();
  const file = fileOf(version);
  const listFile = `${FOLDER}/released/versions.json`;
  const list = existsSync(listFile) ? JSON.parse(readFileSync(listFile, 'utf8')) : [];
  const now = describe(version, released, code);
  const faults = [];
  if (now.gzipBytes > MOST_BYTES) faults.push(`${file}: ${now.gzipBytes} B gzip, at most ${MOST_BYTES}`);
  for (const { version: old, integrity } of list.filter((each) => each.version !== version)) {
    const { integrity: found } = describe(old, '', readFileSync(fileOf(old), 'utf8'));
    if (found !== integrity) faults.push(`${fileOf(old)} was changed after its release`);
  }
  const wanted = [now, ...list.filter((each) => each.version !== version)];
  const text = `${JSON.stringify(wanted, null, 2)}\n`;
  if (isCheck) {
    for (const [path, content] of [
      [file, code],
      [listFile, text],
    ])
      if (!existsSync(path) || readFileSync(path, 'utf8') !== content)
        faults.push(
          `${path} is stale: npm run generate, or a new version in ${FOLDER}/version.json once it is released`,
        );
  } else {
    mkdirSync(`${FOLDER}/released`, { recursive: true });
    writeFileSync(file, code);
    writeFileSync(listFile, text);
  }
  return faults;
}
