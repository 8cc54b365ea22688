import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
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
import { FUND_CODE, PRINTED_CODE } from '../../contract/patterns.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { ExternalIdDto } from '../../values/external-id.dto.js';
import {
  INDICATOR_KINDS,
  INDICATOR_SENSITIVITIES,
  INDICATOR_SUBJECTS,
  type IndicatorKind,
  type IndicatorSensitivity,
  type IndicatorSubject,
} from '../../values/indicator-words.js';
import { LocalizedNameDto } from '../../values/localized-text.dto.js';
import { RecordLinksDto, RecordOwnerDto } from '../record.dto.js';

@DtoDoc('A row of the indicator registry. Code and period are unique together.', {
  example: {
    code: 'OWN-STUDENTS',
    names: { sv: 'Studerande i vuxenutbildningen' },
    kind: 'own',
    unit: { sv: 'personer', en: 'people' },
    subject: 'participant',
    sensitivity: 'none',
  },
})
export class IndicatorInputDto {
  @Refuses('owner-needed', 'not-your-organisation')
  @Doc('The organisation that keeps it; absent: the only one where you may write.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  ownerId!: string | null;
  @Refuses('external-id-taken') @NestedList(() => ExternalIdDto, 20) externalIds: ExternalIdDto[] = [];
  @Refuses('code-taken')
  @Doc("The regulation's code, or one of our own.", 'RCO01')
  @IsString()
  @Matches(PRINTED_CODE)
  @Length(1, 60)
  code!: string;
  @Nested(() => LocalizedNameDto) names!: LocalizedNameDto;
  @IsIn(INDICATOR_KINDS) kind!: IndicatorKind;
  @Doc('What is counted, in words.', { sv: 'företag', en: 'enterprises' })
  @Nested(() => LocalizedNameDto)
  unit!: LocalizedNameDto;
  @Doc('Funds that report it; empty: none in particular.', ['ERDF', 'JTF'])
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Matches(FUND_CODE, { each: true })
  @Length(1, 20, { each: true })
  fundScopes: string[] = [];
  @Doc('Programming period; null: any.', '2021-2027')
  @Nullable()
  @IsFormat('programme-period')
  period!: string | null;
  @Doc(
    'participant: unique people · entity: enterprises and authorities · participation: attendances, not unique people; null: something else.',
  )
  @Nullable()
  @IsIn(INDICATOR_SUBJECTS)
  subject!: IndicatorSubject | null;
  @Doc(
    'special: special category of personal data; it accepts tallies of at least five only, never a value on a person.',
  )
  @IsIn(INDICATOR_SENSITIVITIES)
  sensitivity!: IndicatorSensitivity;
  @Doc('Where code and names were taken from.') @Nullable() @IsString() @Length(1, 500) provenance!:
    string | null;
}

@DtoDoc('An indicator in short: what stands beside an id that points to it.')
export class IndicatorFaceDto {
  @IsFormat('uuid') id!: string;
  @Doc('Code.', 'RCO01') @IsString() @Matches(PRINTED_CODE) @Length(1, 60) code!: string;
  @Nested(() => LocalizedNameDto) names!: LocalizedNameDto;
  @IsIn(INDICATOR_KINDS) kind!: IndicatorKind;
  @Nested(() => LocalizedNameDto) unit!: LocalizedNameDto;
  @Nullable() @IsIn(INDICATOR_SUBJECTS) subject!: IndicatorSubject | null;
  @IsIn(INDICATOR_SENSITIVITIES) sensitivity!: IndicatorSensitivity;
}

export class IndicatorDto extends IndicatorInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nested(() => RecordOwnerDto) owner!: RecordOwnerDto;
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;
}

@DtoDoc('A row in the list of indicators.')
export class IndicatorSummaryDto extends IndicatorFaceDto {
  @Nullable() @IsFormat('programme-period') period!: string | null;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') updatedAt!: string;
}

export class IndicatorListDto extends PageDto {
  @NestedList(() => IndicatorSummaryDto, 100) data!: IndicatorSummaryDto[];
}

export class ListIndicatorsQueryDto extends PageQueryDto {
  @Doc('Words of the name, or the beginning of the code.') @Optional() @IsString() @Length(1, 200) q?: string;
  @Doc('Exactly this code.', 'RCO01') @Optional() @IsString() @Length(1, 60) code?: string;
  @Doc('Programming period; indicators of any period are included.', '2021-2027')
  @Optional()
  @IsFormat('programme-period')
  period?: string;
  @Optional() @IsIn(INDICATOR_KINDS) kind?: IndicatorKind;
  @Doc('Order; a minus turns it round.')
  @Optional()
  @IsIn(['code', '-code', 'name', '-name', 'updated', '-updated'])
  sort: 'code' | '-code' | 'name' | '-name' | 'updated' | '-updated' = 'code';
}

export class IndicatorPathDto {
  @IsFormat('uuid') indicatorId!: string;
}

export class IndicatorVersionPathDto extends IndicatorPathDto {
  @IsInt() @Min(1) @Max(1_000_000) versionNumber!: number;
}
