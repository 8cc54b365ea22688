import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  ensureMasterKeys,
  masterKeysOf,
  parseMasterKeys,
  readMasterKeys,
  VAULT_IS_CLOSED,
} from './master-keys.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'spang-keys-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const line = (id: number | string, byte = 1) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;

it('is a key a line, the first of which seals', () => {
  const text = `# since 2026\r\n${line(12, 2)}\r\n\n  ${line(3)}`;
  expect(parseMasterKeys(text)).toEqual([
    { id: 12, bytes: Buffer.alloc(32, 2) },
    { id: 3, bytes: Buffer.alloc(32, 1) },
  ]);
});

it.each([
  ['', 'there is no key in it'],
  ['# none', 'there is no key in it'],
  [`${line(1)}\n${line(1, 2)}`, 'two keys have the same id'],
  [`${line(1)}\nsecret`, 'line 2 is not'],
  [line(0), 'line 1 is not'],
  [line(65_536), 'line 1 is not'],
  [line('a'), 'line 1 is not'],
  [`1:${Buffer.alloc(31).toString('base64')}`, 'line 1 is not'],
  [`1:${Buffer.alloc(33).toString('base64')}`, 'line 1 is not'],
  [`1:${'a'.repeat(64)}`, 'line 1 is not'],
])('refuses %j, and shows nothing of it', (text, fault) => {
  expect(() => parseMasterKeys(text)).toThrow(fault);
  expect(() => parseMasterKeys(text)).not.toThrow(/secret|AQEB|AAAA|aaaa/);
});

it('says which file cannot be read', () => {
  expect(() => readMasterKeys(path.join(folder, 'none'))).toThrow(path.join(folder, 'none'));
});

describe('a start', () => {
  it('with the embedded database makes a file beside its folder, once, for its owner alone', () => {
    const DATA_DIR = path.join(folder, 'data', 'postgres');
    const keys = masterKeysOf({ DATA_DIR });
    expect(fs.readdirSync(path.join(folder, 'data'))).toEqual(['postgres.vault-keys']);
    expect(fs.statSync(`${DATA_DIR}.vault-keys`).mode & 0o777).toBe(0o600);
    expect(masterKeysOf({ DATA_DIR })).toEqual(keys);
    expect(keys).toHaveLength(1);
  });

  it('reads the file that it is told of, and makes none', () => {
    const file = path.join(folder, 'named');
    expect(() => masterKeysOf({ DATA_DIR: folder, VAULT_MASTER_KEYS_FILE: file })).toThrow(file);
    expect(fs.existsSync(file)).toBe(false);
    const keys = ensureMasterKeys(file);
    expect(masterKeysOf({ DATA_DIR: folder, VAULT_MASTER_KEYS_FILE: file })).toEqual(keys);
  });

  it('with DATABASE_URL and no keys leaves the vault closed, and says how to make one that it takes', () => {
    expect(
      masterKeysOf({ DATABASE_URL: 'postgres://db.example.se/spang', DATA_DIR: folder }),
    ).toBeUndefined();
    const [command] = /^ {2}\(umask .*$/m.exec(VAULT_IS_CLOSED)!;
    const cwd = fs.mkdtempSync(path.join(folder, 'made-'));
    expect(spawnSync('sh', ['-c', command], { cwd }).status).toBe(0);
    expect(readMasterKeys(path.join(cwd, 'vault-master-keys'))).toHaveLength(1);
    expect(fs.statSync(path.join(cwd, 'vault-master-keys')).mode & 0o777).toBe(0o600);
  });
});
