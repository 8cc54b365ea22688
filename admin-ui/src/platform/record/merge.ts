/** Equal as JSON, whatever the order of the keys. null, absent and [] stay different from each other but null equals absent. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) =>
    isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

export interface Merge<T> {
  /** Theirs, with everything that only we have changed put on top; at colliding fields ours. */
  merged: T;
  /** Changed by them, not by us: taken over without a question. */
  taken: string[];
  /** Changed by both, and not to the same. */
  colliding: string[];
}

/** Puts two changes of one document together, field by field of its top level. */
export function mergeDocuments<T extends object>(base: T, theirs: T, mine: T): Merge<T> {
  const fields = [
    ...new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)]),
  ] as (keyof T & string)[];
  const merged: T = { ...theirs };
  const taken: string[] = [];
  const colliding: string[] = [];
  for (const field of fields) {
    const theyChanged = !isSame(base[field], theirs[field]);
    const iChanged = !isSame(base[field], mine[field]);
    if (iChanged) merged[field] = mine[field];
    if (theyChanged && !iChanged) taken.push(field);
    if (theyChanged && iChanged && !isSame(theirs[field], mine[field])) colliding.push(field);
  }
  return { merged, taken, colliding };
}
