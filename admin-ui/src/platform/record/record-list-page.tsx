import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useNavigate, useNavigation, useSearchParams } from 'react-router';
import { Banner } from '../../ui/banner';
import { LinkButton } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import type { Option } from '../../ui/field';
import { FilterBar } from '../../ui/filter-bar';
import { Pagination } from '../../ui/pagination';
import { EmptyState } from '../../ui/states';
import { DONE, serializeListState, type ListSpec, type ListState } from '../list-state';
import { Outcome } from '../outcome';
import { Page } from '../page';
import type { ListAnswer } from './record-routes';

interface Props<S> {
  spec: ListSpec;
  title: string;
  /** "12 projekt" */
  counted: (count: number) => string;
  /** Left out where the list cannot be searched by text. */
  searchLabel?: string;
  columns: Column<S>[];
  rowKey: (row: S) => string;
  filters: { name: string; label: string; options: Option[] }[];
  /** Left out when the reader may not create. */
  create?: { to: string; label: string } | undefined;
  /** Nothing there yet: what it is and how to begin. */
  emptyText: string;
  /** Under the heading: other lists beside this one. */
  below?: ReactNode;
}

/** A list whose whole state is its address. */
export function RecordListPage<S>(props: Props<S>) {
  const { spec, title, counted, searchLabel, columns, rowKey, filters, create, emptyText, below } = props;
  const { state, ignored, list } = useLoaderData<ListAnswer<S>>();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const [search] = useSearchParams();
  const done = (['borttagen', 'sparrad'] as const).find((word) => word === search.get(DONE));
  const { totalRecords } = list._meta;
  const hrefFor = (changes: Partial<ListState>) => {
    const next = serializeListState(spec, { ...state, page: 1, ...changes }).toString();
    return `?${next}`;
  };
  const isFiltered = state.q !== '' || Object.keys(state.filters).length > 0;
  const result = totalRecords === undefined ? t('list.many') : counted(totalRecords);
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
      {ignored.length > 0 && (
        <Banner tone="warning">
          <p>{t('list.ignored', { names: ignored.join(', ') })}</p>
        </Banner>
      )}
      <FilterBar
        label={t('list.filters', { title })}
        searchLabel={searchLabel}
        search={state.q}
        filters={filters.map((filter) => ({ ...filter, value: state.filters[filter.name] ?? '' }))}
        onChange={({ q, filters: chosen }) =>
          void navigate(
            hrefFor({ q, filters: Object.fromEntries(Object.entries(chosen).filter(([, v]) => v)) }),
            {
              preventScrollReset: true,
            },
          )
        }
        result={result}
      />
      <div aria-busy={isLoading || undefined}>
        {list.data.length === 0 ? (
          isFiltered || state.page > 1 ? (
            <EmptyState text={t('list.noHits')}>
              <Link to="?">{t('list.reset')}</Link>
            </EmptyState>
          ) : (
            <EmptyState text={emptyText}>
              {create && <LinkButton to={create.to}>{create.label}</LinkButton>}
            </EmptyState>
          )
        ) : (
          <DataTable
            caption={title}
            isCaptionHidden
            columns={columns}
            rows={list.data}
            rowKey={rowKey}
            sort={state.sort}
            sortHref={(sort) => hrefFor({ sort })}
          />
        )}
        <Pagination
          page={state.page}
          limit={list._meta.limit}
          count={list.data.length}
          total={totalRecords}
          hrefFor={(page) => hrefFor({ page })}
        />
      </div>
    </Page>
  );
}
