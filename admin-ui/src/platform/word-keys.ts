/** Under which names the word of a field is looked for: what an id points to is called as the field of the id is. */
export const fieldKeys = (name: string): string[] => [name, `${name}Id`, name.replace(/s$/, 'Ids')];

/** Fields whose codes have their words under another name. */
const SAME_CODES: Record<string, string> = { facets: 'facet', fundingFacets: 'facet', funding: 'facet' };

/** Under which name the words of a field's codes stand. */
export const codeKey = (field: string): string => SAME_CODES[field] ?? field;
