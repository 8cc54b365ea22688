type Schema = Record<string, unknown>;

/** A small valid value of a schema: examples where they are given, otherwise the least that the rules allow. */
export function exampleOf(schema: Schema, schemas: Record<string, Schema>, depth = 0): unknown {
  if (schema['example'] !== undefined) return schema['example'];
  if (schema['$ref'])
    return exampleOf(
      schemas[(schema['$ref'] as string).split('/').at(-1)!.replace('#', '')]!,
      schemas,
      depth,
    );
  if (schema['default'] !== undefined && depth > 1) return schema['default'];
  const either = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (either)
    return either.some(({ type }) => type === 'null') && depth > 1
      ? null
      : exampleOf(either[0]!, schemas, depth);
  if (schema['enum']) return (schema['enum'] as unknown[])[0];
  const types = [schema['type']].flat();
  if (types.includes('null') && depth > 1) return null;
  switch (types[0]) {
    case 'object':
      return objectExample(schema, schemas, depth);
    case 'array': {
      const count = Math.max(Number(schema['minItems'] ?? 0), depth < 2 ? 1 : 0);
      return count ? [exampleOf(schema['items'] as Schema, schemas, depth + 1)] : [];
    }
    case 'integer':
    case 'number':
      return Math.max(
        Number(schema['exclusiveMinimum'] ?? -1) + 1,
        Math.min(1, Number(schema['maximum'] ?? 1)),
        Number(schema['minimum'] ?? 1) > 0 ? Number(schema['minimum']) : 0,
      );
    case 'boolean':
      return false;
    default: {
      const text = 'Exempel';
      const longest = Number(schema['maxLength'] ?? 100);
      return text.padEnd(Number(schema['minLength'] ?? 0), '.').slice(0, longest);
    }
  }
}

function objectExample(schema: Schema, schemas: Record<string, Schema>, depth: number): unknown {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const required = new Set((schema['required'] ?? []) as string[]);
  const wanted = properties.filter(
    ([name], index) => required.has(name) || (schema['minProperties'] && index === 0),
  );
  return Object.fromEntries(
    wanted.map(([name, property]) => [name, exampleOf(property, schemas, depth + 1)]),
  );
}
