import type { RouteObject } from 'react-router';
import type { FieldValues } from 'react-hook-form';
import type { AnyRecord, RecordApi } from '../record-api';
import type { useWords } from '../words';
import type { LookUps } from './dto-fields';
import type { RecordSection } from './record-editor';
import type { RecordLayout } from './record-layout';
import { createAction, editAction, openLoader, recordLoader, recordSubRoutes } from './record-routes';

type Resource = Parameters<typeof RecordLayout>[0]['resource'];

/** The sections of a DTO: a field that it does not have is a compile error. */
export type RecordSections<I> = readonly (RecordSection & { fields: readonly (keyof I & string)[] })[];

/** All that the pages of one kind of record need to know of it. */
export interface RecordKind<I extends FieldValues, R extends AnyRecord> {
  resource: Resource;
  dto: new () => I;
  sections: readonly RecordSection[];
  lookUps: LookUps;
  /** The record's own name, in languages. */
  nameOf: (record: R) => Parameters<ReturnType<typeof useWords>['name']>[0];
  /** What a new one begins with, beside the DTO's own initial values. */
  initial?: Partial<I>;
  /** These fields of a new one are given in the address: `?offerId=…`. */
  fromAddress?: readonly (keyof I & string)[];
  /** Further pages of its dossier: the last part of the address, and the key of the words. */
  tabs?: readonly { path: string; label: 'trainingOffers.occasions' }[];
  /** Under the head of its dossier. */
  Below?: (props: { record: R }) => React.ReactNode;
}

export interface Routed<I extends FieldValues, R extends AnyRecord, S> {
  /** `projekt`, below which the pages are. */
  path: string;
  /** Where one comes back to. */
  list: {
    to: string;
    label: 'projects' | 'organisations' | 'fundingSources' | 'trainingOffers' | 'occasions';
  };
  api: RecordApi<I, R, S>;
  /** Read when a page is first opened: the DTO and its rules are heavy. */
  kind: () => Promise<RecordKind<I, R>>;
  publishes?: boolean;
  /** Further pages below the record's head. */
  children?: RouteObject[];
}

/** Forms are heavy: read when a page is first opened. */
const views = () => import('./record-views');

/** Create, dossier with history, publication and removal, and edit. */
export function recordPages<I extends FieldValues, R extends AnyRecord, S>(
  routed: Routed<I, R, S>,
): RouteObject[] {
  const { path, list, api, kind, publishes = true, children = [] } = routed;
  const pathOf = (id: string) => `/${path}/${id}`;
  return [
    {
      path: `${path}/ny`,
      action: createAction(api, pathOf),
      lazy: async () => {
        const [known, { CreatePage }] = await Promise.all([kind(), views()]);
        return { Component: () => <CreatePage kind={known} list={list} /> };
      },
    },
    {
      path: `${path}/:id`,
      loader: recordLoader(api),
      lazy: async () => {
        const [known, { LayoutPage }] = await Promise.all([kind(), views()]);
        return { Component: () => <LayoutPage kind={known} list={list} path={path} /> };
      },
      children: [
        {
          index: true,
          lazy: async () => {
            const [{ sections }, { RecordDossier }] = await Promise.all([kind(), import('./record-dossier')]);
            return { Component: () => <RecordDossier sections={sections} /> };
          },
        },
        ...children,
        ...recordSubRoutes(api, { listPath: list.to, publishes }),
      ],
    },
    {
      path: `${path}/:id/redigera`,
      loader: openLoader(api),
      action: editAction(api, pathOf),
      lazy: async () => {
        const [known, { EditPage }] = await Promise.all([kind(), views()]);
        return { Component: () => <EditPage kind={known} api={api} path={path} /> };
      },
    },
  ];
}
