import { inLanguage } from '@spang/shared/values';

/** What ids and codes stand for, as far as a record tells it. */
export type Names = ReadonlyMap<string, string>;

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const textOf = (value: unknown, language: string): string | undefined =>
  typeof value === 'string'
    ? value
    : isNode(value)
      ? inLanguage(value as Parameters<typeof inLanguage>[0], language)?.text
      : undefined;

/** What stands behind the name of an entry of a register: "2482", "175, 2021-2027". */
export const hintOf = ({ code, period }: { code?: unknown; period?: unknown }): string | undefined =>
  typeof code === 'string' ? [code, ...(typeof period === 'string' ? [period] : [])].join(', ') : undefined;

/** "Skellefteå (2482)": a name and what tells it from others of the same name. */
export const withHint = (name: string, hint: string | undefined): string =>
  hint ? `${name} (${hint})` : name;

/** Collects, anywhere in a document, whatever has an id or a code, and a name. */
export function namesIn(
  document: unknown,
  language: string,
  found = new Map<string, string>(),
): Map<string, string> {
  if (Array.isArray(document)) for (const item of document) namesIn(item, language, found);
  else if (isNode(document)) {
    const { name, names, title, label, labels } = document;
    const text = textOf(name ?? names ?? title ?? label ?? labels, language);
    if (text)
      for (const key of [document['id'], document['code']])
        if (typeof key === 'string' && !found.has(key)) found.set(key, withHint(text, hintOf(document)));
    for (const [key, value] of Object.entries(document)) {
      const title = key.endsWith('Id') && textOf(document[key.replace(/Id$/, 'Title')], language);
      if (title) found.set(String(value), title); // offerId, offerTitle
      namesIn(value, language, found);
    }
  }
  return found;
}
