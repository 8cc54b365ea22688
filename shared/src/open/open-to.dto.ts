import { ArrayMaxSize, IsArray, IsBoolean, IsIn } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, Nullable } from '../contract/decorators.js';
import { COLLABORATION_KINDS, type CollaborationKind } from '../values/collaboration-words.js';
import { LocalizedNameDto } from '../values/localized-text.dto.js';
import { SCHOOL_TYPES } from '../values/training-codes.js';

@DtoDoc('A collaboration area: whose residents may apply freely, for which training, and when.')
export class PublicCollaborationAreaDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @Doc(
    'primary and secondary: areas of the Education Act, 15 kap. 30 a § and 20 kap. 16 a § skollagen. agreement: any other.',
  )
  @IsIn(COLLABORATION_KINDS)
  kind!: CollaborationKind;
  @Doc('Municipality codes.', ['1780'])
  @IsArray()
  @ArrayMaxSize(290)
  @IsFormat('municipality-code', { each: true })
  municipalities!: string[];
  @IsFormat('date') validFrom!: string;
  @Doc('Last day; null: until further notice.') @Nullable() @IsFormat('date') validTo!: string | null;
  @Doc('The training it covers; empty: all.')
  @IsArray()
  @ArrayMaxSize(30)
  @IsIn(SCHOOL_TYPES, { each: true })
  schoolTypes!: string[];
  @IsBoolean() isVocationalOnly!: boolean;
}

@DtoDoc('Who may apply.')
export class PublicOpenToDto {
  @Nullable() @IsFormat('uuid') areaId!: string | null;
  @Nullable() @Nested(() => LocalizedNameDto) areaName!: LocalizedNameDto | null;
  @Doc('The same area, with what its agreement covers.')
  @Nullable()
  @Nested(() => PublicCollaborationAreaDto)
  area!: PublicCollaborationAreaDto | null;
  @Doc(
    'Codes of the municipalities that are named: those of the area, whether it is valid or not, and those named besides.',
  )
  @IsArray()
  @ArrayMaxSize(290)
  @IsFormat('municipality-code', { each: true })
  municipalities!: string[];
  @Doc('Those named besides: their residents may apply whatever the area says.')
  @IsArray()
  @ArrayMaxSize(290)
  @IsFormat('municipality-code', { each: true })
  namedMunicipalities!: string[];
  @IsBoolean() isNational!: boolean;
}
