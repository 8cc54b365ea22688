/** Attribute → parameter of the Open API. */
const FILTERS: Record<string, string> = {
  municipality: 'municipality',
  county: 'county',
  area: 'areaId',
  home: 'homeMunicipality',
  'resident-of': 'residentOf',
  provider: 'providerId',
  project: 'projectId',
  'school-type': 'schoolType',
  kind: 'kind',
  field: 'field',
  pace: 'pace',
  'start-from': 'startFrom',
  'start-to': 'startTo',
  'open-only': 'openOnly',
  q: 'q',
  sort: 'sort',
};
/** Of these, several values may stand in one attribute, with commas. */
const SEVERAL = new Set([
  'municipality',
  'county',
  'providerId',
  'projectId',
  'schoolType',
  'kind',
  'pace',
  'field',
]);

/** What the reader chose in the form: parameter → value. */
export type Chosen = Record<string, string>;

/** Every attribute that changes the element. */
export const ATTRIBUTES = [
  ...Object.keys(FILTERS),
  'src',
  'embed',
  'distance',
  'limit',
  'filters',
  'layout',
  'heading-level',
  'target',
  'lang',
  'jsonld',
];

/** The address to ask, or undefined where nobody has said which. */
export function addressOf(element: Element, origin: string | undefined, chosen: Chosen): string | undefined {
  const saved = element.getAttribute('embed');
  const source = element.getAttribute('src') ?? (origin && `${origin}/api/v1/training-offers`);
  if (!source || !URL.canParse(source, document.baseURI)) return undefined;
  const url = new URL(source, document.baseURI);
  if (saved) url.pathname = `/embed/v1/embeds/${encodeURIComponent(saved)}`;
  const put = (name: string, value: string) => {
    url.searchParams.delete(name);
    for (const each of SEVERAL.has(name) ? value.split(',') : [value])
      if (each.trim()) url.searchParams.append(name, each.trim());
  };
  for (const [attribute, name] of Object.entries(FILTERS)) {
    const value = element.getAttribute(attribute);
    if (value === null) continue;
    if (name === 'openOnly') put(name, value === 'false' ? 'false' : 'true');
    else put(name, value);
  }
  if (element.hasAttribute('distance') && element.getAttribute('distance') !== 'false')
    put('studyForm', 'distance');
  const limit = Number(element.getAttribute('limit'));
  if (limit) put('limit', `${Math.min(50, Math.max(1, Math.round(limit)))}`);
  else if (!saved) put('limit', '10');
  for (const [name, value] of Object.entries(chosen)) if (value) put(name, value);
  return url.href;
}
