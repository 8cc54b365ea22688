import { faultText } from '@spang/shared/contract';
import type { ImportFaultDto, ParticipantDryRunDto, ParticipantImportDto } from '@spang/shared/management';
import { stringify } from 'csv-stringify/sync';
import type { RowFault } from './file-rows.js';
import type { ParticipantImport } from './participant-import.entity.js';
import type { DryRun } from './participant-import.service.js';

type Language = 'sv' | 'en';

export const toDryRunDto = ({ faults, ...rest }: DryRun, language: Language): ParticipantDryRunDto => ({
  ...rest,
  faults: faults.map((fault) => toFaultDto(fault, language)),
  errorFile: errorFile(faults, language),
});

export const toImportDto = (
  publicUrl: string,
  row: ParticipantImport,
  language: Language,
): ParticipantImportDto => {
  const { id, projectId, state, rowCount, added, cameBack, unchanged, failed, faults } = row;
  return {
    id,
    projectId,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    state,
    rowCount,
    doneCount: added + cameBack + unchanged + failed,
    totals: { added, cameBack, unchanged, failed },
    faults: faults.map((fault) => toFaultDto(fault, language)),
    errorFile: errorFile(faults, language),
    _links: {
      self: { href: `${publicUrl}/management/v1/participant-imports/${id}`, rel: 'self', method: 'GET' },
    },
  };
};

/** Code and parameters alone become the text: nothing of the file. */
const toFaultDto = ({ row, column, field, code, params }: RowFault, language: Language): ImportFaultDto => ({
  row,
  column,
  field,
  code,
  message: faultText(code, language, params),
});

const HEADINGS = { sv: ['Rad', 'Kolumn', 'Vad som är fel'], en: ['Row', 'Column', 'What is wrong'] };

function errorFile(faults: RowFault[], language: Language): string | null {
  if (!faults.length) return null;
  const rows = faults.map(({ row, column, code, params }) => [
    row,
    column ?? '',
    faultText(code, language, params),
  ]);
  return stringify([HEADINGS[language], ...rows], {
    delimiter: ';',
    record_delimiter: '\r\n',
    bom: true,
    escape_formulas: true,
  });
}
