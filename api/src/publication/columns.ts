import type { LocalizedNameDto, LocalizedTextDto } from '@spang/shared/values';
import { inLanguage } from '@spang/shared/values';
import type { Kind } from './kinds.js';

type Text = LocalizedNameDto | LocalizedTextDto | string | null | undefined;

/** What a document can be found by. Made by the feature from public facts only. */
export interface Filters {
  title: LocalizedNameDto;
  /** What free text is searched in. */
  texts: Text[];
  /** Filter name → values: funding, municipality, county, organisation, project, provider, status, kind, schoolType … */
  tags: Record<string, (string | null | undefined)[]>;
  startsOn: string | null;
  endsOn?: string | null;
  /** The record above: an occasion's offer. */
  parentId?: string | null;
  /** When one may apply: instants, null = without limit. */
  openDuring?: { from: string | null; to: string | null }[];
  /** Records whose names stand in the document: when one of them changes, the document is written anew. */
  mentions: string[];
}

/** A document on its way out. */
export interface PublicDocument {
  kind: Kind;
  document: { id: string };
  filters: Filters;
  /** When the clock will make the document say something else. */
  refreshAt?: Date | null;
}

/** The columns of the publications table, in the order of the insert. */
export function columnsOf({ filters }: PublicDocument): unknown[] {
  const tags = Object.entries(filters.tags).flatMap(([name, values]) =>
    values.filter(Boolean).map((value) => `${name}:${value}`),
  );
  const words = searchable(filters.texts.flatMap(textsOf).join(' \n '));
  const ranges = (filters.openDuring ?? []).map(({ from, to }) => `[${from ?? ''},${to ?? ''})`);
  return [
    filters.parentId ?? null,
    inLanguage(filters.title, 'sv')?.text ?? '',
    filters.startsOn,
    filters.endsOn ?? null,
    `{${ranges.join(',')}}`,
    [...new Set(tags)],
    [...new Set(filters.mentions)],
    words,
  ];
}

/** A tsvector ends at 1 MiB, and a word is in it in three forms with their places: more text than this is not searched. */
const SEARCHED_BYTES = 120_000;

const searchable = (words: string): string =>
  Buffer.byteLength(words) <= SEARCHED_BYTES
    ? words
    : Buffer.from(words).subarray(0, SEARCHED_BYTES).toString().replace(/\S*$/, '');

const textsOf = (text: Text): string[] =>
  typeof text === 'string'
    ? [text]
    : (Object.values(text ?? {}) as (string | undefined)[]).filter((t) => t !== undefined);
