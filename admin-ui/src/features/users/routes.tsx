import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import type { UserInputDto } from '@spang/shared/management';
import { parseListState, toQuery } from '../../platform/list-state';
import { attempt, type SaveRequest } from '../../platform/record/save';
import { USER_LIST } from './list-spec';
import {
  confirmUser,
  createUser,
  getUser,
  inviteUser,
  listUsers,
  organisationNames,
  projectNames,
  replaceUser,
} from './users.api';

const idOf = (args: { params: LoaderFunctionArgs['params'] }) => args.params['id'] ?? '';

export const userRoutes: RouteObject[] = [
  {
    path: 'installningar/anvandare',
    lazy: async () => ({ Component: (await import('./user-list-page')).UserListPage }),
    loader: async ({ request }: LoaderFunctionArgs) => {
      const parsed = parseListState(USER_LIST, new URL(request.url).searchParams);
      const { sort: _sort, ...query } = toQuery(parsed.state);
      const list = await listUsers(query);
      const names = await organisationNames(
        list.data.flatMap((user) => user.memberships.map((m) => m.organisationId)),
      );
      return { ...parsed, list, names };
    },
  },
  {
    path: 'installningar/anvandare/ny',
    lazy: async () => ({ Component: (await import('./user-create-page')).UserCreatePage }),
    action: async ({ request }: ActionFunctionArgs) => {
      const { input, key } = (await request.json()) as SaveRequest<UserInputDto>;
      return attempt(async () =>
        redirect(`/installningar/anvandare/${(await createUser(input, key)).id}?sparad=1`),
      );
    },
  },
  {
    path: 'installningar/anvandare/:id',
    lazy: async () => ({ Component: (await import('./user-page')).UserPage }),
    loader: async (args: LoaderFunctionArgs) => {
      const read = await getUser(idOf(args));
      const { memberships } = read.user;
      const [names, projects] = await Promise.all([
        organisationNames(memberships.map((m) => m.organisationId)),
        projectNames(memberships.flatMap((m) => m.projectIds ?? [])),
      ]);
      return { ...read, names, projects };
    },
    action: async (args: ActionFunctionArgs) => {
      const sent = (await args.request.json()) as SaveRequest<UserInputDto>;
      return attempt(async () => {
        await replaceUser(idOf(args), sent.input, sent.etag ?? '');
        return redirect(`/installningar/anvandare/${idOf(args)}?sparad=1`);
      });
    },
  },
  {
    path: 'installningar/anvandare/:id/bekraftelse',
    loader: (args: LoaderFunctionArgs) => redirect(`/installningar/anvandare/${idOf(args)}`),
    action: async (args: ActionFunctionArgs) => {
      const { etag } = (await args.request.json()) as { etag: string };
      return attempt(async () => {
        await confirmUser(idOf(args), etag);
        return redirect(`/installningar/anvandare/${idOf(args)}?bekraftad=1`);
      });
    },
  },
  {
    path: 'installningar/anvandare/:id/inbjudan',
    loader: (args: LoaderFunctionArgs) => redirect(`/installningar/anvandare/${idOf(args)}`),
    action: async (args: ActionFunctionArgs) => {
      // the link is shown once: it is never in the address, nor in what the router reads again
      try {
        const { etag } = (await args.request.json()) as { etag: string };
        return { invitation: await inviteUser(idOf(args), etag) };
      } catch (error) {
        return attempt(() => Promise.reject(error as Error));
      }
    },
  },
];
