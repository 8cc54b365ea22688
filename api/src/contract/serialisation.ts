import build, { type Schema } from 'fast-json-stringify';
import type { DtoClass, JsonSchema } from './schemas.js';
import { formats } from './validation.js';

export type Serialize = (value: unknown) => string;

/** One serializer for each shape of answer, however many operations give it. */
export function createSerializer(schemas: Map<DtoClass, JsonSchema>) {
  const byName = new Map<string, object>([...schemas].map(([dto, schema]) => [dto.name, schema]));
  const made = new Map<string, Serialize>();

  return function serializerFor(schema: object): Serialize {
    const shape = JSON.stringify(schema);
    const known = made.get(shape);
    if (known) return known;
    // the library checks every schema that it is given, each time: hundreds, when only a few belong to this shape
    const serialize = build(schema as Schema, { schema: partsOf(shape, byName), ajv: { formats } });
    made.set(shape, serialize);
    return serialize;
  };
}

/** The schemas that a schema refers to, and those that they refer to. */
function partsOf(text: string, byName: Map<string, object>, found: Record<string, Schema> = {}) {
  for (const [, name = ''] of text.matchAll(/"\$ref":"([^"#]+)/g)) {
    if (found[name]) continue;
    const schema = byName.get(name);
    if (!schema) throw new Error(`${name} is not in this contract`);
    found[name] = schema as Schema;
    partsOf(JSON.stringify(schema), byName, found);
  }
  return found;
}
