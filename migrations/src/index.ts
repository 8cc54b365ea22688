import { Foundation1795000000000 } from './1795000000000-foundation.js';
import { ReferenceData1795000001000 } from './1795000001000-reference-data.js';
import { Organisations1795000002000 } from './1795000002000-organisations.js';
import { FundingSources1795000003000 } from './1795000003000-funding-sources.js';

/** In order. A list, not a glob: tests, bundlers and the server see the same set. */
export const migrations = [
  Foundation1795000000000,
  ReferenceData1795000001000,
  Organisations1795000002000,
  FundingSources1795000003000,
];
