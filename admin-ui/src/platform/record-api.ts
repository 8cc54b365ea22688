import type { PageDto, PublicationPreviewDto, PublicationStateDto } from '@spang/shared/management';
import type { VersionDto, VersionListDto } from '@spang/shared/management';
import { call, read } from './api';

/** Every resource that is kept as records: versioned, written with If-Match. */
export type RecordResource =
  | 'projects'
  | 'organisations'
  | 'funding-sources'
  | 'training-offers'
  | 'occasions'
  | 'collaboration-areas'
  | 'embeds'
  | 'areas'
  | 'classification-codes'
  | 'indicators'
  | 'participant-terms';

export interface ListOf<S> extends Omit<PageDto, never> {
  data: S[];
}

/** What every record says about itself. */
export interface AnyRecord {
  id: string;
  version: number;
  updatedAt: string;
  ownerId?: string | null;
  /** Absent where nothing is published by itself. */
  publication?: PublicationStateDto;
}

/** A record as it was read, with the version that a change of it must name. */
export interface Read<R> {
  record: R;
  etag: string;
}

/** A record opened for editing: `document` has the shape that it is written in. */
export interface Opened<I, R> extends Read<R> {
  document: I;
}

export type Query = Record<string, string | number | string[] | undefined>;

/** What can be done with the records of one resource. `I` is how they are written, `R` how read, `S` a row of the list. */
export function recordApi<I extends object, R extends AnyRecord, S>(resource: RecordResource) {
  const one = (id: string) => `/${resource}/${encodeURIComponent(id)}`;
  const ifMatch = (etag: string) => ({ headers: { 'If-Match': etag } });
  const get = async (id: string): Promise<Read<R>> => {
    const { data, etag } = await read<R>('GET', one(id));
    return { record: data, etag };
  };
  const version = (id: string, number: number) => call<VersionDto>('GET', `${one(id)}/versions/${number}`);

  return {
    resource,
    list: (query: Query) => call<ListOf<S>>('GET', `/${resource}`, { query }),
    get,
    /** The record, and the document of its newest version: derived fields never get into a form. */
    open: async (id: string): Promise<Opened<I, R>> => {
      const opened = await get(id);
      const { document } = await version(id, opened.record.version);
      return { ...opened, document: document as I };
    },
    /** `key` makes a second try safe: the same key creates one record. */
    create: (input: I, key: string) =>
      call<R>('POST', `/${resource}`, { body: input, headers: { 'Idempotency-Key': key } }),
    replace: (id: string, input: I, etag: string) =>
      call<R>('PUT', one(id), { body: input, ...ifMatch(etag) }),
    remove: (id: string, etag: string) => call<undefined>('DELETE', one(id), ifMatch(etag)),
    versions: (id: string, page: number) =>
      call<VersionListDto>('GET', `${one(id)}/versions`, { query: { page, limit: 20 } }),
    version,
    /** Saves what an earlier version said as a new one; nothing becomes public. */
    restore: (id: string, number: number, etag: string) =>
      call<R>('POST', `${one(id)}/versions/${number}/restoration`, ifMatch(etag)),
    publish: (id: string, etag: string) => call<R>('POST', `${one(id)}/publication`, ifMatch(etag)),
    withdraw: (id: string, etag: string) => call<R>('DELETE', `${one(id)}/publication`, ifMatch(etag)),
    preview: (id: string) => call<PublicationPreviewDto>('GET', `${one(id)}/publication-preview`),
  };
}

export type RecordApi<I extends object, R extends AnyRecord, S> = ReturnType<typeof recordApi<I, R, S>>;
