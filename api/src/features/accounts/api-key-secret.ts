import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const FORM = /^(spang_live_([0-9A-Za-z]{8})_[0-9A-Za-z]{32})([0-9A-Za-z]{6})$/;

const random = (length: number): string =>
  Array.from({ length }, () => DIGITS[randomInt(DIGITS.length)]).join('');

/** Six digits to base 62, so that a scanner of secrets can tell a real one without asking us. */
function checksum(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let i = 0; i < 6; i++) {
    digits = DIGITS[rest % DIGITS.length] + digits;
    rest = Math.floor(rest / DIGITS.length);
  }
  return digits;
}

/** `spang_live_<8: id>_<32: random><6: checksum of the rest>`: 190 bits that nobody guesses. */
export function makeSecret(): { id: string; secret: string; secretHash: string } {
  const id = random(8);
  const body = `${prefixOf(id)}_${random(32)}`;
  const secret = body + checksum(body);
  return { id, secret, secretHash: hashSecret(secret) };
}

/** The part of a secret that may be shown. */
export const prefixOf = (id: string): string => `spang_live_${id}`;

/** The id inside; null for what cannot be a secret of ours, without a look into the database. */
export function idInSecret(secret: string): string | null {
  const [, body, id, sum] = FORM.exec(secret) ?? [];
  return body && id && checksum(body) === sum ? id : null;
}

/** Fast on purpose: what is hashed is random, there is nothing to guess. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares in constant time. */
export const isSecret = (secret: string, secretHash: string): boolean =>
  timingSafeEqual(Buffer.from(hashSecret(secret), 'hex'), Buffer.from(secretHash, 'hex'));
