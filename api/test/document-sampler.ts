import fc from 'fast-check';
import type { Schema } from './api-documents.js';

/** How much of what a schema allows: what it requires, everything, or whatever fast-check thinks of. */
export type Extent = 'least' | 'most' | 'any';

export interface Options {
  extent: Extent;
  schemas: Record<string, Schema>;
  /** An id of a record of the collection that the schema names. */
  idOf: (collection: string) => string;
}

const EMAILS = fc
  .stringMatching(/^[a-z][a-z0-9.]{0,20}[a-z]@example\.se$/)
  .filter((text) => !text.includes('..'));
const ADDRESSES = fc.webUrl({
  validSchemes: ['https', 'http'],
  withQueryParameters: true,
  withFragments: true,
});
const YEARS = {
  noInvalidDate: true,
  min: new Date('1500-01-01T00:00:00Z'),
  max: new Date('2199-12-31T00:00:00Z'),
};
const DATES = fc.date(YEARS).map((date) => date.toISOString().slice(0, 10));

/** The formats of JSON Schema itself and of the web; those of our own have patterns. */
const STANDARD: Record<string, fc.Arbitrary<string>> = {
  uuid: fc.uuid(),
  email: EMAILS,
  'http-url': ADDRESSES,
  date: DATES,
  'date-time': fc.date(YEARS).map((date) => date.toISOString()),
  'imprecise-date': fc.tuple(DATES, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length)),
};

/** Values that a schema of an API document allows, by what the document says and nothing else. */
export function valuesOf(schema: Schema, options: Options, collection?: string): fc.Arbitrary<unknown> {
  const { extent, schemas } = options;
  const id = (schema['x-id-of'] as string | undefined) ?? collection;
  const inner = (part: Schema) => valuesOf(part, options, id);
  if (schema['$ref']) return inner(schemas[(schema['$ref'] as string).split('/').at(-1)!]!);
  const either = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (either) return extent === 'any' ? fc.oneof(...either.map(inner)) : inner(either[0]!);
  if (schema['enum']) {
    const values = schema['enum'] as unknown[];
    return extent === 'any' ? fc.constantFrom(...values) : fc.constant(values[0]);
  }
  const types = [schema['type']].flat();
  const value = ofType(String(types[0]), schema, options, id);
  return types.includes('null') && extent === 'any' ? fc.option(value) : value;
}

function ofType(type: string, schema: Schema, options: Options, id?: string): fc.Arbitrary<unknown> {
  const { extent } = options;
  if (id && type === 'string') return fc.constant(options.idOf(id));
  if (type === 'null') return fc.constant(null);
  if (type === 'object') return objects(schema, options);
  if (type === 'array') {
    const items = valuesOf(schema['items'] as Schema, options, id);
    const minLength = Math.max(Number(schema['minItems'] ?? 0), extent === 'most' ? 1 : 0);
    const maxLength = Math.min(
      Number(schema['maxItems']),
      Math.max(minLength, extent === 'any' ? 3 : minLength),
    );
    const isSmall = schema['uniqueItems'] || id; // an id is always the same one
    return isSmall
      ? fc.uniqueArray(items, { minLength, maxLength })
      : fc.array(items, { minLength, maxLength });
  }
  if (extent !== 'any' && schema['example'] !== undefined) return fc.constant(schema['example']);
  if (type === 'boolean') return fc.boolean();
  if (type === 'string') return strings(schema);
  const min = Number(schema['minimum'] ?? -1e9);
  const max = Number(schema['maximum'] ?? 1e9);
  if (extent !== 'any') return fc.constant(Math.max(min, Math.min(1, max)));
  return type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
}

function objects(schema: Schema, options: Options): fc.Arbitrary<unknown> {
  const { extent } = options;
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const required = new Set((schema['required'] ?? []) as string[]);
  if (schema['minProperties'] && !required.size) required.add(properties[0]![0]);
  const wanted = properties.filter(([name]) => extent !== 'least' || required.has(name));
  const model = Object.fromEntries(wanted.map(([name, part]) => [name, valuesOf(part, options)]));
  const made = fc.record(model, {
    requiredKeys: extent === 'any' ? [...required] : wanted.map(([name]) => name),
  });
  const example = schema['example'] === undefined ? undefined : exampleIn(schema, options);
  if (extent === 'any' || !example) return made;
  return made.map((value) => ({ ...value, ...agreeing(value as object, example as object, extent) }));
}

/** The example of a whole object, where it speaks of what is there: it agrees with itself. */
const agreeing = (value: object, example: object, extent: Extent) =>
  Object.fromEntries(Object.entries(example).filter(([name]) => extent === 'most' || name in value));

/** An example of the document, with ids of records that are there. */
export function exampleIn(
  schema: Schema,
  options: Options,
  example = schema['example'],
  collection?: string,
): unknown {
  const id = (schema['x-id-of'] as string | undefined) ?? collection;
  const whole = resolved(schema, options.schemas);
  if (Array.isArray(example))
    return example.map((item: unknown) => exampleIn(whole['items'] as Schema, options, item, id));
  if (typeof example !== 'object' || example === null)
    return id && typeof example === 'string' ? options.idOf(id) : example;
  const properties = whole['properties'] as Record<string, Schema>;
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name, exampleIn(properties[name]!, options, value)]),
  );
}

/** What a schema points to; of "that or null": that. */
export function resolved(schema: Schema, schemas: Record<string, Schema>): Schema {
  const given = (schema['anyOf'] as Schema[] | undefined)?.[0] ?? schema;
  return given['$ref'] ? schemas[(given['$ref'] as string).split('/').at(-1)!]! : given;
}

function strings({ format, pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  const [min, max] = [Number(minLength), Math.min(Number(maxLength), Number(minLength) + 60)];
  const standard = STANDARD[String(format)];
  const fits = (text: string) => text.length >= min && text.length <= Number(maxLength);
  if (standard) return standard.filter(fits);
  const form = new RegExp(pattern as string, 'u');
  const isText = (text: string) => text.isWellFormed() && !text.includes('\0') && fits(text); // x-limitations
  // free text: of everything that is not forbidden
  const made = form.source.startsWith('^[^')
    ? fc.string({ unit: 'grapheme', minLength: min, maxLength: max }).filter((text) => form.test(text))
    : fc.stringMatching(form, { maxLength: max });
  return made.filter(isText);
}
