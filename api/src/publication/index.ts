export { listChanges, type Change } from './changes.js';
export { purgeTombstones } from './purge.js';
export type { Filters, PublicDocument } from './columns.js';
export { KINDS, type Kind } from './kinds.js';
export {
  COUNTED_AT_MOST,
  countFacets,
  everyPublication,
  listPublications,
  WALKED_AT_ONCE,
  walkPublications,
  type PublicList,
  type PublicRow,
} from './public-list.js';
export { keep, lastChange, publicReader, type PublicReader } from './public-reader.js';
export type { PublicFilters, PublicQuery } from './public-query.js';
export { publish, publicationChanged, refreshPublication, withdraw } from './publish.js';
export { orderOutdated, rebuildMentions, rebuildOutdated, rebuildPublication } from './rebuild.js';
export {
  previewRecord,
  publishRecord,
  rebuildRecord,
  withdrawRecord,
  type PublishedType,
} from './record-publication.js';
export { findMunicipality, findNearestOpen } from './near.js';
export { countPublished, listAddresses, type Addressed } from './addresses.js';
export { getPublication, getPublicationOrGone, keepDocument } from './get-publication.js';
