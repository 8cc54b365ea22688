import type { EmbedFragmentQueryDto } from '@spang/shared/open';
import { offersPage } from '../feed-links.js';

/** What says how an embed looks or is read, and not which offers it shows. */
const NOT_FILTERS = new Set(['lang', 'page', 'limit', 'heading-level', 'sort', 'embed', 'residentOf']);
/** The filters of the page that lists the offers; each takes one value there. */
const OF_THE_PAGE = ['q', 'municipality', 'studyForm', 'funding', 'homeMunicipality', 'openOnly'];

/** The page of ours that shows the same offers, all of them; undefined where no page can be asked just that. */
export function listPageOf(query: EmbedFragmentQueryDto, publicUrl: string): string | undefined {
  const asked = Object.entries(query).filter(
    ([name, value]) => !NOT_FILTERS.has(name) && value !== undefined && value !== false,
  );
  const isSaid = asked.every(([name, value]) => OF_THE_PAGE.includes(name) && [value].flat().length === 1);
  if (!isSaid) return undefined;
  const parameters = new URLSearchParams(
    asked.map(([name, value]): [string, string] => [name, String(value)]),
  );
  return offersPage(publicUrl, query.lang) + (parameters.size ? `?${parameters.toString()}` : '');
}
