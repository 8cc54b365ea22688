import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc.json', import.meta.url), 'utf8'));

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
  transform: { '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['spang-source', 'node', 'require', 'default'] },
  globalSetup: '<rootDir>/api/test/global-setup.mjs',
  globalTeardown: '<rootDir>/api/test/global-teardown.mjs',
  maxWorkers: 2,
  testTimeout: 60_000,
};
