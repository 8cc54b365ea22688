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
  'Which training an embed shows: the filters of the Open API, lists in the plural. What is left out filters nothing.',
)
export class EmbedFiltersDto {
  @Doc('Free text.', 'svets') @Nullable() @IsString() @Length(1, 200) q!: string | null;
  @Doc('Municipality codes of the places.', ['2482'])
  @Refuses('unknown-municipality')
  @IsSet(50)
  @IsFormat('municipality-code', { each: true })
  municipalities: string[] = [];
  @Doc('County codes of the places.', ['24'])
  @IsSet(21)
  @IsFormat('county-code', { each: true })
  counties: string[] = [];
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
  @IsSet(9) @IsIn(FUNDING_FACETS, { each: true }) fundingFacets: FundingFacet[] = [];
  @IsSet(24) @IsIn(SCHOOL_TYPES, { each: true }) schoolTypes: SchoolType[] = [];
  @IsSet(7) @IsIn(OFFER_KINDS, { each: true }) kinds: OfferKind[] = [];
  @IsSet(5) @IsIn(STUDY_FORMS, { each: true }) studyForms: StudyForm[] = [];
  @Doc('Field of education, SUN 2020; a shorter code means all that is below it.', ['521'])
  @IsSet(20)
  @Matches(SUN_FIELD, { each: true })
  @Length(1, 4, { each: true })
  fields: string[] = [];
  @Doc('Percent of full time.', [100])
  @IsSet(10)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(100, { each: true })
  paces: number[] = [];
  @Doc('Languages that it is taught in.', ['sv'])
  @IsSet(10)
  @IsFormat('language', { each: true })
  languages: string[] = [];
  @Doc('First day of the start.') @Nullable() @IsFormat('date') startFrom!: string | null;
  @Doc('Last day of the start.') @Nullable() @IsFormat('date') @IsNotBefore('startFrom') startTo!:
    string | null;
  @Doc('Only what one may apply for at the moment of reading.') @IsBoolean() openOnly: boolean = false;
}

/** Parameter of the Open API → value. */
type Asked = Record<string, string | boolean | (string | number)[]>;

/** The same as the Open API asks for it: by its names, and only what filters something. */
export function trainingFiltersOf(filters: EmbedFiltersDto): Asked {
  const { q, homeMunicipality, areaId, providerId, organisationId, projectId, startFrom, startTo } = filters;
  const { municipalities, counties, fundingFacets, schoolTypes, kinds, studyForms, fields, paces } = filters;
  const asked = {
    q,
    municipality: municipalities,
    county: counties,
    homeMunicipality,
    areaId,
    providerId,
    organisationId,
    projectId,
    funding: fundingFacets,
    schoolType: schoolTypes,
    kind: kinds,
    studyForm: studyForms,
    field: fields,
    pace: paces,
    language: filters.languages,
    startFrom,
    startTo,
    openOnly: filters.openOnly,
  };
  const says = (value: unknown) => Boolean(value) && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => says(value))) as Asked;
}
