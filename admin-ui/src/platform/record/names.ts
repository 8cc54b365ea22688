import { inLanguage } from '@spang/shared/values';
import { language } from '../i18n';

/** What ids and codes stand for, as far as a record tells it. */
export type Names = ReadonlyMap<string, string>;

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : isNode(value)
      ? inLanguage(value as Parameters<typeof inLanguage>[0], language())?.text
      : undefined;

/** Collects, anywhere in a document, whatever has an id or a code, and a name. */
export function namesIn(document: unknown, found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(document)) for (const item of document) namesIn(item, found);
  else if (isNode(document)) {
    const name = textOf(document['name'] ?? document['names'] ?? document['title'] ?? document['label']);
    if (name)
      for (const key of [document['id'], document['code']])
        if (typeof key === 'string' && !found.has(key)) found.set(key, name);
    for (const [key, value] of Object.entries(document)) {
      const title = key.endsWith('Id') && textOf(document[key.replace(/Id$/, 'Title')]); // offerId, offerTitle
      if (title) found.set(String(value), title);
      namesIn(value, found);
    }
  }
  return found;
}
