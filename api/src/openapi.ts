/** Writes both API documents without a database: node api/dist/openapi.js <folder> */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from './app.js';
import { createDataSource } from './persistence/data-source.js';

const folder = process.argv[2]!;
const app = await buildApp({
  dataSource: createDataSource({ url: '' }, []),
  publicUrl: 'https://spang.example.se',
  secret: 'only for the documents, nothing is signed',
  logger: { level: 'error' },
});
await app.ready();
for (const [name, root] of [
  ['management', '/management/v1'],
  ['open', '/api/v1'],
] as const) {
  const answer = await app.inject(`${root}/openapi.json`);
  if (answer.statusCode !== 200) throw new Error(`${root}: see the log`);
  writeFileSync(path.join(folder, name, 'openapi.json'), `${JSON.stringify(answer.json(), null, 2)}\n`);
}
await app.close();
