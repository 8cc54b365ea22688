/** The keys above all others. They are in a file, never in the database and never in its backups. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Key } from './cipher.js';

/** The first seals, all open. */
export type MasterKeys = readonly [Key, ...Key[]];

const LINE = /^(\d{1,5}):([A-Za-z0-9+/]{43}=)$/;

/** Lines of `id:base64 of 32 bytes`; empty ones and comments (#) are passed over. A fault names the line, not what is in it. */
export function parseMasterKeys(text: string): MasterKeys {
  const keys = text.split('\n').flatMap((line, index) => {
    if (/^\s*(#|$)/.test(line)) return [];
    const [, id, bytes] = LINE.exec(line.trim()) ?? [];
    if (!bytes || Number(id) < 1 || Number(id) > 65_535)
      throw new Error(`line ${index + 1} is not "id:base64 of 32 bytes" with an id from 1 to 65535`);
    return [{ id: Number(id), bytes: Buffer.from(bytes, 'base64') }];
  });
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw new Error('two keys have the same id');
  const [first, ...others] = keys;
  if (!first) throw new Error('there is no key in it');
  return [first, ...others];
}

export function readMasterKeys(file: string): MasterKeys {
  try {
    return parseMasterKeys(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`The master keys of the vault cannot be read: ${file}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

interface Where {
  DATABASE_URL?: string | undefined;
  DATA_DIR: string;
  VAULT_MASTER_KEYS_FILE?: string | undefined;
}

/**
 * The keys of this process. Beside the embedded database's folder they are made; elsewhere somebody has to, since a container
 * would forget them. Undefined: nobody has, and the vault stays closed.
 */
export function masterKeysOf({
  DATABASE_URL,
  DATA_DIR,
  VAULT_MASTER_KEYS_FILE,
}: Where): MasterKeys | undefined {
  if (VAULT_MASTER_KEYS_FILE) return readMasterKeys(VAULT_MASTER_KEYS_FILE);
  return DATABASE_URL ? undefined : ensureMasterKeys(`${DATA_DIR}.vault-keys`);
}

/** What a start without keys has to say. */
export const VAULT_IS_CLOSED = `VAULT_MASTER_KEYS_FILE is missing: the file with the master keys of people's data. Everything else works;
whoever asks for participants is answered 503. Make a file and name it:

  (umask 077; echo "1:$(openssl rand -base64 32)" > vault-master-keys)

Keep a copy of it apart from the backups of the database. Without it nobody can read the data again (docs/vault.md).`;

/** The keys in the file, which is made when it is not there. */
export function ensureMasterKeys(file: string): MasterKeys {
  if (!fs.existsSync(file)) {
    // whole or not at all, and of two processes that start at once one wins
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}`;
    fs.writeFileSync(draft, `1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    try {
      fs.linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(draft);
    }
  }
  return readMasterKeys(file);
}
