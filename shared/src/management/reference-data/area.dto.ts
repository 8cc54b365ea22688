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
import { PRINTED_CODE } from '../../contract/patterns.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { AREA_SCHEMES, type AreaScheme } from '../../values/area-words.js';
import { ExternalIdDto } from '../../values/external-id.dto.js';
import { LocalizedNameDto } from '../../values/localized-text.dto.js';
import { RecordLinksDto, RecordOwnerDto } from '../record.dto.js';

const isVersioned = (scheme: string): boolean => scheme === 'NUTS' || scheme === 'LAU';

@DtoDoc(
  'A country, a region, a county, a municipality or a place of our own. Scheme, code and version are unique together.',
  { example: { scheme: 'FREE', code: 'skelleftea-landsbygd', name: { sv: 'Skellefteå landsbygd' } } },
)
export class AreaInputDto {
  @Refuses('owner-needed', 'not-your-organisation')
  @Doc('The organisation that keeps it; absent: the only one where you may write.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  ownerId!: string | null;
  @Refuses('external-id-taken') @NestedList(() => ExternalIdDto, 20) externalIds: ExternalIdDto[] = [];
  @IsIn(AREA_SCHEMES)
  @Rule<AreaInputDto>(
    'area-needs-version',
    ({ scheme, schemeVersion }) => !isVersioned(scheme) || Boolean(schemeVersion),
  )
  scheme!: AreaScheme;
  @Refuses('code-taken')
  @Doc('Code in the scheme. A municipality code has four characters: 0180, not 180.', 'SE331')
  @IsString()
  @Matches(PRINTED_CODE)
  @Length(1, 60)
  code!: string;
  @Doc(
    'Edition of the scheme; NUTS and LAU must state it, since the same place has had several codes.',
    '2021',
  )
  @Nullable()
  @IsString()
  @Matches(PRINTED_CODE)
  @Length(1, 20)
  schemeVersion!: string | null;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @Refuses('parent-cycle')
  @Doc('The area that it lies in.')
  @Nullable()
  @IdOf('/areas')
  @IsFormat('uuid')
  parentId!: string | null;
  @Doc('Swedish county code (länskod), two characters.', '24')
  @Nullable()
  @IsFormat('county-code')
  countyCode!: string | null;
  @Doc('Where code and name were taken from.') @Nullable() @IsString() @Length(1, 500) provenance!:
    string | null;
  @Doc('Checked against an authoritative text.') @IsBoolean() isVerified: boolean = false;
}

@DtoDoc('An area in short: what stands beside an id that points to it.')
export class AreaFaceDto {
  @IsFormat('uuid') id!: string;
  @IsIn(AREA_SCHEMES) scheme!: AreaScheme;
  @Doc('Code in the scheme.', '2482') @IsString() @Matches(PRINTED_CODE) @Length(1, 60) code!: string;
  @Doc('Edition of the scheme.', '2021')
  @Nullable()
  @IsString()
  @Matches(PRINTED_CODE)
  @Length(1, 20)
  schemeVersion!: string | null;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @Doc('Swedish county code.', '24') @Nullable() @IsFormat('county-code') countyCode!: string | null;
  @Doc('Swedish municipality code, for municipalities.', '2482')
  @Nullable()
  @IsFormat('municipality-code')
  municipalityCode!: string | null;
}

export class AreaDto extends AreaInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nested(() => RecordOwnerDto) owner!: RecordOwnerDto;
  @Nullable() @Nested(() => AreaFaceDto) parent!: AreaFaceDto | null;
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;
}

@DtoDoc('A row in the list of areas.')
export class AreaSummaryDto extends AreaFaceDto {
  @IsInt() @Min(1) version!: number;
  @Nullable() @IsFormat('uuid') parentId!: string | null;
  @IsBoolean() isVerified!: boolean;
  @IsFormat('date-time') updatedAt!: string;
}

export class AreaListDto extends PageDto {
  @NestedList(() => AreaSummaryDto, 100) data!: AreaSummaryDto[];
}

export class ListAreasQueryDto extends PageQueryDto {
  @Doc('Words of the name, or the beginning of the code.') @Optional() @IsString() @Length(1, 200) q?: string;
  @Optional() @IsIn(AREA_SCHEMES) scheme?: AreaScheme;
  @Doc('Exactly this code.', '2482') @Optional() @IsString() @Length(1, 60) code?: string;
  @Doc('Only this edition of the scheme.', '2021')
  @Optional()
  @IsString()
  @Length(1, 20)
  schemeVersion?: string;
  @Doc('Only areas that lie directly in this one.') @Optional() @IsFormat('uuid') parentId?: string;
  @Doc('Order; a minus turns it round.')
  @Optional()
  @IsIn(['name', '-name', 'updated', '-updated', 'code', '-code'])
  sort: 'name' | '-name' | 'updated' | '-updated' | 'code' | '-code' = 'name';
}

export class AreaPathDto {
  @IsFormat('uuid') areaId!: string;
}

export class AreaVersionPathDto extends AreaPathDto {
  @IsInt() @Min(1) @Max(1_000_000) versionNumber!: number;
}
