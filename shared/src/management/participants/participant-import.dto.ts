import { IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  Nested,
  NestedList,
  Nullable,
  Refuses,
  Rule,
} from '../../contract/decorators.js';
import { SelfLinksDto } from '../../contract/page.dto.js';
import { FAULT_CODE } from '../../contract/patterns.js';
import {
  IMPORT_FIELDS,
  IMPORT_FORMATS,
  IMPORT_STATES,
  IMPORT_VERDICTS,
  type ImportField,
  type ImportFormat,
  type ImportState,
  type ImportVerdict,
} from '../../values/import-words.js';

@DtoDoc('What a column is to be read as, where its name does not tell.')
export class ColumnMappingDto {
  @Doc('What the file calls it.', 'Första kursdag')
  @Refuses('import-unknown-column')
  @IsString()
  @Length(1, 100)
  column!: string;
  @Doc('null: it is not read.') @Nullable() @IsIn(IMPORT_FIELDS) field!: ImportField | null;
}

@DtoDoc(
  'Participants of a project from a file: a header and at most 5,000 rows, each with a Swedish or Finnish identity number and a first day. First as a dry run, which writes nothing; then the same with the digest that it answered. Whoever is in the project already comes back, as when participations are created one by one. Rows about people with a protected identity are refused and not kept; so is a file with a column about disability or another special category. A body is at most 1 MB: a larger file is several.',
  {
    example: {
      projectId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
      format: 'csv',
      content: 'cGVyc29ubnVtbWVyO3N0YXJ0ZGF0dW0NCjE5MTIxMjEyLTEyMTI7MjAyNi0wOS0wMQ0K',
      noticeVersion: 1,
      noticeGivenOn: '2026-09-01',
    },
  },
)
export class ParticipantImportInputDto {
  @Refuses('not-your-project') @IdOf('/projects') @IsFormat('uuid') projectId!: string;
  @Doc('csv: with semicolons, commas or tabs, in UTF-8, UTF-16 or Windows-1252 · xlsx: the first sheet.')
  @IsIn(IMPORT_FORMATS)
  format!: ImportFormat;
  @Doc('The file, in base64.', 'cGVyc29ubnVtbWVyO3N0YXJ0ZGF0dW0NCg==')
  @Refuses(
    'import-unreadable',
    'import-empty',
    'import-too-long',
    'import-columns-missing',
    'import-column-twice',
    'import-special-column',
  )
  @IsString()
  @Matches(/^[A-Za-z0-9+/]*={0,2}$/)
  @Length(4, 1_000_000)
  content!: string;
  @NestedList(() => ColumnMappingDto, 100) mappings: ColumnMappingDto[] = [];
  @Doc('Which version of the project’s participant terms those in the file were given.')
  @Refuses('terms-missing', 'unknown-terms-version')
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  noticeVersion!: number;
  @Doc('The day it was given.') @IsFormat('date') noticeGivenOn!: string;
  @Doc('Whether it is only tried.') @IsBoolean() isDryRun: boolean = true;
  @Doc(
    'What the dry run of the same file answered; null: it is the dry run.',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  )
  @Nullable()
  @Refuses('import-differs')
  @Rule<ParticipantImportInputDto>('dryRunFirst', ({ isDryRun }) => isDryRun === false)
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  @Length(64, 64)
  dryRunDigest!: string | null;
}

@DtoDoc('A column of the file, and what it is read as.')
export class ImportColumnDto {
  @Doc('As a spreadsheet names it.', 'B') @IsString() @Matches(/^[A-Z]+$/) @Length(1, 3) letter!: string;
  @Doc('What the file calls it; null: it looks like a value, and is not repeated.')
  @Nullable()
  @IsString()
  @Length(1, 60)
  name!: string | null;
  @Doc('protection: rows that say so are refused. null: it is not read.')
  @Nullable()
  @IsIn([...IMPORT_FIELDS, 'protection'])
  use!: ImportField | 'protection' | null;
}

@DtoDoc('How many rows. Their sum is the rows that are done.')
export class ImportTotalsDto {
  @IsInt() @Min(0) added!: number;
  @IsInt() @Min(0) cameBack!: number;
  @IsInt() @Min(0) unchanged!: number;
  @IsInt() @Min(0) failed!: number;
}

@DtoDoc('What is wrong with a row of the file. Nothing of what stands there is repeated.')
export class ImportFaultDto {
  @Doc('As a spreadsheet counts; the header is a row too.', 7) @IsInt() @Min(1) row!: number;
  @Doc('The letter of the column; null: about the row as a whole.', 'B')
  @Nullable()
  @IsString()
  @Matches(/^[A-Z]+$/)
  @Length(1, 3)
  column!: string | null;
  @Nullable() @IsIn(IMPORT_FIELDS) field!: ImportField | null;
  @Doc('Which rule.', 'import-date') @IsString() @Matches(FAULT_CODE) @Length(1, 60) code!: string;
  @Doc('The same in words, in the language of the call.') @IsString() @Length(1, 500) message!: string;
}

@DtoDoc('What would become of a row.')
export class ImportRowDto {
  @IsInt() @Min(1) row!: number;
  @Doc('new · comes-back: was in the project, and something changes · unchanged · error')
  @IsIn(IMPORT_VERDICTS)
  verdict!: ImportVerdict;
}

const FAULTS_MAX = 75_000;

@DtoDoc('What an import would do. Nothing was written but that it was asked for, in the access log.')
export class ParticipantDryRunDto {
  @Doc(
    'To be sent with the import itself: it stands for the file and how it is read.',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  )
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  @Length(64, 64)
  digest!: string;
  @NestedList(() => ImportColumnDto, 200) columns!: ImportColumnDto[];
  @Nested(() => ImportTotalsDto) totals!: ImportTotalsDto;
  @NestedList(() => ImportRowDto, 5000) rows!: ImportRowDto[];
  @NestedList(() => ImportFaultDto, FAULTS_MAX) faults!: ImportFaultDto[];
  @Doc('The faults as CSV, as Excel with Swedish settings opens it; null: none.')
  @Nullable()
  @IsString()
  @Length(1, 50_000_000)
  errorFile!: string | null;
}

@DtoDoc('An import that was ordered. It goes on when nobody looks.')
export class ParticipantImportDto {
  @IsFormat('uuid') id!: string;
  @IsFormat('uuid') projectId!: string;
  @IsFormat('date-time') createdAt!: string;
  @Nullable() @IsFormat('date-time') finishedAt!: string | null;
  @Doc('expired: 24 hours were over before it was done, and the rows that were left are gone.')
  @IsIn(IMPORT_STATES)
  state!: ImportState;
  @IsInt() @Min(1) rowCount!: number;
  @IsInt() @Min(0) doneCount!: number;
  @Nested(() => ImportTotalsDto) totals!: ImportTotalsDto;
  @NestedList(() => ImportFaultDto, FAULTS_MAX) faults!: ImportFaultDto[];
  @Doc('The faults as CSV, as Excel with Swedish settings opens it; null: none.')
  @Nullable()
  @IsString()
  @Length(1, 50_000_000)
  errorFile!: string | null;
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

export class ParticipantImportPathDto {
  @IsFormat('uuid') participantImportId!: string;
}
