/** The body of a merge patch, for the API documents: it is checked as a PUT, after the merge. */
export function mergePatchBody(input: { name: string }): object {
  const schema = {
    type: 'object',
    additionalProperties: true,
    maxProperties: 200,
    description: `Some members of ${input.name}. null clears, a list is replaced whole, what is absent stays.`,
    'x-merge-patch-of': `#/components/schemas/${input.name}`,
  };
  return { content: { 'application/merge-patch+json': { schema }, 'application/json': { schema } } };
}

/** RFC 7396. Returns a new value; lists are replaced whole, `null` removes a member. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
