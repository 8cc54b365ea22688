import type { Permission } from '@spang/shared/management';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration, useFetcher, useLocation } from 'react-router';
import { SignInAgain } from '../features/session/sign-in-again';
import { Announcer } from '../platform/announcer';
import { Brand } from '../platform/brand';
import type { Words } from '../platform/i18n';
import { LanguageSwitch } from '../platform/language-switch';
import { PageFoot } from '../platform/page-foot';
import { useSession } from '../platform/session';
import { Button } from '../ui/button';

interface NavItem {
  to: string;
  label: `nav.${keyof Words['nav']}`;
  needs?: Permission;
  /** What belongs to it although its address is another. */
  also?: string;
}

const PAGES: NavItem[] = [
  { to: '/', label: 'nav.overview' },
  { to: '/projekt', label: 'nav.projects', needs: 'projects:read' },
  { to: '/finansiering', label: 'nav.fundingSources', needs: 'funding-sources:read' },
  {
    to: '/utbildningar',
    label: 'nav.trainingOffers',
    needs: 'training-offers:read',
    also: '/tillfallen',
  },
  { to: '/deltagare', label: 'nav.participants', needs: 'participants:read' },
  { to: '/samverkansomraden', label: 'nav.collaborationAreas', needs: 'collaboration-areas:read' },
  { to: '/organisationer', label: 'nav.organisations', needs: 'organisations:read' },
  { to: '/referensdata', label: 'nav.referenceData', needs: 'reference-data:read' },
  { to: '/integrationer/embed', label: 'nav.embeds', needs: 'embeds:read' },
  { to: '/integrationer/api', label: 'nav.apiKeys', needs: 'api-keys:read' },
  { to: '/installningar/anvandare', label: 'nav.users', needs: 'users:read' },
  { to: '/atkomstlogg', label: 'nav.accessLog', needs: 'access-log:read' },
];

/** Whether the page is the item's own or lies below it. */
const isCurrent = ({ to, also }: NavItem, page: string): boolean =>
  [to, also].some(
    (place) => place !== undefined && (page === place || (place !== '/' && page.startsWith(`${place}/`))),
  );

/** The rail: what the reader may see, and who the reader is. A top bar with a menu below 800 px. */
function Rail() {
  const { t } = useTranslation();
  const { session, can } = useSession();
  const fetcher = useFetcher();
  const { pathname } = useLocation();
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
            {PAGES.filter(({ needs }) => needs === undefined || can(needs)).map((item) => (
              <li key={item.to}>
                <Link
                  to={item.to}
                  aria-current={isCurrent(item, pathname) ? 'page' : undefined}
                  onClick={() => setOpen(false)}
                >
                  {t(item.label)}
                </Link>
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
