import { IsBoolean, IsIn } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, Nullable } from '../contract/decorators.js';
import { APPLICATION_CASES, type ApplicationCase } from '../values/application-cases.js';
import { LocalizedNameDto } from '../values/localized-text.dto.js';

@DtoDoc('How residents of a municipality may apply for an occasion, in short.')
export class PublicHomeRouteDto {
  @Doc(
    'own: the provider is at home · area-free: a primary area (fritt sök) · agreement: a secondary area, another agreement, or named by the provider · inter-municipal: the home municipality decides whether to pay · open: for everybody · closed: not for residents of that municipality',
  )
  @IsIn(APPLICATION_CASES)
  case!: ApplicationCase;
  @Doc('Nobody but the provider has to agree.') @IsBoolean() isFree!: boolean;
  @Nested(() => LocalizedNameDto) label!: LocalizedNameDto;
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
}
