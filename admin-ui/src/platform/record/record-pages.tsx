import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useParams, useSearchParams, type RouteObject } from 'react-router';
import type { FieldValues } from 'react-hook-form';
import { Page } from '../page';
import type { AnyRecord, Opened, Read, RecordApi } from '../record-api';
import { useWords } from '../words';
import type { LookUps } from './dto-fields';
import { RecordDossier } from './record-dossier';
import { RecordEditor, type RecordSection } from './record-editor';
import { RecordLayout } from './record-layout';
import {
  createAction,
  editAction,
  openLoader,
  recordLoader,
  recordSubRoutes,
  reloadOf,
} from './record-routes';

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

interface Routed<I extends FieldValues, R extends AnyRecord, S> {
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
        const known = await kind();
        return { Component: () => <CreatePage kind={known} list={list} /> };
      },
    },
    {
      path: `${path}/:id`,
      loader: recordLoader(api),
      lazy: async () => {
        const known = await kind();
        return { Component: () => <LayoutPage kind={known} list={list} path={path} /> };
      },
      children: [
        {
          index: true,
          lazy: async () => {
            const { sections } = await kind();
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
        const known = await kind();
        return { Component: () => <EditPage kind={known} api={api} path={path} /> };
      },
    },
  ];
}

type Of<I extends FieldValues, R extends AnyRecord, S> = Pick<Routed<I, R, S>, 'list' | 'path' | 'api'> & {
  kind: RecordKind<I, R>;
};

function CreatePage<I extends FieldValues, R extends AnyRecord>(
  props: Pick<Of<I, R, never>, 'kind' | 'list'>,
) {
  const { kind, list } = props;
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const [initial] = useState(
    () =>
      ({
        ...kind.initial,
        ...Object.fromEntries((kind.fromAddress ?? []).map((name) => [name, search.get(name)])),
      }) as Partial<I>,
  );
  return (
    <Page title={t(`${list.label}.new`)} back={{ to: list.to, label: t(`${list.label}.title`) }}>
      <RecordEditor {...kind} initial={initial} cancelTo={list.to} />
    </Page>
  );
}

function EditPage<I extends FieldValues, R extends AnyRecord, S>(
  props: Pick<Of<I, R, S>, 'kind' | 'api' | 'path'>,
) {
  const { kind, api, path } = props;
  const opened = useLoaderData<Opened<I, R>>();
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const name = useWords().name(kind.nameOf(opened.record));
  const to = `/${path}/${id}`;
  return (
    <Page title={t('record.editTitle', { name })} back={{ to, label: name }}>
      <RecordEditor key={id} {...kind} opened={opened} reload={reloadOf(api, id)} cancelTo={to} />
    </Page>
  );
}

function LayoutPage<I extends FieldValues, R extends AnyRecord>(
  props: Pick<Of<I, R, never>, 'kind' | 'list' | 'path'>,
) {
  const { kind, list, path } = props;
  const read = useLoaderData<Read<R>>();
  const { t } = useTranslation();
  const words = useWords();
  const { Below } = kind;
  return (
    <RecordLayout
      read={read}
      title={words.name(kind.nameOf(read.record))}
      path={`/${path}/${read.record.id}`}
      back={{ to: list.to, label: t(`${list.label}.title`) }}
      resource={kind.resource}
      tabs={(kind.tabs ?? []).map((tab) => ({
        to: `/${path}/${read.record.id}/${tab.path}`,
        label: t(tab.label),
      }))}
      below={Below && <Below record={read.record} />}
    />
  );
}
