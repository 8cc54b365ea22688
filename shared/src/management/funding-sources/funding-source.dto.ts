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
  Rule,
} from '../../contract/decorators.js';
import { FUND_CODE } from '../../contract/patterns.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { ExternalIdDto } from '../../values/external-id.dto.js';
import { FUNDING_FACETS, type FundingFacet } from '../../values/funding-facets.js';
import { FUNDING_SOURCE_KINDS, type FundingSourceKind } from '../../values/funding-words.js';
import { LocalizedNameDto } from '../../values/localized-text.dto.js';
import { SourceDto } from '../../values/source.dto.js';
import { OrganisationFaceDto } from '../organisations/organisation-parts.dto.js';
import { PublicationStateDto, RecordLinksDto, RecordOwnerDto, WarningDto } from '../record.dto.js';
import { AreaFaceDto } from '../reference-data/area.dto.js';
import {
  FundDto,
  FundingCallInputDto,
  FundingObjectiveInputDto,
  FundingPriorityInputDto,
  FundingProgrammeInputDto,
} from './funding-source-parts.dto.js';

const areUnique = (keys: unknown[]): boolean => new Set(keys).size === keys.length;

@DtoDoc(
  'What money comes from: an EU programme, or a state, regional, municipal, social-partner or private source.',
  {
    example: {
      name: { sv: 'Fonden för en rättvis omställning', en: 'Just Transition Fund' },
      kind: 'eu-programme',
      fund: { code: 'JTF', names: { sv: 'Fonden för en rättvis omställning' } },
      programme: { key: 'jtf-se', names: { sv: 'Nationellt program' }, period: '2021-2027', goal: 'ijg' },
    },
  },
)
export class FundingSourceInputDto {
  @Refuses('owner-needed', 'not-your-organisation')
  @Doc('The organisation that keeps this record; absent: the only one where you may write.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  ownerId!: string | null;
  @Refuses('external-id-taken') @NestedList(() => ExternalIdDto, 20) externalIds: ExternalIdDto[] = [];
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @Doc('An eu-programme states its fund and its programme.')
  @IsIn(FUNDING_SOURCE_KINDS)
  @Rule<FundingSourceInputDto>(
    'eu-programme-needs-fund',
    ({ kind, fund, programme }) => kind !== 'eu-programme' || Boolean(fund && programme),
  )
  kind!: FundingSourceKind;
  @Doc('The fund of the Union; only for an eu-programme.')
  @Nullable()
  @Nested(() => FundDto)
  @Rule<FundingSourceInputDto>('fund-only-of-the-union', ({ kind }) => kind === 'eu-programme')
  fund!: FundDto | null;
  @Nullable() @Nested(() => FundingProgrammeInputDto) programme!: FundingProgrammeInputDto | null;
  @Doc('Who runs the programme: an organisation.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  managingAuthorityId!: string | null;
  @Doc('Whose money it is, where one organisation stands behind the source.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  financierId!: string | null;
  @Doc('Code and validFrom are unique together: a label may change with time.')
  @NestedList(() => FundingPriorityInputDto, 50)
  @Rule<FundingSourceInputDto>('duplicate-code', ({ priorities }) =>
    areUnique(priorities.map(({ code, validFrom }) => `${code} ${validFrom ?? ''}`)),
  )
  priorities: FundingPriorityInputDto[] = [];
  @NestedList(() => FundingObjectiveInputDto, 100)
  @Rule<FundingSourceInputDto>('duplicate-code', ({ specificObjectives }) =>
    areUnique(specificObjectives.map(({ code }) => code)),
  )
  @Rule<FundingSourceInputDto>('unknown-priority', ({ specificObjectives, priorities }) =>
    specificObjectives.every(
      (one) => !one.priorityCode || priorities.some(({ code }) => code === one.priorityCode),
    ),
  )
  specificObjectives: FundingObjectiveInputDto[] = [];
  @NestedList(() => FundingCallInputDto, 200)
  @Rule<FundingSourceInputDto>('duplicate-code', ({ calls }) =>
    areUnique(calls.map(({ code }) => code).filter((code) => code)),
  )
  calls: FundingCallInputDto[] = [];
  @Doc('The statement beside the emblem, where it differs from the usual one.', {
    sv: 'Medfinansierat av Europeiska unionen',
  })
  @Nullable()
  @Nested(() => LocalizedNameDto)
  visibilityStatement!: LocalizedNameDto | null;
  @NestedList(() => SourceDto, 50) sources: SourceDto[] = [];
}

@DtoDoc(
  'Emblem and statement that every public page about EU money must show (CPR Art. 47 and 50, Annex IX).',
)
export class FundingVisibilityDto {
  @Nested(() => LocalizedNameDto) statement!: LocalizedNameDto;
  @Nested(() => FundDto) fund!: FundDto;
  @Doc('Address of the emblem.', 'https://spang.example.se/assets/eu-emblem.svg')
  @IsFormat('uri')
  emblem!: string;
}

@DtoDoc('A funding source in short: what stands beside an id that points to it.')
export class FundingSourceFaceDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsIn(FUNDING_SOURCE_KINDS) kind!: FundingSourceKind;
  @Doc('Derived from fund, goal and kind; never typed.', ['Interreg', 'ERDF'])
  @IsIn(FUNDING_FACETS, { each: true })
  facets!: FundingFacet[];
}

export class FundingSourceDto extends FundingSourceInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nested(() => RecordOwnerDto) owner!: RecordOwnerDto;
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
  @NestedList(() => WarningDto, 50) warnings!: WarningDto[];
  @Doc('Derived from fund, goal and kind; never typed.', ['Interreg', 'ERDF'])
  @IsIn(FUNDING_FACETS, { each: true })
  facets!: FundingFacet[];
  @IsBoolean() isEu!: boolean;
  @Nullable() @Nested(() => FundingVisibilityDto) visibility!: FundingVisibilityDto | null;
  @Nullable() @Nested(() => OrganisationFaceDto) managingAuthority!: OrganisationFaceDto | null;
  @Nullable() @Nested(() => OrganisationFaceDto) financier!: OrganisationFaceDto | null;
  @NestedList(() => AreaFaceDto, 400) eligibleAreas!: AreaFaceDto[];
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;
}

@DtoDoc('A row in the list of funding sources.')
export class FundingSourceSummaryDto extends FundingSourceFaceDto {
  @IsInt() @Min(1) version!: number;
  @IsFormat('uuid') ownerId!: string;
  @Doc('Code of the fund.', 'JTF') @Nullable() @IsString() @Matches(FUND_CODE) @Length(1, 20) fundCode!:
    string | null;
  @Doc('Programming period.', '2021-2027') @Nullable() @IsFormat('programme-period') period!: string | null;
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
  @IsFormat('date-time') updatedAt!: string;
}

export class FundingSourceListDto extends PageDto {
  @NestedList(() => FundingSourceSummaryDto, 100) data!: FundingSourceSummaryDto[];
}

export class ListFundingSourcesQueryDto extends PageQueryDto {
  @Doc('Words of the name, of the fund or of the programme, or a CCI code.', 'omställning')
  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string;
  @Optional() @IsIn(FUNDING_SOURCE_KINDS) kind?: FundingSourceKind;
  @Doc('System of an external id; together with externalId.')
  @Optional()
  @IsString()
  @Length(1, 60)
  externalSystem?: string;
  @Doc('Key in another system.') @Optional() @IsString() @Length(1, 200) externalId?: string;
  @Doc('Order; a minus turns it round.')
  @Optional()
  @IsIn(['name', '-name', 'updated', '-updated'])
  sort: 'name' | '-name' | 'updated' | '-updated' = 'name';
}

export class FundingSourcePathDto {
  @IsFormat('uuid') fundingSourceId!: string;
}

export class FundingSourceVersionPathDto extends FundingSourcePathDto {
  @IsInt() @Min(1) @Max(1_000_000) versionNumber!: number;
}
