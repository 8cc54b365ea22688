import { FORMATS, type FormatName } from '@spang/shared/contract';
import fc from 'fast-check';
import { managementContract } from '../src/contract/management.js';

/** A JSON Schema as our contract writes it. */
export interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  type?: string | string[];
  enum?: unknown[];
  format?: FormatName | 'int32' | 'int64';
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  items?: Schema;
  minItems?: number;
  uniqueItems?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
}

/** Ids that exist, for a field of this name. */
export type IdsFor = (name: string) => string[];

const byName = new Map(
  [...managementContract.schemas.values()].map((schema) => [schema['$id'], schema as Schema]),
);
export const schemaOf = (name: string): Schema => byName.get(name)!;

/** What fits a format and is nevertheless rare. */
const RARE: Partial<Record<FormatName, string[]>> = {
  email: [`${'a'.repeat(64)}@example.se`, "o'hara+x@example.se"],
  'http-url': [
    'https://www.example.se/%00?q=%ff#x',
    'http://example.se:8080/å',
    'https://xn--bcher-kva.example.se/',
  ],
  date: ['1500-01-01', '2199-12-31', '2024-02-29', '2027-06-30'],
  'date-time': ['1500-01-01T00:00:00+14:00', '2199-12-31T23:59:59.999999-13:59', '2027-03-28T02:30:00+01:00'],
  'imprecise-date': ['1500', '2199-12', '2024-02-29'],
  amount: ['0', '0.1', '9999999999999.99', '0000000000000.00'],
  'municipality-code': ['2482', '0180', '9999'],
  language: ['sv', 'fit', 'sv-FI'],
  country: ['SE', 'ZZ'],
};
const TEXTS = [
  'Svets',
  'a½',
  'ŉʼ⑴',
  '𠮷',
  '\u202etxet',
  'e\u0301',
  "'; drop table x --",
  '%_\\',
  'a:*&|!(',
  '\n\t',
  '<b>&amp;',
  '{}',
  ' ',
  '0',
  '__proto__',
];

/** The longest text is rare: a whole body of them takes its time. */
const textBetween = (min: number, max: number): fc.Arbitrary<string> => {
  const fits = (text: string) => [...text].length >= min && [...text].length <= max;
  const usual = [...TEXTS, 'x'.repeat(min)].filter(fits);
  const longest = fc.constantFrom('å', '💥').map((letter) => letter.repeat(max));
  return fc.oneof({ arbitrary: fc.constantFrom(...usual), weight: 30 }, longest);
};

/** Values that the schema takes: all of its kinds, up to its bounds. */
export function conforming(schema: Schema, idsFor: IdsFor, name = '', depth = 0): fc.Arbitrary<unknown> {
  const inner = (part: Schema, its = name) => conforming(part, idsFor, its, depth + 1);
  if (schema.$ref) return conforming(schemaOf(schema.$ref.replace('#', '')), idsFor, name, depth);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => inner(choice)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const [type, orNull] = [schema.type].flat();
  const value = valueOf({ ...schema, type: type! }, inner, idsFor, name, depth);
  return orNull === 'null' ? fc.oneof({ arbitrary: value, weight: 3 }, fc.constant(null)) : value;
}

function valueOf(
  schema: Schema,
  inner: (part: Schema, name?: string) => fc.Arbitrary<unknown>,
  idsFor: IdsFor,
  name: string,
  depth: number,
): fc.Arbitrary<unknown> {
  const { minimum = 0, maximum = 1000, exclusiveMinimum, properties = {}, required = [] } = schema;
  const lowest = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1;
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.oneof(fc.constantFrom(lowest, maximum), fc.integer({ min: lowest, max: maximum }));
    case 'number':
      return fc.oneof(
        fc.constantFrom(lowest, maximum, (lowest + maximum) / 3),
        fc.double({ min: lowest, max: maximum, noNaN: true }),
      );
    case 'array': {
      const { minItems = 0, uniqueItems, items } = schema;
      const bounds = { minLength: minItems, maxLength: Math.max(minItems, depth > 4 ? 0 : 2) };
      return uniqueItems
        ? fc.uniqueArray(inner(items!), { ...bounds, comparator: 'SameValue' })
        : fc.array(inner(items!), bounds);
    }
    case 'object': {
      const known = Object.entries(properties).filter(([key]) => depth < 5 || required.includes(key));
      return fc.record(Object.fromEntries(known.map(([key, part]) => [key, inner(part, key)])), {
        requiredKeys: required,
      });
    }
    default:
      return textOf(schema, idsFor, name);
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 100 }: Schema, idsFor: IdsFor, name: string) {
  if (format === 'uuid')
    return fc.oneof({ arbitrary: fc.constantFrom(...idsFor(name)), weight: 6 }, fc.uuid());
  if (format) {
    const { example } = FORMATS[format as FormatName];
    return fc.constantFrom(example, ...(RARE[format as FormatName] ?? []));
  }
  const usual = textBetween(minLength, maxLength);
  if (!pattern) return usual;
  const isRight = (text: string) => new RegExp(pattern, 'u').test(text);
  if (TEXTS.filter(isRight).length > 5) return usual.filter(isRight); // any text, but for a few characters
  const letters = /^\^(\[[^\]]+\])[*+]\$$/.exec(pattern)?.[1]; // of one class: as many of them as are asked for
  return letters
    ? fc.stringMatching(new RegExp(`^${letters}{${minLength},${maxLength}}$`))
    : fc
        .stringMatching(new RegExp(pattern), { size: 'small' })
        .filter(({ length }) => length >= minLength && length <= maxLength);
}
