import { redirect, type ActionFunctionArgs, type RouteObject } from 'react-router';
import { attempt } from '../../platform/record/save';
import { acceptInvitation, changePassword, signIn, signOut } from './session.api';

/** Only an address of ours: a link to the sign-in page must not lead elsewhere. */
export const ownAddress = (wanted: string | null): string =>
  wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/';

/** The doors: pages for those who are not signed in. */
export const sessionRoutes: RouteObject[] = [
  {
    path: 'logga-in',
    lazy: async () => ({ Component: (await import('./sign-in-page')).SignInPage }),
    action: async ({ request }: ActionFunctionArgs) => {
      const { input } = (await request.json()) as { input: Parameters<typeof signIn>[0] };
      return attempt(async () => {
        await signIn(input);
        return redirect(ownAddress(new URL(request.url).searchParams.get('till')));
      });
    },
  },
  {
    path: 'logga-ut',
    loader: () => redirect('/'),
    action: () =>
      attempt(async () => {
        await signOut();
        return redirect('/logga-in?utloggad=1');
      }),
  },
  {
    path: 'inbjudan',
    lazy: async () => ({ Component: (await import('./invitation-page')).InvitationPage }),
    action: async ({ request }: ActionFunctionArgs) => {
      const { input } = (await request.json()) as { input: Parameters<typeof acceptInvitation>[0] };
      return attempt(async () => {
        await acceptInvitation(input);
        return redirect('/logga-in?valkommen=1');
      });
    },
  },
];

export const profileRoutes: RouteObject[] = [
  {
    path: 'min-profil',
    lazy: async () => ({ Component: (await import('./profile-page')).ProfilePage }),
    action: async ({ request }: ActionFunctionArgs) => {
      const { input } = (await request.json()) as { input: Parameters<typeof changePassword>[0] };
      return attempt(async () => {
        await changePassword(input);
        return redirect(`/min-profil?bytt=${Date.now()}`); // differs: the form begins anew each time
      });
    },
  },
];
