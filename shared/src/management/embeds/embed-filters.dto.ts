import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  IsNotBefore,
  Nullable,
  Refuses,
  together,
} from '../../contract/decorators.js';
import { SUN_FIELD } from '../../contract/patterns.js';
import { FUNDING_FACETS, type FundingFacet } from '../../values/funding-facets.js';
import {
  OFFER_KINDS,
  SCHOOL_TYPES,
  STUDY_FORMS,
  type OfferKind,
  type SchoolType,
  type StudyForm,
} from '../../values/training-codes.js';

/** A list of different values, at most `max`. */
const IsSet = (max: number): PropertyDecorator => together(IsArray(), ArrayMaxSize(max), ArrayUnique());

@DtoDoc(
  'Which training an embed shows: the filters of the Open API, by the same names. What is left out filters nothing.',
)
export class EmbedFiltersDto {
  @Doc('Free text.', 'svets') @Nullable() @IsString() @Length(1, 200) q!: string | null;
  @Doc('Municipality codes of the places.', ['2482'])
  @Refuses('unknown-municipality')
  @IsSet(50)
  @IsFormat('municipality-code', { each: true })
  municipality: string[] = [];
  @Doc('County codes of the places.', ['24'])
  @IsSet(21)
  @IsFormat('county-code', { each: true })
  county: string[] = [];
  @Doc('What residents of this municipality may apply for without anybody else having to agree.')
  @Refuses('unknown-municipality')
  @Nullable()
  @IsFormat('municipality-code')
  homeMunicipality!: string | null;
  @Doc('A collaboration area.') @Nullable() @IdOf('/collaboration-areas') @IsFormat('uuid') areaId!:
    string | null;
  @Nullable() @IdOf('/organisations') @IsFormat('uuid') providerId!: string | null;
  @Doc('An organisation that has anything to do with it.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  organisationId!: string | null;
  @Nullable() @IdOf('/projects') @IsFormat('uuid') projectId!: string | null;
  @IsSet(9) @IsIn(FUNDING_FACETS, { each: true }) funding: FundingFacet[] = [];
  @IsSet(24) @IsIn(SCHOOL_TYPES, { each: true }) schoolType: SchoolType[] = [];
  @IsSet(7) @IsIn(OFFER_KINDS, { each: true }) kind: OfferKind[] = [];
  @IsSet(5) @IsIn(STUDY_FORMS, { each: true }) studyForm: StudyForm[] = [];
  @Doc('Field of education, SUN 2020; a shorter code means all that is below it.', ['521'])
  @IsSet(20)
  @Matches(SUN_FIELD, { each: true })
  @Length(1, 4, { each: true })
  field: string[] = [];
  @Doc('Percent of full time.', [100])
  @IsSet(10)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(100, { each: true })
  pace: number[] = [];
  @Doc('Languages that it is taught in.', ['sv'])
  @IsSet(10)
  @IsFormat('language', { each: true })
  language: string[] = [];
  @Doc('First day of the start.') @Nullable() @IsFormat('date') startFrom!: string | null;
  @Doc('Last day of the start.') @Nullable() @IsFormat('date') @IsNotBefore('startFrom') startTo!:
    string | null;
  @Doc('Only what one may apply for at the moment of reading.') @IsBoolean() openOnly: boolean = false;
}
