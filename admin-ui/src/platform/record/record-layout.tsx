import type { Permission } from '@spang/shared/management';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useOutletContext, useSearchParams } from 'react-router';
import { LinkButton } from '../../ui/button';
import { Tabs } from '../../ui/tabs';
import { useFormat } from '../format';
import { DONE } from '../list-state';
import { Outcome } from '../outcome';
import { Page } from '../page';
import type { AnyRecord, Read } from '../record-api';
import { useSession } from '../session';
import { namesIn } from './names';
import { PublicationBadge } from './publication-badge';
import type { Back, PermissionResource } from './record-kind';
import { NamesContext } from './value-view';

/** A page of a record: where it is, and what it is called. */
export interface RecordPage {
  to: string;
  label: string;
  end?: boolean;
  /** Pages below it that have a name of their own. */
  below?: RecordPage[];
}

interface Props<R extends AnyRecord> {
  read: Read<R>;
  title: string;
  /** `/projekt/<id>` */
  path: string;
  back: Back;
  resource: PermissionResource;
  /** Further pages of the record, between the dossier and its history. */
  tabs?: RecordPage[];
  /** Beside the button for editing, for those who may write. */
  actions?: ReactNode;
  /** Under the title rule: the drill core, warnings. */
  below?: ReactNode;
}

/** What the pages below a record's layout know. */
export interface RecordContext {
  read: Read<AnyRecord>;
  title: string;
  path: string;
  /** Where one goes when it is removed. */
  back: Back;
  resource: PermissionResource;
}

export const useRecord = () => useOutletContext<RecordContext>();

/** The head of a dossier: its name, its state, what can be done with it, and its pages. */
export function RecordLayout<R extends AnyRecord>(props: Props<R>) {
  const { read, title, path, back, resource, tabs = [], actions, below: underTitle } = props;
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { can } = useSession();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const { record } = read;
  const { publication } = record;
  const mayWrite = can(`${resource}:write` as Permission, record.ownerId);
  const names = useMemo(() => namesIn(record, i18n.language), [record, i18n.language]);
  const context: RecordContext = { read, title, path, back, resource };
  const pages: RecordPage[] = [
    { to: path, label: t('record.dossier'), end: true },
    ...tabs,
    ...(publication ? [{ to: `${path}/publicering`, label: t('record.publication') }] : []),
    { to: `${path}/historik`, label: t('record.history') },
    ...(mayWrite ? [{ to: `${path}/ta-bort`, label: t('record.remove') }] : []),
  ];
  const below = pages.find(({ to }) => to !== path && pathname.startsWith(to));
  const furthest = below?.below?.find(({ to }) => pathname.startsWith(to));
  const titles = [furthest?.label, below?.label, title].filter(Boolean);
  return (
    <Page
      title={title}
      documentTitle={titles.join(' – ')}
      back={back}
      lead={
        <span className="row">
          {publication && <PublicationBadge state={publication} />}
          <span className="small">
            {t('record.version', { version: record.version, at: format.instant(record.updatedAt) })}
          </span>
        </span>
      }
      actions={
        mayWrite && (
          <>
            {actions}
            <LinkButton to={`${path}/redigera`}>{t('record.edit')}</LinkButton>
          </>
        )
      }
      below={
        <>
          {underTitle}
          <Tabs label={t('record.pages')} items={pages} />
        </>
      }
    >
      {search.has('sparad') && <Outcome tone="success" title={t('record.saved')} />}
      {search.has('aterstalld') && (
        <Outcome tone="success" title={t('history.restored', { version: search.get('aterstalld') })}>
          <p>{t(publication ? 'history.restoredDraft' : 'history.restoredNow')}</p>
        </Outcome>
      )}
      {search.has(DONE) && <Outcome tone="success" title={t('list.done.borttagen')} />}
      <NamesContext value={names}>
        <Outlet context={context} />
      </NamesContext>
    </Page>
  );
}
