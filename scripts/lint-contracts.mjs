// Both committed contracts against OpenAPI 3.1 itself, Redocly's strict rules, and Spectral's with those of OWASP.
// Silent when clean.
import { spawnSync } from 'node:child_process';

const documents = ['management', 'open'].map((side) => `shared/src/client/${side}/openapi.json`);
const checks = [
  ...documents.map((document) => ['validate-api', document]),
  ['redocly', 'lint', '--config', '.redocly.yaml', ...documents],
  ['spectral', 'lint', '-r', '.spectral.yaml', '--fail-severity=warn', '--quiet', ...documents],
];
const options = {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  env: { ...process.env, REDOCLY_TELEMETRY: 'off' },
};

let failed = false;
for (const [command, ...args] of checks) {
  const { status, stdout, stderr } = spawnSync(command, args, options);
  // redocly answers 0 to warnings: strict means none of them either
  const isClean = status === 0 && !/Warning was generated/.test(stderr + stdout);
  if (isClean) continue;
  failed = true;
  console.error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
}
process.exit(failed ? 1 : 0);
