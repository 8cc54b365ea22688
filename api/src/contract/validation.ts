import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { FORMATS } from '@spang/shared/contract';
import { Invalid, step, type Fault } from '../errors.js';
import { hasRulesBeyondSchema, type DtoClass, type JsonSchema } from './schemas.js';

const ofNumber = { type: 'number', validate: Number.isInteger } as const;
/** The formats, as Ajv and the response serializer want them. */
export const formats = {
  ...Object.fromEntries(Object.entries(FORMATS).map(([name, { test }]) => [name, test])),
  int32: ofNumber,
  int64: ofNumber,
};

/** Checks, fills in defaults, and throws Invalid with every fault at once. */
export type Validate = (value: unknown) => void;

/** One Ajv for bodies, which are taken as they are, and one for ?limit=5, where everything arrives as text. */
export function createValidator(schemas: Map<DtoClass, JsonSchema>) {
  const byName = new Map([...schemas.keys()].map((dto) => [dto.name, dto]));
  const strict = createAjv(schemas, false);
  const coercing = createAjv(schemas, 'array');

  return function validatorFor(name: string, part = 'body'): Validate {
    const dto = byName.get(name);
    if (!dto) throw new Error(`${name} is not in this contract`);
    const alsoAsClass = hasRulesBeyondSchema(dto);
    let matches: ValidateFunction | undefined; // compiled when it is first asked: a start does not wait for all of them

    return (value) => {
      matches ??= (part === 'body' ? strict : coercing).compile({ $ref: `${name}#` });
      if (!matches(value)) throw new Invalid(reasonsIn(matches.errors!).map(fromAjv));
      if (!alsoAsClass) return;
      const faults = validateSync(plainToInstance(dto, value as object));
      if (faults.length) throw new Invalid(faults.flatMap((fault) => fromClassValidator(fault)));
    };
  };
}

function createAjv(schemas: Map<DtoClass, JsonSchema>, coerceTypes: false | 'array'): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    coerceTypes,
    validateSchema: !coerceTypes, // they are the same schemas: once is enough
    useDefaults: true,
    inlineRefs: false, // a nested DTO keeps its defaults, also where it may be null
    removeAdditional: false, // an unknown field is a fault, not noise
    strictNumbers: !coerceTypes, // ?limit=1e999 becomes Infinity, which no bound would stop: it only looks at finite numbers
    strictTypes: false, // type: ['string', 'null'] is how 3.1 says nullable
    keywords: ['discriminator', 'example', 'x-response-description', 'x-id-of', 'x-rules'], // Ajv's own discriminator refuses `mapping`
    formats,
  });
  for (const schema of schemas.values()) ajv.addSchema(schema);
  return ajv;
}

/**
 * What may be null is `anyOf` an object and null: Ajv says that no branch fits, and of each branch why not. Only what is
 * wrong with the object is of use; where it is no object at all, that it is none. And of what is no number nobody needs to
 * hear that it is no whole one.
 */
function reasonsIn(errors: ErrorObject[]): ErrorObject[] {
  const choices = new Set(
    errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath),
  );
  const isOfChoice = ({ keyword, params, instancePath }: ErrorObject) =>
    choices.has(instancePath) && (keyword === 'anyOf' || (keyword === 'type' && params['type'] === 'null'));
  const reasons = errors.filter((error) => !isOfChoice(error));
  const mistyped = new Set(
    reasons.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  return reasons.filter(({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath));
}

function fromAjv({ instancePath, keyword, params }: ErrorObject): Fault {
  const format = keyword === 'format' ? `format-${params['format']}` : undefined;
  const field = (params['missingProperty'] ?? params['additionalProperty']) as string | undefined;
  return {
    pointer: `#${instancePath}${field === undefined ? '' : `/${step(field)}`}`,
    code: format ?? keyword,
    params: keyword === 'type' ? { type: [params['type']].flat().find((type) => type !== 'null') } : params,
  };
}

function fromClassValidator(fault: ValidationError, parent = '#'): Fault[] {
  const pointer = `${parent}/${fault.property}`;
  const own = Object.keys(fault.constraints ?? {}).map((code) => ({ pointer, code, params: {} }));
  return [...own, ...(fault.children ?? []).flatMap((child) => fromClassValidator(child, pointer))];
}
