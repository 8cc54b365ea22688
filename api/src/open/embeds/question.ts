import type { EmbedFragmentQueryDto, EmbedFrameQueryDto } from '@spang/shared/open';
import type { PublicFilters } from '../../publication/index.js';
import { toPublicFilters, TRAINING_TAGS } from '../public-filters.js';

/** What is asked, by name; what stands several times in an address is a list. */
export type Asked = Record<string, string | string[]>;

/** Attribute of `<spang-offers>` → parameter of the Open API, where they are not called the same. */
const NAMES: Record<string, string> = {
  area: 'areaId',
  home: 'homeMunicipality',
  'resident-of': 'residentOf',
  provider: 'providerId',
  project: 'projectId',
  'school-type': 'schoolType',
  'start-from': 'startFrom',
  'start-to': 'startTo',
  'open-only': 'openOnly',
};
/** Of these, several values may stand in one, with commas. */
const SEVERAL = new Set(['municipality', 'county', 'schoolType', 'kind', 'pace', 'field', 'funding']);
/** Attributes that only a script needs. */
const FOR_SCRIPTS = new Set(['src', 'jsonld']);

/**
 * The attributes of the element and the parameters of the Open API are one vocabulary here, so that a snippet can be turned
 * from one tier into another. A form sends its empty fields too: those say nothing.
 */
export function readAsked(given: Asked): Asked {
  const asked: Asked = {};
  for (const [name, value] of Object.entries(given)) {
    const wanted = NAMES[name] ?? name;
    if (FOR_SCRIPTS.has(name)) continue;
    if (name === 'open-only') asked[wanted] = value === 'false' ? 'false' : 'true';
    else if (name === 'distance') {
      if (value !== 'false') asked['studyForm'] = 'distance';
    } else if (value !== '')
      asked[wanted] =
        typeof value === 'string' && SEVERAL.has(wanted)
          ? value.split(',').map((each) => each.trim())
          : value;
  }
  return asked;
}

type Query = EmbedFragmentQueryDto & Partial<Pick<EmbedFrameQueryDto, 'search' | 'place' | 'form'>>;

/** What is looked for: what the reader chose wins over what the page around it has set. */
export const filtersOf = ({ search, place, form, ...query }: Query): PublicFilters =>
  toPublicFilters(TRAINING_TAGS, {
    ...query,
    q: search ?? query.q,
    municipality: place ? [place] : query.municipality,
    studyForm: form ? [form] : query.studyForm,
  });
