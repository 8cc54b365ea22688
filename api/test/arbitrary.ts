/** Values that a DTO takes, made from the contract's own schema: whatever the contract allows may come. */
import { FORMATS, type FormatName } from '@spang/shared/contract';
import fc from 'fast-check';
import { managementContract } from '../src/contract/management.js';

type Schema = Record<string, unknown> & { $ref?: string; type?: string | string[] };
type Arbitrary = fc.Arbitrary<unknown>;

const schemas = new Map([...managementContract.schemas].map(([dto, schema]) => [dto.name, schema as Schema]));

const number = (min: number, max: number) => fc.integer({ min, max });
const padded = (n: number, length = 2) => String(n).padStart(length, '0');
/** Days after everything in the demonstration: a contact's last day has not passed. */
const day = number(0, 20_000).map((n) => new Date(Date.UTC(2030, 0, 1 + n)).toISOString().slice(0, 10));

/** In the form that answers have: money with two decimals, instants in UTC, postcodes without space. */
const MADE: Partial<Record<FormatName, Arbitrary>> = {
  uuid: fc.uuid(),
  email: number(0, 999).map((n) => `brevlada${n}@example.se`),
  'http-url': number(0, 999).map((n) => `https://www.example.se/${n}?a=%20b#c`),
  date: day,
  'date-time': number(0, 4_000_000_000).map((s) => new Date(s * 1000).toISOString()),
  'imprecise-date': fc.oneof(
    day,
    day.map((d) => d.slice(0, 7)),
    day.map((d) => d.slice(0, 4)),
  ),
  amount: fc
    .tuple(fc.constantFrom(0, 9, 9_999_999_999_999, 20_000_000), number(0, 99))
    .map(([whole, cents]) => `${whole}.${padded(cents)}`),
  'municipality-code': fc.constantFrom('2482', '0180', '1780'),
  phone: number(1_000_000, 99_999_999).map((n) => `+358${n}`),
  'time-zone': fc.constantFrom('Europe/Stockholm', 'Europe/Helsinki', 'UTC'),
  language: fc.constantFrom('sv', 'fi', 'sju', 'sv-FI'),
  country: fc.constantFrom('SE', 'FI', 'NO', 'AX'),
  postcode: number(10_000, 99_999).map(String),
};

const ofFormat = (name: FormatName): Arbitrary => MADE[name] ?? fc.constant(FORMATS[name].example);

/** Text with what names and sentences have, as it is stored: NFC. */
const visible = fc.constantFrom('Å', 'ö', 'ŋ', '”', '–', '<', '&', "'", '\\', '🔧', '0', 'x');
const text = (min: number, max: number) =>
  fc
    .tuple(visible, fc.array(fc.oneof(visible, fc.constant(' ')), { maxLength: 12 }), visible)
    .map((parts) => parts.flat().join('').padEnd(min, 'x').slice(0, max).toWellFormed());

/** A value of the DTO. `uuidAt`: which ids there are, by the name of the field. */
export function arbitraryOf(dto: string, uuidAt: (field: string) => Arbitrary): fc.Arbitrary<never> {
  const ofRef = (name: string): Arbitrary => {
    const { properties } = schemas.get(name)! as { properties: Record<string, Schema> };
    const fields = Object.entries(properties).map(([key, each]) => [key, of(each, key)] as const);
    if (!name.startsWith('Localized')) return fc.record(Object.fromEntries(fields));
    // in any languages, but in one at least: a Finnish source has no Swedish
    return fc
      .record(Object.fromEntries(fields), { requiredKeys: [] })
      .filter((texts) => Object.keys(texts).length > 0);
  };
  const of = (schema: Schema, field: string): Arbitrary => {
    if (schema.$ref) return ofRef(schema.$ref.replace(/#$/, ''));
    if (schema['anyOf']) return fc.option(of((schema['anyOf'] as Schema[])[0]!, field), { freq: 3 });
    if (schema['enum']) return fc.constantFrom(...(schema['enum'] as unknown[]));
    const types = [schema.type].flat();
    const isNullable = types.includes('null');
    const made = ofType(
      types.find((type) => type !== 'null')!,
      schema,
      field,
    );
    return isNullable ? fc.option(made, { freq: 3 }) : made;
  };
  const ofType = (type: string, schema: Schema, field: string): Arbitrary => {
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer') return number(schema['minimum'] as number, schema['maximum'] as number);
    if (type === 'number') {
      const { minimum, maximum } = schema as Record<string, number>;
      return fc
        .tuple(number(minimum!, Math.min(maximum!, 1e9)), number(0, 99))
        .map(([whole, cents]) => Number(`${whole}.${padded(cents)}`))
        .filter((made) => made >= minimum! && made <= maximum!);
    }
    if (type === 'array') {
      const { minItems = 0, maxItems, uniqueItems } = schema as Record<string, number>;
      const items = of(schema['items'] as Schema, field);
      const bounds = { minLength: minItems, maxLength: Math.min(maxItems!, 3) };
      return uniqueItems ? fc.uniqueArray(items, bounds) : fc.array(items, bounds);
    }
    if (schema['format'] === 'uuid') return uuidAt(field);
    if (schema['format']) return ofFormat(schema['format'] as FormatName);
    const {
      minLength = 1,
      maxLength = 20,
      pattern,
    } = schema as { minLength?: number; maxLength?: number; pattern?: string };
    if (!pattern) return text(minLength, maxLength);
    return fc
      .stringMatching(new RegExp(pattern))
      .filter(({ length }) => length >= minLength && length <= maxLength);
  };
  return ofRef(dto) as fc.Arbitrary<never>;
}
