import { IMPORT_ROWS_MAX } from '@spang/shared/values';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { invalid } from '../../errors.js';
import type { Cell } from './file-reader.js';

/** What a workbook of 5 000 rows may become when it is unpacked. */
const UNPACKED_MAX = 40 * 1024 * 1024;
/** Some title above the table, some empty rows. */
const ROW_MAX = IMPORT_ROWS_MAX + 100;
const REFERENCE = /\br="([A-Z]{0,3})(\d{1,8})"/g;

/** The first sheet. Throws Invalid for what is no workbook, and for one made to be large when it is unpacked. */
export async function readWorkbook(bytes: Buffer): Promise<Cell[][]> {
  const repacked = repack(bytes);
  try {
    return (await readSheet(repacked)) as Cell[][];
  } catch {
    throw invalid('#/content', 'import-unreadable'); // whatever it is, the file is the cause; its message may quote it
  }
}

/**
 * The same parts, unpacked under our eyes to no more than they say, and not squeezed: the library then has nothing to
 * unpack, and no cell far away for which it would make all between.
 */
function repack(bytes: Buffer): ArrayBuffer {
  let parts: Record<string, Uint8Array>;
  let total = 0;
  let isTooLarge = false;
  try {
    parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        isTooLarge ||= (total += originalSize) > UNPACKED_MAX;
        return !isTooLarge;
      },
    });
  } catch {
    throw invalid('#/content', 'import-unreadable');
  }
  if (isTooLarge || Object.entries(parts).some(([name, part]) => isSheet(name) && reachesFar(part)))
    throw invalid('#/content', 'import-too-long', { limit: IMPORT_ROWS_MAX });
  const packed = zipSync(parts, { level: 0 });
  return packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) as ArrayBuffer;
}

const isSheet = (name: string): boolean => name.endsWith('.xml') && name.includes('sheet');

function reachesFar(part: Uint8Array): boolean {
  for (const [, letters, row] of strFromU8(part).matchAll(REFERENCE))
    if (Number(row) > ROW_MAX || letters!.length > 2) return true;
  return false;
}
