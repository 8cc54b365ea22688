import { hash, verify } from '@node-rs/argon2';
import { invalid } from '../../errors.js';

/** OWASP's first choice; the algorithm is argon2id when none is named. 19 MiB, two rounds. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody knows, with the same cost: an address without account takes as long as one with. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$M2IL53R+vLJZVlCih3lqwQ$8WIJjDYQmoV0pzNkITNllPi3Mo12crzwZQFiAQaVD4I';

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Compares in the same time whether there is a hash or not. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? NOBODY, password);
  return isRight && passwordHash !== null;
}

/** The one rule that the contract cannot say: 12 to 200 characters it says itself. Throws Invalid. */
export function checkNewPassword(pointer: string, password: string, email: string): void {
  if (password.trim().toLowerCase() === email.trim().toLowerCase())
    throw invalid(pointer, 'password-is-email');
}
