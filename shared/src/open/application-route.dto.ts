import { IsIn, IsString, Length } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable } from '../contract/decorators.js';
import { SelfLinksDto } from '../contract/page.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../values/localized-text.dto.js';
import { APPLICATION_STATES } from '../values/training-codes.js';
import { PublicHomeRouteDto } from './home-route.dto.js';
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
export class PublicApplicationRouteDto extends PublicHomeRouteDto {
  @IsFormat('uuid') occasionId!: string;
  @Nested(() => PublicHomeMunicipalityDto) homeMunicipality!: PublicHomeMunicipalityDto;
  @Nested(() => LocalizedTextDto) explanation!: LocalizedTextDto;
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
