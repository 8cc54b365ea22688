import { ArrayMaxSize, IsArray, IsIn, IsString, Length, Matches } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable, Optional } from '../contract/decorators.js';
import { PRINTED_CODE } from '../contract/patterns.js';
import { IsCursor, IsLimit, IsPage, PageDto, SelfLinksDto } from '../contract/page.dto.js';
import { AREA_SCHEMES, type AreaScheme } from '../values/area-words.js';
import { CONTACT_ROLES, type ContactRole } from '../values/contact.dto.js';
import { ImpreciseDateDto } from '../values/imprecise-date.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../values/localized-text.dto.js';
import {
  ORGANISATION_IDENTIFIER_SCHEMES,
  ORGANISATION_KINDS,
  ORGANISATION_NAME_KINDS,
  ORGANISATION_RELATION_TYPES,
  type OrganisationIdentifierScheme,
  type OrganisationKind,
  type OrganisationNameKind,
  type OrganisationRelationType,
} from '../values/organisation-words.js';
import { SourceDto } from '../values/source.dto.js';

@DtoDoc('A number in an official register.')
export class PublicOrganisationIdentifierDto {
  @IsIn(ORGANISATION_IDENTIFIER_SCHEMES) scheme!: OrganisationIdentifierScheme;
  @Doc('Ten digits for a Swedish number.', '2120002759') @IsString() @Length(1, 30) value!: string;
}

@DtoDoc('Another organisation, in short.')
export class PublicOrganisationRefDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
}

@DtoDoc('A former or alternative name, as the source writes it.')
export class PublicOrganisationNameDto {
  @IsString() @Length(1, 300) name!: string;
  @IsIn(ORGANISATION_NAME_KINDS) kind!: OrganisationNameKind;
  @Nullable() @Nested(() => ImpreciseDateDto) from!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) to!: ImpreciseDateDto | null;
}

@DtoDoc('How this organisation stands to another one.')
export class PublicOrganisationRelationDto {
  @IsIn(ORGANISATION_RELATION_TYPES) type!: OrganisationRelationType;
  @Nested(() => PublicOrganisationRefDto) organisation!: PublicOrganisationRefDto;
  @Nullable() @Nested(() => ImpreciseDateDto) from!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) to!: ImpreciseDateDto | null;
}

@DtoDoc('Who came before and after it, in either direction of the statement.')
export class PublicOrganisationSuccessorDto {
  @Nested(() => PublicOrganisationRefDto) organisation!: PublicOrganisationRefDto;
  @Doc('When the one followed the other.')
  @Nullable()
  @Nested(() => ImpreciseDateDto)
  from!: ImpreciseDateDto | null;
}

@DtoDoc('A postal address.')
export class PublicOrganisationAddressDto {
  @Nullable() @IsString() @Length(1, 200) street!: string | null;
  @Doc('Postal code.', '93185')
  @Nullable()
  @IsString()
  @Matches(/^[A-Za-z0-9 -]+$/)
  @Length(1, 12)
  postcode!: string | null;
  @Nullable() @IsString() @Length(1, 120) city!: string | null;
  @IsFormat('country') country!: string;
}

@DtoDoc('The area of its seat.')
export class PublicOrganisationAreaDto {
  @IsIn(AREA_SCHEMES) scheme!: AreaScheme;
  @Doc('Code in the scheme.', '2482') @IsString() @Matches(PRINTED_CODE) @Length(1, 60) code!: string;
  @Doc('Edition of the scheme.', '2021')
  @Nullable()
  @IsString()
  @Matches(PRINTED_CODE)
  @Length(1, 20)
  schemeVersion!: string | null;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
}

@DtoDoc('A contact that is valid today.')
export class PublicOrganisationContactDto {
  @IsIn(CONTACT_ROLES) role!: ContactRole;
  @Nested(() => LocalizedNameDto) label!: LocalizedNameDto;
  @Nullable() @IsFormat('email') email!: string | null;
  @Nullable() @IsFormat('phone') phone!: string | null;
  @Nullable() @IsString() @Length(1, 120) personName!: string | null;
}

@DtoDoc('A published organisation.')
export class PublicOrganisationDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @NestedList(() => PublicOrganisationNameDto, 50) names!: PublicOrganisationNameDto[];
  @IsIn(ORGANISATION_KINDS) kind!: OrganisationKind;
  @NestedList(() => PublicOrganisationIdentifierDto, 10) identifiers!: PublicOrganisationIdentifierDto[];
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) foundedOn!: ImpreciseDateDto | null;
  @Doc('ISO 3166-1 alpha-2; null: not known.', 'SE') @Nullable() @IsFormat('country') country!: string | null;
  @Doc('Swedish county code.', '24') @Nullable() @IsFormat('county-code') countyCode!: string | null;
  @Nullable() @IsFormat('municipality-code') municipalityCode!: string | null;
  @Nullable() @Nested(() => PublicOrganisationAreaDto) area!: PublicOrganisationAreaDto | null;
  @Nullable() @Nested(() => PublicOrganisationAddressDto) address!: PublicOrganisationAddressDto | null;
  @Nullable() @IsFormat('http-url') website!: string | null;
  @NestedList(() => PublicOrganisationContactDto, 20) contacts!: PublicOrganisationContactDto[];
  @Nullable() @Nested(() => PublicOrganisationRefDto) parent!: PublicOrganisationRefDto | null;
  @NestedList(() => PublicOrganisationRelationDto, 100) relations!: PublicOrganisationRelationDto[];
  @NestedList(() => PublicOrganisationSuccessorDto, 100) predecessors!: PublicOrganisationSuccessorDto[];
  @NestedList(() => PublicOrganisationSuccessorDto, 100) successors!: PublicOrganisationSuccessorDto[];
  @NestedList(() => SourceDto, 50) sources!: SourceDto[];
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

export class PublicOrganisationListDto extends PageDto {
  @NestedList(() => PublicOrganisationDto, 100) data!: PublicOrganisationDto[];
}

export class PublicOrganisationFiltersQueryDto {
  @Doc('Free text: names, former names, numbers, description.', 'Skellefteå')
  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string;
  @Doc('Several are any of them.')
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(ORGANISATION_KINDS, { each: true })
  kind?: OrganisationKind[];
  @Doc('Municipality code of the seat; several are any of them.', ['2482'])
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsFormat('municipality-code', { each: true })
  municipality?: string[];
  @Doc('County code of the seat; several are any of them.', ['24'])
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsFormat('county-code', { each: true })
  county?: string[];
  @Doc('Changed at or after this instant.') @Optional() @IsFormat('date-time') updatedSince?: string;
}

export class ListPublicOrganisationsQueryDto extends PublicOrganisationFiltersQueryDto {
  @IsPage() page: number = 1;
  @IsLimit() limit: number = 20;
  @IsCursor() cursor?: string;
  @Doc('Order; a minus turns it round.')
  @Optional()
  @IsIn(['title', '-title', 'updated', '-updated'])
  sort: 'title' | '-title' | 'updated' | '-updated' = 'title';
}

export class PublicOrganisationPathDto {
  @IsFormat('uuid') organisationId!: string;
}
