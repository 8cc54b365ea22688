import { IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { Doc, DtoDoc, IsFormat, NestedList, Optional } from './decorators.js';
import { FAULT_CODE, FIELD_NAME } from './patterns.js';

@DtoDoc(
  'One thing that is wrong with what was sent. Exactly one of pointer, parameter and header says where.',
)
export class FaultDto {
  @Doc('JSON Pointer into the body, as a fragment.', '#/startDate/value')
  @Optional()
  @IsString()
  @Matches(/^#/)
  @Length(1, 1000)
  pointer?: string;
  @Doc('Name of the query or path parameter, as it was sent.', 'limit')
  @Optional()
  @IsString()
  @Matches(/^[\s\S]*$/)
  @Length(0, 200)
  parameter?: string;
  @Doc('Name of the header.', 'If-Match')
  @Optional()
  @IsString()
  @Matches(/^[A-Za-z-]+$/)
  @Length(1, 100)
  header?: string;
  @Doc('Stable code, the rule that was broken.', 'required')
  @IsString()
  @Matches(FAULT_CODE)
  @Length(1, 100)
  code!: string;
  @Doc('What is wrong and how to mend it, in the language asked for.', 'Fältet måste fyllas i.')
  @IsString()
  @Length(1, 1000)
  detail!: string;
}

@DtoDoc('An error, RFC 9457. The text is Swedish or English by Accept-Language; `code` never changes.')
export class ProblemDto {
  @Doc('Address of the description of this kind of problem.', 'https://spang.example.se/problems#not-found')
  @IsFormat('uri')
  type!: string;
  @Doc('The kind of problem, in words.', 'Posten finns inte') @IsString() @Length(1, 200) title!: string;
  @Doc('The HTTP status.', 404) @IsInt() @Min(400) @Max(599) status!: number;
  @Doc('What happened this time.', 'Det finns ingen sådan post, eller så har du inte behörighet att se den.')
  @IsString()
  @Length(0, 2000)
  detail!: string;
  @Doc('Names this occurrence; the log carries the same id.', 'urn:uuid:01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10')
  @IsString()
  @Matches(/^urn:uuid:[0-9a-f-]{36}$/)
  @Length(1, 100)
  instance!: string;
  @Doc('Stable machine-readable code.', 'not-found')
  @IsString()
  @Matches(FAULT_CODE)
  @Length(1, 100)
  code!: string;
  @Doc('W3C trace id of the request.', '4bf92f3577b34da6a3ce929d0e0e4736')
  @Optional()
  @IsString()
  @Matches(/^[0-9a-f]{32}$/)
  @Length(32, 32)
  traceId?: string;
  @Doc('Everything that is wrong, at once.') @Optional() @NestedList(() => FaultDto, 200) errors?: FaultDto[];
  @Doc(
    'At 412: the top-level fields that somebody else has changed since your version and that you change too.',
    ['title'],
  )
  @Optional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Matches(FIELD_NAME, { each: true })
  @Length(1, 100, { each: true })
  conflictingFields?: string[];
  @Doc('At 412: the version that the record has now.', 8)
  @Optional()
  @IsInt()
  @Min(1)
  currentVersion?: number;
}
