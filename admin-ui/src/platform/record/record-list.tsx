import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useNavigate, useNavigation } from 'react-router';
import { Banner } from '../../ui/banner';
import { LinkButton } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import type { Option } from '../../ui/field';
import { FilterBar } from '../../ui/filter-bar';
import { Pagination } from '../../ui/pagination';
import { EmptyState } from '../../ui/states';
import { serializeListState, type ListSpec, type ListState } from '../list-state';
import type { ListAnswer } from './record-routes';

export interface RecordListProps<S> {
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
}

/** Filters, rows and pages of a list whose whole state is its address. The heading is the page's. */
export function RecordList<S>(props: RecordListProps<S>) {
  const { spec, title, counted, searchLabel, columns, rowKey, filters, create, emptyText } = props;
  const { state, ignored, list } = useLoaderData<ListAnswer<S>>();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const { totalRecords } = list._meta;
  const hrefFor = (changes: Partial<ListState>) => {
    const next = serializeListState(spec, { ...state, page: 1, ...changes }).toString();
    return `?${next}`;
  };
  /** What is asked for beside the bar: a period. */
  const others = Object.fromEntries(
    Object.entries(state.filters).filter(([name]) => filters.every((filter) => filter.name !== name)),
  );
  const isFiltered = state.q !== '' || Object.keys(state.filters).length > 0;
  const result = totalRecords === undefined ? t('list.many') : counted(totalRecords);
  return (
    <>
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
            hrefFor({
              q,
              filters: { ...others, ...Object.fromEntries(Object.entries(chosen).filter(([, v]) => v)) },
            }),
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
    </>
  );
}
