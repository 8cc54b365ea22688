/** DTO classes → JSON Schemas (draft 2020-12, which is what OpenAPI 3.1 speaks). */
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import * as cv from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { docOf, dtoDocOf, FAULT_TEXTS, FORMATS, idOf, refusalsOf } from '@spang/shared/contract';

export type DtoClass<T extends object = object> = new () => T;
export type JsonSchema = Record<string, unknown>;

/** One decorator on one property, as class-validator remembers it. */
interface Rule {
  type: string;
  /** Of a rule of our own: the code of its fault. */
  name?: string;
  target: DtoClass;
  propertyName: string;
  constraints: unknown[];
  context?: Record<string, unknown>;
}

interface TypeStorage {
  findTypeMetadata(target: DtoClass, property: string): NestedType | undefined;
}
interface NestedType {
  typeFunction(): DtoClass;
  options: { discriminator?: { property: string; subTypes: { name: string; value: DtoClass }[] } };
}
const typeStorage = defaultMetadataStorage as unknown as TypeStorage;

/** The schemas of one contract: one for every DTO class that its index exports. */
export function buildSchemas(exported: Record<string, unknown>): Map<DtoClass, JsonSchema> {
  const dtos = new Set(Object.values(exported).filter(isDto));
  const sent = partsOf([...dtos].filter(({ name }) => name.endsWith('InputDto')));
  return new Map([...dtos].map((dto) => [dto, schemaOf(dto, dtos, sent.has(dto))]));
}

/** These classes and all that they consist of. */
function partsOf(dtos: DtoClass[], found = new Set<DtoClass>()): Set<DtoClass> {
  for (const dto of dtos) {
    if (found.has(dto)) continue;
    found.add(dto);
    const nestedRules = rulesOf(dto).filter(({ type }) => type === cv.ValidationTypes.NESTED_VALIDATION);
    const types = nestedRules.map((rule) => typeStorage.findTypeMetadata(rule.target, rule.propertyName));
    partsOf(
      types.flatMap((type) =>
        type?.options.discriminator
          ? type.options.discriminator.subTypes.map(({ value }) => value)
          : type
            ? [type.typeFunction()]
            : [],
      ),
      found,
    );
  }
  return found;
}

/** Has the class, or a part of it, a rule that JSON Schema cannot say? Then class-validator checks it as well. */
export const hasRulesBeyondSchema = (dto: DtoClass): boolean =>
  [...partsOf([dto])].some((part) => rulesOf(part).some((rule) => rule.context?.['beyondSchema']));

const isDto = (value: unknown): value is DtoClass =>
  typeof value === 'function' && rulesOf(value as DtoClass).length > 0;

const rulesOf = (dto: DtoClass): Rule[] =>
  cv.getMetadataStorage().getTargetValidationMetadatas(dto, '', true, false) as unknown as Rule[];

/** @param isSent it is, or is part of, what a client sends: there a nullable field may be absent, which means null. */
function schemaOf(dto: DtoClass, contract: Set<DtoClass>, isSent: boolean): JsonSchema {
  const { properties } = targetConstructorToSchema(dto, {
    classTransformerMetadataStorage: typeStorage as never,
    additionalConverters: converters(contract) as never,
  }) as { properties: Record<string, JsonSchema> };

  const initial = new dto() as Record<string, unknown>;
  const required: string[] = [];
  for (const [key, { optional, nullable, ...schema }] of Object.entries(properties)) {
    const absentMeansNull = nullable && isSent;
    const standard = absentMeansNull ? null : initial[key]; // `limit = 20` in the class is the default
    const bounded = withBounds(schema, `${dto.name}.${key}`);
    properties[key] = {
      ...(nullable ? orNull(bounded) : bounded),
      ...(standard === undefined ? {} : { default: standard }),
      ...docOf(dto.prototype, key),
      ...(isSent ? beyondSchemaOf(dto, key) : {}),
    };
    if (isBare(properties[key])) throw new Error(`${dto.name}.${key}: a pattern needs an example in @Doc`);
    if (!optional && standard === undefined) required.push(key);
  }
  return {
    $id: dto.name,
    type: 'object',
    ...dtoDocOf(dto),
    properties,
    ...(required.length ? { required } : {}),
    additionalProperties: false,
  };
}

/** Everything has an end: OWASP API4. What a class leaves open is closed here or refused. */
function withBounds(schema: JsonSchema, where: string): JsonSchema {
  if (schema['type'] === 'integer') {
    const { minimum = -(2 ** 31), maximum = 2 ** 31 - 1 } = schema as { minimum?: number; maximum?: number };
    const format = maximum > 2 ** 31 - 1 ? 'int64' : 'int32';
    return { ...schema, minimum, maximum, format };
  }
  if (schema['type'] === 'array') {
    const items = schema['items'] as JsonSchema;
    return { maxItems: 1000, ...schema, items: items['$ref'] ? items : withBounds(items, where) };
  }
  if (schema['type'] === 'string' && !schema['enum'] && schema['maxLength'] === undefined)
    throw new Error(`${where}: a string needs @Length, @IsFormat or @IsIn`);
  return schema;
}

