import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  IsNotBefore,
  Nested,
  NestedList,
  Nullable,
  Optional,
  Refuses,
  Rule,
} from '../../contract/decorators.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { COLLABORATION_KINDS, type CollaborationKind } from '../../values/collaboration-words.js';
import { ExternalIdDto } from '../../values/external-id.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../../values/localized-text.dto.js';
import { SourceDto } from '../../values/source.dto.js';
import { SCHOOL_TYPES } from '../../values/training-codes.js';
import { OrganisationFaceDto } from '../organisations/organisation-parts.dto.js';
import { RecordLinksDto, RecordOwnerDto, WarningDto } from '../record.dto.js';
import { AreaFaceDto } from '../reference-data/area.dto.js';

@DtoDoc('A place of the area where training is held.')
export class CollaborationNodeDto {
  @Nullable() @IdOf('/organisations') @IsFormat('uuid') organisationId!: string | null;
  @IsString() @Length(1, 100) town!: string;
  @Refuses('unknown-municipality') @IsFormat('municipality-code') municipalityCode!: string;
}

@DtoDoc(
  'Municipalities whose residents may apply freely. primary: the area of 15 kap. 30 a § / 20 kap. 16 a § skollagen.',
  {
    example: {
      name: { sv: 'Fri ansökan i Skellefteå, Norsjö och Malå' },
      kind: 'agreement',
      municipalities: ['2482', '2417', '2418'],
      validFrom: '2025-01-01',
    },
  },
)
export class CollaborationAreaInputDto {
  @Refuses('owner-needed', 'not-your-organisation')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  ownerId!: string | null;
  @Refuses('external-id-taken') @NestedList(() => ExternalIdDto, 20) externalIds: ExternalIdDto[] = [];
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @IsIn(COLLABORATION_KINDS) kind!: CollaborationKind;
  @Refuses('unknown-municipality', 'in-another-primary-area')
  @Doc(
    'Municipality codes. A primary area has at least three, and a municipality is in one primary area at a time.',
  )
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(290)
  @ArrayUnique()
  @IsFormat('municipality-code', { each: true })
  @Rule<CollaborationAreaInputDto>(
    'primaryNeedsThree',
    (area) => area.kind !== 'primary' || area.municipalities.length >= 3,
  )
  municipalities!: string[];
  @NestedList(() => CollaborationNodeDto, 60) nodes: CollaborationNodeDto[] = [];
  @IsFormat('date') validFrom!: string;
  @Nullable() @IsFormat('date') @IsNotBefore('validFrom') validTo!: string | null;
  @Doc('The training it covers; empty: all.')
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsIn(SCHOOL_TYPES, { each: true })
  schoolTypes: string[] = [];
  @IsBoolean() isVocationalOnly: boolean = true;
  @NestedList(() => SourceDto, 30) sources: SourceDto[] = [];
}

@DtoDoc('What the ids and codes of a collaboration area stand for, each once.')
export class CollaborationAreaReferencesDto {
  @NestedList(() => OrganisationFaceDto, 60) organisations!: OrganisationFaceDto[];
  @Doc('Its municipalities and those of its nodes, by name.')
  @NestedList(() => AreaFaceDto, 350)
  municipalities!: AreaFaceDto[];
}

export class CollaborationAreaDto extends CollaborationAreaInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nested(() => RecordOwnerDto) owner!: RecordOwnerDto;
  @NestedList(() => WarningDto, 100) warnings!: WarningDto[];
  @Nested(() => CollaborationAreaReferencesDto) references!: CollaborationAreaReferencesDto;
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;
}

export class CollaborationAreaSummaryDto {
  @IsFormat('uuid') id!: string;
  @IsFormat('uuid') ownerId!: string;
  @IsInt() version!: number;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsIn(COLLABORATION_KINDS) kind!: CollaborationKind;
  @IsInt() @Min(0) municipalityCount!: number;
  @IsFormat('date') validFrom!: string;
  @Nullable() @IsFormat('date') validTo!: string | null;
}

export class CollaborationAreaListDto extends PageDto {
  @NestedList(() => CollaborationAreaSummaryDto, 100) data!: CollaborationAreaSummaryDto[];
}

export const COLLABORATION_AREA_SORTS = [
  'name',
  '-name',
  'validFrom',
  '-validFrom',
  'updated',
  '-updated',
] as const;

export class ListCollaborationAreasQueryDto extends PageQueryDto {
  @Doc('Part of the name, or of the name of one of its municipalities.', 'Arvika')
  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string;
  @Optional() @IsFormat('municipality-code') municipality?: string;
  @Optional() @IsIn(COLLABORATION_KINDS) kind?: CollaborationKind;
  @Doc('Order; a minus turns it round.')
  @Optional()
  @IsIn(COLLABORATION_AREA_SORTS)
  sort: (typeof COLLABORATION_AREA_SORTS)[number] = 'name';
}

export class CollaborationAreaPathDto {
  @IsFormat('uuid') collaborationAreaId!: string;
}

export class CollaborationAreaVersionPathDto extends CollaborationAreaPathDto {
  @IsInt() @Min(1) @Max(1_000_000) versionNumber!: number;
}
