import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A released version of <spang-offers>, as `/embed/versions.json` and the file's own bytes tell it. */
export interface EmbedScript {
  version: string;
  /** For the `integrity` attribute (SRI). */
  integrity: string;
  gzipBytes: number;
  released: string;
  code: Buffer;
}

/** Every version that has been released, newest first. They are frozen: partner pages name their hashes. */
export function readEmbedScripts(folder: string): EmbedScript[] {
  const text = readFileSync(path.join(folder, 'versions.json'), 'utf8');
  return (JSON.parse(text) as Omit<EmbedScript, 'code'>[]).map((script) => ({
    ...script,
    code: readFileSync(path.join(folder, `${script.version}.js`)),
  }));
}

/** The newest version of a major: `v1` moves to it. */
export const newestOf = (scripts: EmbedScript[], major: string): EmbedScript | undefined =>
  scripts.find(({ version }) => `v${version.split('.')[0]}` === major);
