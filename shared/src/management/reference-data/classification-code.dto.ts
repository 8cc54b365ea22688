import { IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  Nested,
  NestedList,
  Nullable,
  Optional,
  Refuses,
} from '../../contract/decorators.js';
import { PRINTED_CODE } from '../../contract/patterns.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { CLASSIFICATION_DIMENSIONS } from '../../values/classification-words.js';
import { ExternalIdDto } from '../../values/external-id.dto.js';
import { LocalizedNameDto } from '../../values/localized-text.dto.js';
import { RecordLinksDto, RecordOwnerDto } from '../record.dto.js';

@DtoDoc(
  'A code of the funds. Period, dimension and code are unique together: the same number means different things in 2014-2020 and 2021-2027 (CPR 2021/1060 Annex I).',
  {
    example: {
      period: '2028-2034',
      dimension: 1,
      code: '001',
      labels: { sv: 'Insatsområde', en: 'Intervention field' },
    },
  },
)
export class ClassificationCodeInputDto {
  @Refuses('owner-needed', 'not-your-organisation')
  @Doc('The organisation that keeps it; absent: the only one where you may write.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  ownerId!: string | null;
  @Refuses('external-id-taken') @NestedList(() => ExternalIdDto, 20) externalIds: ExternalIdDto[] = [];
  @Doc('Programming period.', '2021-2027')
  @IsFormat('programme-period')
  period!: string;
  @Doc(
    '1 intervention field · 2 form of support · 3 territorial · 4 economic activity · 5 location · 6 ESF+ secondary theme · 7 gender equality · 8 macro-region.',
    1,
  )
  @IsInt()
  @Min(1)
  @Max(8)
  @IsIn(CLASSIFICATION_DIMENSIONS)
  dimension!: number;
  @Refuses('code-taken')
  @Doc('As printed in the list, leading zeros kept.', '175')
  @IsString()
  @Matches(PRINTED_CODE)
  @Length(1, 20)
  code!: string;
  @Nested(() => LocalizedNameDto) labels!: LocalizedNameDto;
  @Doc('Where code and labels were taken from.') @Nullable() @IsString() @Length(1, 500) provenance!:
    string | null;
  @Doc('The labels are checked against the law text.') @IsBoolean() isVerified: boolean = false;
}

@DtoDoc('A classification code in short: what stands beside an id that points to it.')
export class ClassificationCodeFaceDto {
  @IsFormat('uuid') id!: string;
  @Doc('Programming period.', '2021-2027') @IsFormat('programme-period') period!: string;
  @Doc('Dimension, 1 to 8.', 1) @IsInt() @Min(1) @Max(8) @IsIn(CLASSIFICATION_DIMENSIONS) dimension!: number;
  @Doc('As printed in the list.', '175') @IsString() @Matches(PRINTED_CODE) @Length(1, 20) code!: string;
  @Nested(() => LocalizedNameDto) labels!: LocalizedNameDto;
  @IsBoolean() isVerified!: boolean;
}

export class ClassificationCodeDto extends ClassificationCodeInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nested(() => RecordOwnerDto) owner!: RecordOwnerDto;
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;
}

@DtoDoc('A row in the list of classification codes.')
export class ClassificationCodeSummaryDto extends ClassificationCodeFaceDto {
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') updatedAt!: string;
}

export class ClassificationCodeListDto extends PageDto {
  @NestedList(() => ClassificationCodeSummaryDto, 100) data!: ClassificationCodeSummaryDto[];
}

export class ListClassificationCodesQueryDto extends PageQueryDto {
  @Doc('Words of the label, or the beginning of the code.')
  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string;
  @Doc('Programming period.', '2021-2027') @Optional() @IsFormat('programme-period') period?: string;
  @Doc('Dimension, 1 to 8.', 1)
  @Optional()
  @IsInt()
  @Min(1)
  @Max(8)
  @IsIn(CLASSIFICATION_DIMENSIONS)
  dimension?: number;
  @Doc('Exactly this code.', '175') @Optional() @IsString() @Length(1, 20) code?: string;
  @Doc('Order; a minus turns it round.')
  @Optional()
  @IsIn(['code', '-code', 'name', '-name', 'updated', '-updated'])
  sort: 'code' | '-code' | 'name' | '-name' | 'updated' | '-updated' = 'code';
}

export class ClassificationCodePathDto {
  @IsFormat('uuid') classificationCodeId!: string;
}

export class ClassificationCodeVersionPathDto extends ClassificationCodePathDto {
  @IsInt() @Min(1) @Max(1_000_000) versionNumber!: number;
}
