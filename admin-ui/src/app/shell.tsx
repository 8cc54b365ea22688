import type { Permission } from '@spang/shared/management';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration, useFetcher } from 'react-router';
import { SignInAgain } from '../features/session/sign-in-again';
import { Announcer } from '../platform/announcer';
import { Brand } from '../platform/brand';
import { LanguageSwitch } from '../platform/language-switch';
import { PageFoot } from '../platform/page-foot';
import { useSession } from '../platform/session';
import { Button } from '../ui/button';

const PAGES = [
  { to: '/', label: 'nav.overview', needs: undefined },
  { to: '/projekt', label: 'nav.projects', needs: 'projects:read' },
  { to: '/finansiering', label: 'nav.fundingSources', needs: 'funding-sources:read' },
  { to: '/utbildningar', label: 'nav.trainingOffers', needs: 'training-offers:read' },
  { to: '/organisationer', label: 'nav.organisations', needs: 'organisations:read' },
  { to: '/integrationer/api', label: 'nav.apiKeys', needs: 'api-keys:read' },
  { to: '/installningar/anvandare', label: 'nav.users', needs: 'users:read' },
] as const satisfies { to: string; label: string; needs: Permission | undefined }[];

/** The rail: what the reader may see, and who the reader is. A top bar with a menu below 800 px. */
function Rail() {
  const { t } = useTranslation();
  const { session, can } = useSession();
  const fetcher = useFetcher();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="rail">
      <div className="rail-top">
        <Brand />
        <span className="menu-button">
          <Button aria-expanded={isOpen} aria-controls="menu" onPress={() => setOpen(!isOpen)}>
            {t('nav.menu')}
          </Button>
        </span>
      </div>
      <div id="menu" className="rail-menu" data-open={isOpen}>
        <nav aria-label={t('nav.main')}>
          <ul>
            {PAGES.filter(({ needs }) => needs === undefined || can(needs)).map(({ to, label }) => (
              <li key={to}>
                <NavLink to={to} end={to === '/'} onClick={() => setOpen(false)}>
                  {t(label)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="rail-foot">
          <span>{session.name}</span>
          <Link to="/min-profil" onClick={() => setOpen(false)}>
            {t('nav.profile')}
          </Link>
          <span className="row">
            <LanguageSwitch />
            <fetcher.Form method="post" action="/logga-ut">
              <Button kind="quiet" type="submit">
                {t('nav.signOut')}
              </Button>
            </fetcher.Form>
          </span>
        </div>
      </div>
    </div>
  );
}

/** What stands around every page of the signed-in part. */
export function Shell() {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  return (
    <>
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('nav.skip')}
      </a>
      <div className="shell">
        <header>
          <Rail />
        </header>
        <div className="content">
          <main id="main" ref={main} tabIndex={-1}>
            <Outlet />
          </main>
          <PageFoot />
        </div>
      </div>
      <Announcer />
      <SignInAgain />
      <ScrollRestoration />
    </>
  );
}
