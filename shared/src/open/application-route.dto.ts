import { IsBoolean, IsIn, IsString, Length } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable } from '../contract/decorators.js';
import { SelfLinksDto } from '../contract/page.dto.js';
import { APPLICATION_CASES, type ApplicationCase } from '../values/application-cases.js';
import { LocalizedNameDto, LocalizedTextDto } from '../values/localized-text.dto.js';
import { APPLICATION_STATES } from '../values/training-codes.js';
import { PublicOccasionLocationDto, PublicTrainingContactDto } from './occasion.dto.js';

@DtoDoc('The municipality where somebody lives.')
export class PublicHomeMunicipalityDto {
  @IsFormat('municipality-code') code!: string;
  @IsString() @Length(1, 100) name!: string;
  @Doc('Its website, where it is a published organisation.') @Nullable() @IsFormat('http-url') website!:
    string | null;
}

@DtoDoc('An occasion that one may apply for, in short.')
export class PublicNearestOccasionDto {
  @IsFormat('uuid') id!: string;
  @IsFormat('uuid') offerId!: string;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @IsFormat('date') start!: string | null;
  @NestedList(() => PublicOccasionLocationDto, 20) locations!: PublicOccasionLocationDto[];
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

@DtoDoc('How somebody who lives in a municipality may apply for an occasion.')
export class PublicApplicationRouteDto {
  @IsFormat('uuid') occasionId!: string;
  @Nested(() => PublicHomeMunicipalityDto) homeMunicipality!: PublicHomeMunicipalityDto;
  @Doc(
    'own: the provider is at home · area-free: a primary area (fritt sök) · agreement: a secondary area, another agreement, or named by the provider · inter-municipal: the home municipality decides whether to pay · open: for everybody · closed: not for residents of that municipality',
  )
  @IsIn(APPLICATION_CASES)
  case!: ApplicationCase;
  @Doc('Nobody but the provider has to agree.') @IsBoolean() isFree!: boolean;
  @Nested(() => LocalizedNameDto) label!: LocalizedNameDto;
  @Nested(() => LocalizedTextDto) explanation!: LocalizedTextDto;
  @Doc('The area or agreement that makes it so.') @Nullable() @IsFormat('uuid') areaId!: string | null;
  @Nullable() @Nested(() => LocalizedNameDto) areaName!: LocalizedNameDto | null;
  @Doc('Where the application is handed in; null: nobody takes it.')
  @Nullable()
  @IsIn(['provider', 'home-municipality'])
  applyAt!: 'provider' | 'home-municipality' | null;
  @Doc('The page where one applies; null: there is none, or applications are closed.')
  @Nullable()
  @IsFormat('http-url')
  applyUrl!: string | null;
  @Nullable() @Nested(() => PublicTrainingContactDto) contact!: PublicTrainingContactDto | null;
  @IsIn(APPLICATION_STATES) applicationState!: string;
  @Nested(() => LocalizedNameDto) applicationStateLabel!: LocalizedNameDto;
  @Doc(
    'Where this one cannot be applied for freely and now: the nearest that can, of the same offer or towards the same occupation or field.',
  )
  @Nullable()
  @Nested(() => PublicNearestOccasionDto)
  nearestOpen!: PublicNearestOccasionDto | null;
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

export class PublicApplicationRouteQueryDto {
  @Doc('The municipality where the applicant lives.')
  @IsFormat('municipality-code')
  homeMunicipality!: string;
}
