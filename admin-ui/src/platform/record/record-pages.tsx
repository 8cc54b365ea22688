import type { FieldValues } from 'react-hook-form';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import type { AnyRecord } from '../record-api';
import type { Routed } from './record-kind';
import { createAction, editAction, openLoader, recordLoader, recordSubRoutes } from './record-routes';

/** Forms are heavy: read when one is first opened. */
const views = () => import('./record-views');

/** Create, dossier with history, publication and removal, and edit. */
export function recordPages<I extends FieldValues, R extends AnyRecord, S>(
  routed: Routed<I, R, S>,
): RouteObject[] {
  const { path, list, api, kind, begin, publishes = true, dossier, children = [], parts = [] } = routed;
  const pathOf = (id: string) => `/${path}/${id}`;
  return [
    {
      path: `${path}/ny`,
      ...(begin && {
        loader: ({ request }: LoaderFunctionArgs) => begin(new URL(request.url).searchParams),
      }),
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
        const [known, { LayoutPage }] = await Promise.all([kind(), import('./layout-page')]);
        return { Component: () => <LayoutPage kind={known} list={list} path={path} parts={parts} /> };
      },
      children: [
        {
          index: true,
          ...(dossier ?? {
            lazy: async () => {
              const [{ sections }, { RecordDossier }] = await Promise.all([
                kind(),
                import('./record-dossier'),
              ]);
              return { Component: () => <RecordDossier sections={sections} /> };
            },
          }),
        } as RouteObject,
        ...children,
        ...parts.flatMap((part) => part.children),
        ...recordSubRoutes(api, { publishes }),
      ],
    },
    ...parts.flatMap(({ pages }) =>
      pages.map((page) => ({ ...page, path: `${path}/:id/${page.path}` }) as RouteObject),
    ),
    {
      path: `${path}/:id/redigera`,
      loader: openLoader(api),
      action: editAction(api, pathOf),
      lazy: async () => {
        const [known, { EditPage }] = await Promise.all([kind(), views()]);
        return { Component: () => <EditPage kind={known} list={list} api={api} path={path} /> };
      },
    },
  ];
}
