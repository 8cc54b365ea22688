import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RULES = path.join(ROOT, 'scripts/spectral/rest-profile.yaml');

/** A document that breaks every rule of the profile, and each for a reason of its own. */
const BROKEN = {
  openapi: '3.1.0',
  info: { title: 'Broken', version: 'v1', description: 'Only English.', 'x-api-status': 'active' }, // DOK.03 .08 .09 .11 VER.04
  servers: [{ url: 'http://localhost:3000/v1' }], // UFN.02
  paths: {
    '/api-info': {
      get: { responses: { 200: json({ properties: { apiName: {} }, required: ['apiName'] }) } },
    }, // VER.07
    '/trainingOffers/{offer_id}': {
      parameters: [], // DOK.19
      get: {
        parameters: [
          { name: 'api_key', in: 'query', schema: { type: 'string' } }, // SAK.15 FNS.01
          { name: 'X-Body', in: 'header', schema: { type: 'object' } }, // ARQ.05
          { name: 'limit', in: 'query', schema: { type: 'integer', default: 50 } }, // FNS.07 .09
        ],
        responses: { 200: json({ properties: { data: {} } }), 404: json({}) }, // DOK.15 .20 FNS.10 FEL.02 SPA.04
      },
      post: {
        parameters: [{ name: 'page', in: 'query', schema: { type: 'integer', default: 0 } }], // SPA.02 FNS.08
        requestBody: json({}), // SAK.29
        responses: { 201: { headers: {} }, 400: { content: { 'application/problem+json': { schema: {} } } } }, // ARP.03 FEL.01
      },
    }, // RES.06
    '/nothing': {}, // MOG.01
  },
  components: {
    schemas: {
      Thing: {
        properties: {
          first_name: { type: 'string' }, // AME.05
          child: { type: 'array' }, // AME.06
          madeOn: { type: 'string', format: 'date' }, // DOT.02
          _links: { properties: { next: { properties: { href: {} }, required: ['href'] } } }, // HYP.05 .11
        },
      },
    },
    securitySchemes: {
      basic: { type: 'http', scheme: 'basic' }, // SAK.10
      key: { type: 'apiKey', in: 'query', name: 'key' }, // SAK.16
    },
  },
}; // no security: DOK.21

function json(schema: object) {
  return { content: { 'application/json': { schema } } };
}

/** The codes of the rules that a document breaks. */
function broken(document: object): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'spang-rules-'));
  const file = path.join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  const { stdout } = spawnSync(
    'node_modules/.bin/spectral',
    ['lint', '-r', RULES, '-f', 'json', '--quiet', file],
    {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  rmSync(folder, { recursive: true });
  const found = JSON.parse(stdout) as { code: string }[];
  return [...new Set(found.map(({ code }) => code))].toSorted();
}

it('finds each rule of the profile where it is broken', () => {
  const { rules } = parse(readFileSync(RULES, 'utf8')) as { rules: object };
  const { paths, ...rest } = BROKEN;
  const without = Object.fromEntries(Object.entries(paths).filter(([name]) => name !== '/api-info')); // VER.06
  expect([...new Set([...broken(BROKEN), ...broken({ ...rest, paths: without })])].toSorted()).toEqual(
    Object.keys(rules).toSorted(),
  );
});
