/** The rows of a file as participations, each with what is wrong with it. */
import type { NewParticipationInputDto, ParticipantImportInputDto } from '@spang/shared/management';
import { NewParticipationInputDto as Participation } from '@spang/shared/management';
import type { ImportField } from '@spang/shared/values';
import { managementContract } from '../../contract/management.js';
import { Invalid, type Fault } from '../../errors.js';
import { isFlagged, READERS } from './cell-values.js';
import { columnsOf, type FileColumn } from './file-columns.js';
import { readTable, type Cell } from './file-reader.js';

/** What is wrong with a row: where, and which rule. Never what stands there. */
export interface RowFault {
  row: number;
  /** The letter of the column; null: about the row. */
  column: string | null;
  field: ImportField | null;
  code: string;
  params: Record<string, unknown>;
}

export interface ReadRow {
  row: number;
  input: NewParticipationInputDto;
}

export interface ReadFile {
  columns: FileColumn[];
  rows: ReadRow[];
  /** Of rows of which nothing is kept. */
  faults: RowFault[];
}

type Fields = Partial<Record<ImportField, unknown>>;
type Asked = Pick<ParticipantImportInputDto, 'projectId' | 'noticeVersion' | 'noticeGivenOn'>;

const validate = managementContract.validatorFor(Participation.name);

/** Reads them. Throws Invalid when the file as a whole cannot be read, or must not be. */
export async function readRows(now: Date, input: ParticipantImportInputDto): Promise<ReadFile> {
  const table = await readTable(input.content, input.format);
  const columns = columnsOf(table.header, input.mappings);
  const rows: ReadRow[] = [];
  const faults: RowFault[] = [];
  for (const { row, cells } of table.rows) {
    const read = readRow(now, input, columns, row, cells);
    if ('input' in read) rows.push({ row, input: read.input });
    else faults.push(...read.faults);
  }
  return { columns, rows, faults };
}

function readRow(
  now: Date,
  asked: Asked,
  columns: FileColumn[],
  row: number,
  cells: Cell[],
): { input: NewParticipationInputDto } | { faults: RowFault[] } {
  const of = (use: FileColumn['use'], code: string, params = {}): RowFault =>
    faultAt(columns, row, { pointer: `#/${use}`, code, params });
  const flag = columns.findIndex(({ use }) => use === 'protection');
  if (columns.some(({ use }, i) => use === 'protection' && isFlagged(cells[i] ?? null)))
    return { faults: [{ ...of(null, 'import-protected-row'), column: columns[flag]!.letter }] };
  const fields: Fields = {};
  const faults: RowFault[] = [];
  columns.forEach(({ use }, i) => {
    const cell = cells[i] ?? null;
    if (!use || use === 'protection' || cell === null || String(cell).trim() === '') return;
    const read = READERS[use](cell, now);
    if ('code' in read) faults.push(of(use, read.code));
    else fields[use] = read.value;
  });
  for (const needed of ['identityNumber', 'firstStart'] as const)
    if (fields[needed] === undefined && !faults.some(({ field }) => field === needed))
      faults.push(of(needed, 'required'));
  if (faults.length) return { faults };
  const input = inputOf(asked, fields);
  try {
    validate(input);
    return { input };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { faults: error.faults.map((fault) => faultAt(columns, row, fault)) };
  }
}

const inputOf = (
  { projectId, noticeVersion, noticeGivenOn }: Asked,
  { identityNumber, givenName = null, familyName = null, ...rest }: Fields,
): NewParticipationInputDto =>
  ({
    projectId,
    participantId: null,
    person: { identityNumber, givenName, familyName, identityKind: null, birthYear: null, protection: null },
    ...rest,
    noticeVersion,
    noticeGivenOn,
  }) as NewParticipationInputDto;

/** A fault of a participation, at the column that it came from. */
export function faultAt(columns: FileColumn[], row: number, { pointer, code, params }: Fault): RowFault {
  const name = pointer.split('/').at(-1);
  const column = columns.find(({ use }) => use === name);
  const field = column && column.use !== 'protection' ? column.use : null;
  return { row, column: column?.letter ?? null, field, code, params };
}
