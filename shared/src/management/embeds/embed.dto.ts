import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
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
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { EMBED_LAYOUTS, type EmbedLayout } from '../../values/embed-words.js';
import { EmbedAttributesDto, EmbedStyleDto } from '../../values/embed-parts.dto.js';
import { ExternalIdDto } from '../../values/external-id.dto.js';
import { LocalizedNameDto } from '../../values/localized-text.dto.js';
import { RecordOwnerDto, PublicationStateDto, RecordLinksDto, WarningDto } from '../record.dto.js';
import { AreaFaceDto } from '../reference-data/area.dto.js';
import { OfferOrganisationDto } from '../training-offers/occasion.dto.js';
import { OfferProjectDto } from '../training-offers/training-offer.dto.js';
import { EmbedFiltersDto } from './embed-filters.dto.js';

@DtoDoc(
  'A named configuration that partner sites show by its id: <spang-offers embed="…">. What is published changes there at once, their pages do not.',
  {
    example: {
      name: { sv: 'Utbildningar i Skellefteå' },
      filters: { municipalities: ['2482'] },
      attributes: { layout: 'cards', limit: 12, readerFilters: ['search'] },
      style: { accent: '#0b5394' },
      allowedDomains: ['www.example.se', '*.example.se'],
    },
  },
)
export class EmbedInputDto {
  @Refuses('owner-needed', 'not-your-organisation')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  ownerId!: string | null;
  @Refuses('external-id-taken') @NestedList(() => ExternalIdDto, 20) externalIds: ExternalIdDto[] = [];
  @Doc('What the list is called; also the title of a frame.')
  @Nested(() => LocalizedNameDto)
  name!: LocalizedNameDto;
  @Nested(() => EmbedFiltersDto) filters!: EmbedFiltersDto;
  @Nested(() => EmbedAttributesDto) attributes!: EmbedAttributesDto;
  @Nested(() => EmbedStyleDto) style!: EmbedStyleDto;
  @Doc('Sites that may show it: host names, *.example.se for every one below. Empty: all.', [
    'www.example.se',
  ])
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsFormat('site', { each: true })
  allowedDomains: string[] = [];
}

@DtoDoc('What the ids of an embed stand for, each once: those that you may see.')
export class EmbedReferencesDto {
  @NestedList(() => OfferOrganisationDto, 2) organisations!: OfferOrganisationDto[];
  @NestedList(() => OfferProjectDto, 1) projects!: OfferProjectDto[];
  @NestedList(() => OfferOrganisationDto, 1) collaborationAreas!: OfferOrganisationDto[];
  @NestedList(() => AreaFaceDto, 51) municipalities!: AreaFaceDto[];
}

export class EmbedDto extends EmbedInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nested(() => RecordOwnerDto) owner!: RecordOwnerDto;
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
  @NestedList(() => WarningDto, 50) warnings!: WarningDto[];
  @Doc('The style as it is published: with the colours that can be read.')
  @Nested(() => EmbedStyleDto)
  legibleStyle!: EmbedStyleDto;
  @Nested(() => EmbedReferencesDto) references!: EmbedReferencesDto;
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;
}

@DtoDoc('A row of the list of embeds.')
export class EmbedSummaryDto {
  @IsFormat('uuid') id!: string;
  @IsFormat('uuid') ownerId!: string;
  @IsInt() @Min(1) version!: number;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsIn(EMBED_LAYOUTS) layout!: EmbedLayout;
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
  @Doc('On how many hosts it was seen.') @IsInt() @Min(0) hostCount!: number;
  @Doc('The last day on which any site showed it.') @Nullable() @IsFormat('date') lastSeenOn!: string | null;
  @IsFormat('date-time') updatedAt!: string;
}

export class EmbedListDto extends PageDto {
  @NestedList(() => EmbedSummaryDto, 100) data!: EmbedSummaryDto[];
}

export const EMBED_RECORD_SORTS = ['name', '-name', 'updated', '-updated'] as const;

export class ListEmbedsQueryDto extends PageQueryDto {
  @Doc('Part of the name or of an allowed domain.', 'skellefteå')
  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string;
  @Optional() @IsIn(['unpublished', 'published', 'withdrawn']) publication?: string;
  @Doc('Order; a minus turns it round.')
  @Optional()
  @IsIn(EMBED_RECORD_SORTS)
  sort: (typeof EMBED_RECORD_SORTS)[number] = 'name';
}

export class EmbedPathDto {
  @IsFormat('uuid') embedId!: string;
}

export class EmbedVersionPathDto extends EmbedPathDto {
  @IsInt() @Min(1) @Max(1_000_000) versionNumber!: number;
}

@DtoDoc('A site that has shown the embed: its host and the last day, nothing about who looked.')
export class EmbedSightingDto {
  @Doc('Host name.', 'www.example.se') @IsString() @Length(1, 253) host!: string;
  @IsFormat('date') lastSeenOn!: string;
}

export class EmbedSightingListDto extends PageDto {
  @NestedList(() => EmbedSightingDto, 100) data!: EmbedSightingDto[];
}

export class ListEmbedSightingsQueryDto extends PageQueryDto {}
