import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import { DONE, parseListState, toQuery, type ListSpec, type ParsedList } from '../list-state';
import type { AnyRecord, ListOf, RecordApi } from '../record-api';
import { attempt } from './save';

export { createAction, editAction } from './save';

type Api<I extends object, R extends AnyRecord, S> = RecordApi<I, R, S>;
const idOf = ({ params }: { params: LoaderFunctionArgs['params'] }): string => params['id'] ?? '';

export interface ListAnswer<S> extends ParsedList {
  list: ListOf<S>;
}

/** Reads a list as its address says. */
export const listLoader =
  <I extends object, R extends AnyRecord, S>(api: Pick<Api<I, R, S>, 'list'>, spec: ListSpec) =>
  async ({ request }: LoaderFunctionArgs): Promise<ListAnswer<S>> => {
    const parsed = parseListState(spec, new URL(request.url).searchParams);
    return { ...parsed, list: await api.list({ ...toQuery(parsed.state), limit: 20 }) };
  };

/** Reads one record. Its id is the parameter `id` of the route. */
export const recordLoader =
  <I extends object, R extends AnyRecord, S>(api: Api<I, R, S>) =>
  (args: LoaderFunctionArgs) =>
    api.get(idOf(args));

/** Reads one record for editing. */
export const openLoader =
  <I extends object, R extends AnyRecord, S>(api: Api<I, R, S>) =>
  (args: LoaderFunctionArgs) =>
    api.open(idOf(args));

/** Reads a record again after a conflict, and who saved it last. */
export const reloadOf =
  <I extends object, R extends AnyRecord, S>(api: Api<I, R, S>, id: string) =>
  async () => {
    const opened = await api.open(id);
    const { actorName } = await api.version(id, opened.record.version);
    return { ...opened, savedBy: actorName };
  };

async function publicationAction<I extends object, R extends AnyRecord, S>(
  api: Api<I, R, S>,
  args: ActionFunctionArgs,
) {
  const { intent, etag } = (await args.request.json()) as { intent: 'publish' | 'withdraw'; etag: string };
  return attempt(async () => {
    await api[intent](idOf(args), etag);
    return redirect(`${new URL(args.request.url).pathname.replace(/^\/admin/, '')}?gjort=${intent}`);
  });
}

/** Takes an earlier version up again, as a draft, and goes to the record. */
async function restoreAction<I extends object, R extends AnyRecord, S>(
  api: Api<I, R, S>,
  args: ActionFunctionArgs,
) {
  const { etag, to } = (await args.request.json()) as { etag: string; to: string };
  const number = Number(args.params['version']);
  return attempt(async () => {
    await api.restore(idOf(args), number, etag);
    return redirect(`${to}?aterstalld=${number}`);
  });
}

/** The pages that every record has: history, one version, publication, removal. */
export const recordSubRoutes = <I extends object, R extends AnyRecord, S>(
  api: Api<I, R, S>,
  options: { publishes: boolean },
): RouteObject[] => [
  {
    path: 'historik',
    loader: (args: LoaderFunctionArgs) =>
      api.versions(idOf(args), Number(new URL(args.request.url).searchParams.get('page') ?? '1') || 1),
    lazy: async () => ({ Component: (await import('./history-page')).HistoryPage }),
  },
  {
    path: 'historik/:version',
    action: (args: ActionFunctionArgs) => restoreAction(api, args),
    loader: async (args: LoaderFunctionArgs) => {
      const number = Number(args.params['version']);
      const version = await api.version(idOf(args), number);
      return { version, before: number > 1 ? await api.version(idOf(args), number - 1) : null };
    },
    lazy: async () => ({ Component: (await import('./version-page')).VersionPage }),
  },
  ...(!options.publishes
    ? []
    : [
        {
          path: 'publicering',
          loader: (args: LoaderFunctionArgs) => api.preview(idOf(args)),
          action: (args: ActionFunctionArgs) => publicationAction(api, args),
          lazy: async () => ({ Component: (await import('./publish-page')).PublishPage }),
        },
      ]),
  {
    path: 'ta-bort',
    action: async (args: ActionFunctionArgs) => {
      const { etag, to } = (await args.request.json()) as { etag: string; to: string };
      return attempt(async () => {
        await api.remove(idOf(args), etag);
        return redirect(`${to}?${DONE}=borttagen`);
      });
    },
    lazy: async () => ({ Component: (await import('./remove-page')).RemovePage }),
  },
];
