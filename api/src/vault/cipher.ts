/** AES-256-GCM for one field: key id (2 bytes) | nonce (12) | ciphertext | tag (16). */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** 32 bytes, and the number from 1 to 65535 by which what they have sealed names them. */
export interface Key {
  id: number;
  bytes: Buffer;
}

/** Where a sealed value belongs. It opens there and nowhere else. */
export interface Place {
  table: string;
  column: string;
  rowId: string;
}

/** Altered, moved, of another key, or the key is gone: it does not say which. */
export class NotOpened extends Error {
  constructor() {
    super('a sealed value does not open');
  }
}

const ALGORITHM = 'aes-256-gcm';
const KEY_ID = 2;
const NONCE = 12;
const TAG = 16;

export const newKey = (id: number): Key => ({ id, bytes: randomBytes(32) });

export function seal(key: Key, place: Place, plain: Buffer | string): Buffer {
  const prefix = Buffer.alloc(KEY_ID);
  prefix.writeUInt16BE(key.id);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key.bytes, nonce).setAAD(nameOf(place));
  return Buffer.concat([
    prefix,
    nonce,
    typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

export function open(keys: readonly Key[], place: Place, sealed: Buffer): Buffer {
  const key = keys.find(({ id }) => id === keyIdOf(sealed));
  if (!key || sealed.length < KEY_ID + NONCE + TAG) throw new NotOpened();
  const decipher = createDecipheriv(ALGORITHM, key.bytes, sealed.subarray(KEY_ID, KEY_ID + NONCE), {
    authTagLength: TAG,
  });
  decipher.setAAD(nameOf(place)).setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(KEY_ID + NONCE, -TAG)), decipher.final()]);
  } catch {
    throw new NotOpened();
  }
}

/** Which key sealed it; 0: none. */
export const keyIdOf = (sealed: Buffer): number => (sealed.length < KEY_ID ? 0 : sealed.readUInt16BE());

const nameOf = ({ table, column, rowId }: Place): Buffer => Buffer.from(`${table}|${column}|${rowId}`);
