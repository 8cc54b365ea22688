import type { ApiKeyInputDto } from '@spang/shared/management';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import { parseListState } from '../../platform/list-state';
import { attempt } from '../../platform/record/save';
import {
  confirmApiKey,
  createApiKey,
  getApiKey,
  listApiKeys,
  organisationNames,
  projectNames,
  revokeApiKey,
  rotateApiKey,
  type KeyIntent,
} from './api-keys.api';
import { API_KEY_LIST } from './list-spec';

const idOf = (args: { params: LoaderFunctionArgs['params'] }) => args.params['id'] ?? '';

/** Gives back what was made, secret and all: it is shown by the page that asked and never gets an address. */
async function made<T extends object>(work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    return attempt(() => Promise.reject(error as Error));
  }
}

export const apiKeyRoutes: RouteObject[] = [
  {
    path: 'integrationer/api',
    lazy: async () => ({ Component: (await import('./api-key-list-page')).ApiKeyListPage }),
    loader: async ({ request }: LoaderFunctionArgs) => {
      const parsed = parseListState(API_KEY_LIST, new URL(request.url).searchParams);
      const list = await listApiKeys({ ...parsed.state.filters, page: parsed.state.page });
      return { ...parsed, list, names: await organisationNames(list.data.map((key) => key.organisationId)) };
    },
  },
  {
    path: 'integrationer/api/ny',
    lazy: async () => ({ Component: (await import('./api-key-create-page')).ApiKeyCreatePage }),
    action: async ({ request }: ActionFunctionArgs) => {
      const { input } = (await request.json()) as { input: ApiKeyInputDto };
      return made(async () => ({ created: await createApiKey(input) }));
    },
  },
  {
    path: 'integrationer/api/:id',
    lazy: async () => ({ Component: (await import('./api-key-page')).ApiKeyPage }),
    loader: async (args: LoaderFunctionArgs) => {
      const found = await getApiKey(idOf(args));
      const { organisationId, projectIds } = found.apiKey;
      const [names, projects] = await Promise.all([
        organisationNames([organisationId]),
        projectNames(projectIds ?? []),
      ]);
      return { ...found, names, projects };
    },
    action: async (args: ActionFunctionArgs) => {
      const { intent, etag } = (await args.request.json()) as { intent: KeyIntent; etag: string };
      if (intent === 'rotate') return made(async () => ({ created: await rotateApiKey(idOf(args), etag) }));
      if (intent === 'confirm')
        return attempt(async () => {
          await confirmApiKey(idOf(args), etag);
          return redirect(`/integrationer/api/${idOf(args)}?bekraftad=1`);
        });
      return attempt(async () => {
        await revokeApiKey(idOf(args), etag);
        return redirect('/integrationer/api?klart=sparrad');
      });
    },
  },
];
