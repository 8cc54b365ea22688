import { Foundation1795000000000 } from './1795000000000-foundation.js';

/** In order. A list, not a glob: tests, bundlers and the server see the same set. */
export const migrations = [Foundation1795000000000];
