import type { PublicFilters } from '../publication/index.js';

/** Query parameter → tag of the publication, for offers and occasions. */
export const TRAINING_TAGS = {
  funding: 'funding',
  municipality: 'municipality',
  county: 'county',
  organisationId: 'organisation',
  projectId: 'project',
  providerId: 'provider',
  schoolType: 'schoolType',
  kind: 'kind',
  studyForm: 'studyForm',
  pace: 'pace',
  language: 'language',
  areaId: 'area',
  field: 'field',
};

/**
 * What was asked for, as publications are filtered. A home municipality is looked for by name and as `*`, what is open to
 * residents of them all; it has no facet, as a count of one value is never whole.
 */
export function toPublicFilters(tags: Record<string, string>, asked: object): PublicFilters {
  const query = asked as Record<string, unknown>;
  const wanted = Object.entries(tags).map(([name, tag]) => [
    tag,
    query[name] === undefined ? undefined : [query[name]].flat().map(String),
  ]);
  const home = query['homeMunicipality'];
  return { ...query, tags: { ...Object.fromEntries(wanted), home: home ? [home, '*'] : undefined } };
}
