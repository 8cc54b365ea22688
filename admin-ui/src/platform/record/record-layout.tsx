import type { Permission } from '@spang/shared/management';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useOutletContext, useSearchParams } from 'react-router';
import { LinkButton } from '../../ui/button';
import { Tabs } from '../../ui/tabs';
import { useFormat } from '../format';
import { Outcome } from '../outcome';
import { Page } from '../page';
import type { AnyRecord, Read } from '../record-api';
import { useSession } from '../session';
import { PublicationBadge } from './publication-badge';

interface Props<R extends AnyRecord> {
  read: Read<R>;
  title: string;
  /** `/projekt/<id>` */
  path: string;
  back: { to: string; label: string };
  /** `projects`: its permissions decide what is offered. */
  resource: 'projects' | 'organisations' | 'funding-sources' | 'training-offers' | 'collaboration-areas';
  /** Further pages of the record, between the dossier and its history. */
  tabs?: { to: string; label: string }[];
  actions?: ReactNode;
  /** Under the title rule: the drill core, warnings. */
  below?: ReactNode;
}

/** What the pages below a record's layout know. */
export interface RecordContext {
  read: Read<AnyRecord>;
  title: string;
  path: string;
  resource: Props<AnyRecord>['resource'];
}

export const useRecord = () => useOutletContext<RecordContext>();

/** The head of a dossier: its name, its state, what can be done with it, and its pages. */
export function RecordLayout<R extends AnyRecord>(props: Props<R>) {
  const { read, title, path, back, resource, tabs = [], actions, below: underTitle } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { can } = useSession();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const { record } = read;
  const may = (verb: 'write' | 'publish') => can(`${resource}:${verb}` as Permission, record.ownerId);
  const publishes = resource !== 'collaboration-areas';
  const context: RecordContext = { read, title, path, resource };
  const pages = [
    { to: path, label: t('record.dossier'), end: true },
    ...tabs,
    ...(publishes ? [{ to: `${path}/publicering`, label: t('record.publication') }] : []),
    { to: `${path}/historik`, label: t('record.history') },
    ...(may('write') ? [{ to: `${path}/ta-bort`, label: t('record.remove') }] : []),
  ];
  const below = pages.find(({ to }) => to !== path && pathname.startsWith(to));
  return (
    <Page
      title={title}
      documentTitle={below ? `${below.label} – ${title}` : title}
      back={back}
      lead={
        <span className="row">
          {publishes && <PublicationBadge state={record.publication} />}
          <span className="small">
            {t('record.version', { version: record.version, at: format.instant(record.updatedAt) })}
          </span>
        </span>
      }
      actions={
        <>
          {actions}
          {may('write') && <LinkButton to={`${path}/redigera`}>{t('record.edit')}</LinkButton>}
        </>
      }
      below={
        <>
          {underTitle}
          <Tabs label={t('record.pages')} items={pages} />
        </>
      }
    >
      {search.has('sparad') && <Outcome tone="success" title={t('record.saved')} />}
      <Outlet context={context} />
    </Page>
  );
}
