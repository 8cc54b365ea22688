import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useSearchParams } from 'react-router';
import { LinkButton } from '../../ui/button';
import { DONE } from '../list-state';
import { Outcome } from '../outcome';
import { Page } from '../page';
import { RecordList, type RecordListProps } from './record-list';
import type { ListAnswer } from './record-routes';

interface Props<S> extends RecordListProps<S> {
  /** Under the heading: other lists beside this one. */
  below?: ReactNode;
}

/** A list as a page of its own. */
export function RecordListPage<S>({ below, ...list }: Props<S>) {
  const { title, create } = list;
  const { state } = useLoaderData<ListAnswer<S>>();
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const done = (['borttagen', 'sparrad'] as const).find((word) => word === search.get(DONE));
  return (
    <Page
      title={title}
      below={below}
      documentTitle={state.page > 1 ? t('list.titlePage', { title, page: state.page }) : title}
      actions={
        create && (
          <LinkButton kind="primary" to={create.to}>
            {create.label}
          </LinkButton>
        )
      }
    >
      {done && <Outcome tone="success" title={t(`list.done.${done}`)} />}
      <RecordList {...list} />
    </Page>
  );
}
