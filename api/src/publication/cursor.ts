import { createHmac, timingSafeEqual } from 'node:crypto';
import { invalid } from '../errors.js';

/** A position in one list: its last row, and which list it is. */
interface Cursor {
  name: string;
  key: string | null;
  id: string;
}

export const writeCursor = (secret: string, cursor: object): string => {
  const body = Buffer.from(JSON.stringify(cursor)).toString('base64url');
  return `${body}.${sign(secret, body)}`;
};

/** The position that a cursor names. Throws Invalid when it was not made by us for this list. */
export function readCursor(secret: string, text: string, name: string): Cursor {
  const [body = '', ...rest] = text.split('.');
  const signature = Buffer.from(rest.join('.')); // bytes: other letters than ours may take several
  const expected = Buffer.from(sign(secret, body));
  const isOurs = signature.length === expected.length && timingSafeEqual(signature, expected);
  const cursor = isOurs ? (JSON.parse(Buffer.from(body, 'base64url').toString()) as Cursor) : null;
  if (cursor?.name !== name) throw invalid('?cursor', 'cursor-invalid');
  return cursor;
}

const sign = (secret: string, body: string): string =>
  createHmac('sha256', secret).update(body).digest('base64url').slice(0, 22);
