/**
 * Who was disposed of, by pseudonymous id, in a file that is no part of the database: so that a database that is restored from
 * an older backup does not bring anybody back.
 */
import fs from 'node:fs';
import path from 'node:path';
import { Unavailable } from '../errors.js';

export interface DisposalLedger {
  /** Notes them for good, before they are disposed of: one who is noted and still there is disposed of at the next start. */
  note: (ids: readonly string[]) => void;
  all: () => string[];
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Where {
  DATABASE_URL?: string | undefined;
  DATA_DIR: string;
  VAULT_DISPOSALS_FILE?: string | undefined;
}

/** The file of this process: the one that is named, else one beside the embedded database's folder. */
export const disposalsFileOf = ({
  DATABASE_URL,
  DATA_DIR,
  VAULT_DISPOSALS_FILE,
}: Where): string | undefined =>
  VAULT_DISPOSALS_FILE ?? (DATABASE_URL ? undefined : `${DATA_DIR}.vault-disposals`);

/** Without a file nobody can be disposed of: a backup would bring them back. */
export function disposalLedger(file: string | undefined): DisposalLedger {
  return {
    note(ids) {
      if (!file) throw new Unavailable('no-disposal-ledger');
      fs.mkdirSync(path.dirname(file), { recursive: true });
      const handle = fs.openSync(file, 'a', 0o600);
      try {
        fs.writeSync(handle, ids.map((id) => `${id}\n`).join(''));
        fs.fsyncSync(handle);
      } finally {
        fs.closeSync(handle);
      }
    },
    // a line that was cut off by a crash is nobody
    all: () =>
      file && fs.existsSync(file)
        ? fs
            .readFileSync(file, 'utf8')
            .split('\n')
            .filter((line) => ID.test(line))
        : [],
  };
}
