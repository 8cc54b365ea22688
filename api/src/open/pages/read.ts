import { FORMATS } from '@spang/shared/contract';
import { NotFound } from '../../errors.js';
import {
  countFacets,
  getPublicationOrGone,
  keep,
  listPublications,
  type Kind,
  type PublicQuery,
  type PublicReader,
} from '../../publication/index.js';
import type { FacetCount } from './list-parts.js';

/** A published document by the id of its address. NotFound, or Gone when it has been withdrawn. */
export async function readDocument<T>(reader: PublicReader, kind: Kind, id: string): Promise<T> {
  if (!FORMATS.uuid.test(id)) throw new NotFound('not-found');
  const { document } = await getPublicationOrGone(reader, kind, id);
  return JSON.parse(document) as T;
}

export const PER_PAGE = 20;

/** One page of a list. */
export interface ListPage<T> {
  documents: T[];
  /** undefined: more than are counted. */
  total: number | undefined;
  hasMore: boolean;
}

/** Documents that fit; NotFound where the list has no such page. */
export async function readList<T>(
  reader: PublicReader,
  kind: Kind,
  asked: Partial<PublicQuery> & Pick<PublicQuery, 'sort'>,
): Promise<ListPage<T>> {
  const query = { tags: {}, page: 1, limit: PER_PAGE, ...asked };
  const { documents, totalRecords: total } = await listPublications(reader, kind, query);
  const found = JSON.parse(`[${documents}]`) as T[];
  if (query.page > 1 && !found.length) throw new NotFound('not-found');
  const hasMore = total === undefined ? found.length === query.limit : query.page * query.limit < total;
  return { documents: found, total, hasMore };
}

/** Every value of some filters with its number: the choices of a form. */
export async function readFacets(reader: PublicReader, kind: Kind, names: string[]): Promise<FacetCount[]> {
  const { body } = await keep(reader, kind, `choices ${kind}`, async () => ({
    body: JSON.stringify(await countFacets(reader, kind, { tags: {} }, names)),
  }));
  return JSON.parse(String(body)) as FacetCount[];
}