/** What JSON Schema has no word for, in words and by code: the records that an id is of, rules between fields and records. */
function beyondSchemaOf(dto: DtoClass, key: string): JsonSchema {
  const collection = idOf(dto.prototype, key);
  const own = rulesOf(dto).filter((rule) => rule.propertyName === key && rule.context?.['beyondSchema']);
  const stated = new Set([...own.map(({ name }) => name!), ...refusalsOf(dto.prototype, key)]);
  const codes = [...stated, ...(collection ? ['unknown-reference'] : [])];
  const said = [
    docOf(dto.prototype, key).description?.replace(/[^.!?]$/, '$&.'),
    collection && `Id of one of ${collection}.`,
    ...[...stated].map((code) => `Fault ${code}: ${textOf(code, `${dto.name}.${key}`)}`),
  ].filter((part) => part);
  return {
    ...(said.length ? { description: said.join(' ') } : {}),
    ...(collection ? { 'x-id-of': collection } : {}),
    ...(codes.length ? { 'x-rules': codes } : {}),
  };
}

function textOf(code: string, where: string): string {
  const text = FAULT_TEXTS[code]?.en;
  if (!text) throw new Error(`${where}: ${code} has no text in fault-texts.ts`);
  return text;
}

/** A pattern that nobody shows by an example: no reader should have to make one up. */
const isBare = ({ items, ...schema }: JsonSchema): boolean => {
  const { pattern, format, example } = { ...(items as JsonSchema | undefined), ...schema };
  return Boolean(pattern && !format) && example === undefined;
};

function orNull(schema: JsonSchema): JsonSchema {
  if (schema['$ref'] || schema['oneOf']) return { anyOf: [schema, { type: 'null' }] };
  const values = schema['enum'] as unknown[] | undefined;
  return { ...schema, type: [schema['type'], 'null'], ...(values ? { enum: [...values, null] } : {}) };
}

/** Where the library's own translation is missing, or means something else than class-validator does. */
function converters(contract: Set<DtoClass>) {
  // `example` goes on the property alone; for a list of strings it would stand in its items
  const formats = Object.entries(FORMATS).map(([format, { example, maxLength }]) => [
    `format_${format}`,
    { type: 'string', format, maxLength, example },
  ]);
  const stockFormats = [cv.IS_EMAIL, cv.IS_URL, cv.IS_UUID, cv.IS_ISO8601, cv.IS_DATE, cv.IS_DATE_STRING];

  return {
    ...Object.fromEntries(formats),
    ...Object.fromEntries(stockFormats.map((name) => [name, refuse(`use @IsFormat() instead of ${name}`)])),

    // no `type` here: the order of the decorators must not turn an integer into a number
    [cv.MIN]: (rule: Rule) => ({ minimum: rule.constraints[0] }),
    [cv.MAX]: (rule: Rule) => ({ maximum: rule.constraints[0] }),
    [cv.IS_POSITIVE]: { exclusiveMinimum: 0 },

    [cv.IS_OBJECT]: { type: 'object', additionalProperties: true },
    [cv.IS_ENUM]: (rule: Rule) => {
      const values = Object.values(rule.constraints[0] as object);
      return { type: typeof values[0], enum: values };
    },
    [cv.MATCHES]: (rule: Rule) => {
      const pattern = rule.constraints[0] as RegExp;
      if (pattern.flags) refuse('a JSON Schema pattern has no flags')(rule);
      return { type: 'string', pattern: pattern.source };
    },

    [cv.ValidationTypes.CONDITIONAL_VALIDATION]: (rule: Rule) =>
      rule.context ?? refuse('use @Optional() or @Nullable()')(rule),
    // every constraint without a translation ends here; the library would drop it silently
    [cv.ValidationTypes.CUSTOM_VALIDATION]: (rule: Rule) =>
      rule.context?.['beyondSchema'] ? {} : refuse(`${rule.type} has no JSON Schema`)(rule),
    [cv.ValidationTypes.NESTED_VALIDATION]: (rule: Rule) => nested(rule, contract),
  };
}

function nested(rule: Rule, contract: Set<DtoClass>): JsonSchema {
  // @Type is the only source: we emit no decorator metadata to guess from
  const type = typeStorage.findTypeMetadata(rule.target, rule.propertyName);
  if (!type) return refuse('a nested class needs @Type(() => Class)')(rule);

  const refTo = (part: DtoClass) =>
    contract.has(part) ? ref(part) : refuse(`export ${part.name} from the contract`)(rule);
  const { discriminator } = type.options;
  if (!discriminator) return { ...refTo(type.typeFunction()) };
  return {
    oneOf: discriminator.subTypes.map(({ value }) => refTo(value)),
    discriminator: {
      propertyName: discriminator.property,
      // the full pointer: openapi-typescript stops at anything shorter
      mapping: Object.fromEntries(
        discriminator.subTypes.map(({ name, value }) => [name, `#/components/schemas/${value.name}`]),
      ),
    },
  };
}

const refuse =
  (advice: string) =>
  (rule: Rule): never => {
    throw new Error(`${rule.target.name}.${rule.propertyName}: ${advice}`);
  };

declare const dtoType: unique symbol;
/** How a route names a DTO. It carries the class's type to the handler. */
export interface DtoRef<T> {
  $ref: string;
  readonly [dtoType]?: T;
}
export const ref = <T extends object>(dto: DtoClass<T>): DtoRef<T> => ({ $ref: `${dto.name}#` });
