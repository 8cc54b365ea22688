import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc.json', import.meta.url), 'utf8'));

/** Only here: with JSX on, `<T>(value: T)` would be read as an element. */
const withJsx = structuredClone({ ...swc, swcrc: false });
withJsx.jsc.parser.tsx = true;
withJsx.jsc.transform.react = { runtime: 'automatic' };

export default {
  testEnvironment: 'node',
  roots: [
    '<rootDir>/api/src',
    '<rootDir>/api/test',
    '<rootDir>/shared/src',
    '<rootDir>/admin-ui/src',
    '<rootDir>/admin-ui/e2e',
  ],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.tsx$': ['@swc/jest', withJsx],
    '^.+\\.(ts|js|mjs)$': ['@swc/jest', { ...swc, swcrc: false }],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['spang-source', 'node', 'require', 'default'] },
  setupFiles: ['<rootDir>/api/test/one-seed.ts'],
  globalSetup: '<rootDir>/api/test/global-setup.mjs',
  globalTeardown: '<rootDir>/api/test/global-teardown.mjs',
  testSequencer: '<rootDir>/api/test/slowest-first.mjs',
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB', // what one test file leaves behind would slow down the next
  testTimeout: 60_000,
};
