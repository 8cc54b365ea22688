import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Min,
} from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable, Refuses } from '../../contract/decorators.js';
import { PageDto, PageQueryDto, SelfLinksDto } from '../../contract/page.dto.js';
import { MONTH } from '../../contract/patterns.js';
import { REPORT_GAPS, REPORT_STATES, type ReportGap, type ReportState } from '../../values/report-words.js';

const IsMonth = (): PropertyDecorator => (target, key) => {
  IsString()(target, key);
  Matches(MONTH)(target, key);
  Length(7, 7)(target, key);
};

@DtoDoc(
  'Makes the report of a month to the national statistics. In order: a month that is over, when all earlier ones are made. Whoever has the special permission for protected people makes a report that holds them, under a dummy number; to whoever has not, there are none.',
  { example: { month: '2026-10' } },
)
export class ParticipantReportInputDto {
  @Doc('A month that is over and in which somebody took part.', '2026-10')
  @Refuses('month-not-over', 'month-without-participants')
  @IsMonth()
  month!: string;
}

@DtoDoc('A report that was made. Its file is fetched with a purpose, and is gone after a day.')
export class ParticipantReportDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('uuid') projectId!: string;
  @Doc('The month.', '2026-10') @IsMonth() month!: string;
  @Doc('How many times it was made.') @IsInt() @Min(1) edition!: number;
  @IsIn(REPORT_STATES) state!: ReportState;
  @Doc('Whether there is a file to fetch.') @IsBoolean() hasFile!: boolean;
  @Doc(
    'SHA-256 of the file, for those who may fetch it; null: not made yet, or not for the caller.',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  )
  @Nullable()
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  @Length(64, 64)
  fileHash!: string | null;
  @IsString() @Length(1, 200) madeByName!: string;
  @IsFormat('date-time') madeAt!: string;
  @Nullable() @IsString() @Length(1, 200) sentByName!: string | null;
  @Nullable() @IsFormat('date-time') sentAt!: string | null;
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

@DtoDoc('Somebody of whom something is missing in the report of a month.')
export class ReportGapDto {
  @IsFormat('uuid') participationId!: string;
  @Doc('What lists show instead of a name.', 'D-7K2M9Q') @IsString() @Length(8, 8) pseudonym!: string;
  @Doc(
    'identityNumber: no Swedish number, and so not in the file · hours: none, though it has ended · gender: not known, and needed for a dummy number.',
  )
  @IsArray()
  @ArrayMaxSize(REPORT_GAPS.length)
  @IsIn(REPORT_GAPS, { each: true })
  gaps!: ReportGap[];
}

@DtoDoc('A month in which somebody took part, and how its report stands.')
export class ReportMonthDto {
  @Doc('The month.', '2026-10') @IsMonth() month!: string;
  @Doc('Whether it may be made now: all earlier ones are, and it is not, or no longer.')
  @IsBoolean()
  isNext!: boolean;
  @Doc('Who took part, as far as the caller may know.') @IsInt() @Min(0) peopleCount!: number;
  @NestedList(() => ReportGapDto, 10_000) gaps!: ReportGapDto[];
  @Doc('The latest; null: not made yet.')
  @Nullable()
  @Nested(() => ParticipantReportDto)
  report!: ParticipantReportDto | null;
}

@DtoDoc('Months of a project that are over, the latest first.')
export class ReportMonthListDto extends PageDto {
  @NestedList(() => ReportMonthDto, 100) data!: ReportMonthDto[];
}

export class ListParticipantReportsQueryDto extends PageQueryDto {}

@DtoDoc(
  'The file of a report: the one export that tells who people are. Do not keep it longer than it takes to send.',
)
export class ParticipantReportFileDto {
  @Doc('What to call it.', 'deltagare-2026-10.csv') @IsString() @Length(1, 100) fileName!: string;
  @Doc('CSV with semicolons in UTF-8 with a byte order mark, in base64.', '77u/UGVyc29ubnVtbWVy')
  @IsString()
  @Matches(/^[A-Za-z0-9+/]*={0,2}$/)
  @Length(4, 20_000_000)
  content!: string;
  @Doc('Of its bytes.', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  @Length(64, 64)
  fileHash!: string;
}

export class ParticipantReportPathDto {
  @IsFormat('uuid') projectId!: string;
  @IsFormat('uuid') participantReportId!: string;
}
