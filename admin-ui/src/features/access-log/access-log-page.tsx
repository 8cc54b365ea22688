import type { AccessLogEntryDto } from '@spang/shared/management';
import { ACCESS_ACTIONS } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { useFormat } from '../../platform/format';
import { Page } from '../../platform/page';
import { PeriodForm } from '../../platform/period-form';
import { RecordList } from '../../platform/record/record-list';
import type { ListAnswer } from '../../platform/record/record-routes';
import { useSession } from '../../platform/session';
import { KindOfWords, useWords } from '../../platform/words';
import { LinkButton } from '../../ui/button';
import type { Column } from '../../ui/data-table';
import type { Option } from '../../ui/field';
import { ACCESS_LOG } from './list-spec';

export interface AccessLog extends ListAnswer<AccessLogEntryDto> {
  organisations: Record<string, string>;
  projects: Record<string, string>;
}

/** The random end of an id: enough to tell people apart by, and to find them with. */
const shortId = (id: string): string => id.slice(-12);

/** Who saw whom, when and what for. */
export function AccessLogPage() {
  return (
    <KindOfWords value="accessLog">
      <Entries />
    </KindOfWords>
  );
}

function Entries() {
  const { state, list } = useLoaderData<AccessLog>();
  const { t } = useTranslation();
  const words = useWords();
  const { can } = useSession();
  const title = t('accessLog.title');
  const mayReview = can('access-log:review');
  /** Those on the page, and the one that is asked for although it may not be on it. */
  const among = (name: string, options: Option[]): Option[] => {
    const chosen = state.filters[name];
    const known = new Map(options.map((option) => [option.value, option]));
    if (chosen && !known.has(chosen)) known.set(chosen, { value: chosen, label: shortId(chosen) });
    return [...known.values()];
  };
  return (
    <Page
      title={title}
      documentTitle={state.page > 1 ? t('list.titlePage', { title, page: state.page }) : title}
      lead={<p>{t(mayReview ? 'accessLog.leadReview' : 'accessLog.lead')}</p>}
      actions={
        mayReview && <LinkButton to="/atkomstlogg/granskning">{t('accessLog.review.open')}</LinkButton>
      }
    >
      <PeriodForm spec={ACCESS_LOG} />
      <RecordList<AccessLogEntryDto>
        spec={ACCESS_LOG}
        title={title}
        counted={(count) => t('accessLog.counted', { count })}
        rowKey={({ id }) => id}
        emptyText={t('accessLog.empty')}
        filters={[
          {
            name: 'actorId',
            label: t('accessLog.who'),
            options: among(
              'actorId',
              list.data.map(({ actorId, actorName }) => ({ value: actorId, label: actorName })),
            ),
          },
          { name: 'action', label: t('accessLog.what'), options: words.options('action', ACCESS_ACTIONS) },
          {
            name: 'outcome',
            label: t('accessLog.outcome'),
            options: words.options('outcome', ['hit', 'miss']),
          },
          {
            name: 'participantId',
            label: t('accessLog.whom'),
            options: among(
              'participantId',
              list.data.flatMap(({ participantId: id }) => (id ? [{ value: id, label: shortId(id) }] : [])),
            ),
          },
        ]}
        columns={useColumns(mayReview)}
      />
    </Page>
  );
}

function useColumns(mayReview: boolean): Column<AccessLogEntryDto>[] {
  const { organisations, projects } = useLoaderData<AccessLog>();
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const nobody = <span className="muted">{t('accessLog.nobody')}</span>;
  return [
    {
      key: 'at',
      header: t('accessLog.when'),
      cell: ({ at }) => <time dateTime={at}>{format.instantShort(at)}</time>,
    },
    { key: 'actor', header: t('accessLog.who'), cell: ({ actorName }) => actorName },
    { key: 'action', header: t('accessLog.what'), cell: ({ action }) => words.code('action', action) },
    {
      key: 'purpose',
      header: t('accessLog.purpose'),
      cell: ({ purpose, reason }) => (
        <>
          {words.code('purpose', purpose)}
          {reason && <span className="subject-of">{reason}</span>}
        </>
      ),
    },
    { key: 'outcome', header: t('accessLog.outcome'), cell: ({ outcome }) => words.code('outcome', outcome) },
    {
      key: 'participant',
      header: t('accessLog.whom'),
      cell: ({ participantId }) => (participantId ? <code>{shortId(participantId)}</code> : nobody),
    },
    {
      key: 'project',
      header: t('projects.one'),
      cell: ({ projectId }) =>
        projectId ? (
          (projects[projectId] ?? <code>{shortId(projectId)}</code>)
        ) : (
          <span className="muted">–</span>
        ),
    },
    ...(mayReview && Object.keys(organisations).length > 1
      ? [
          {
            key: 'organisation',
            header: t('field.organisationId'),
            cell: ({ organisationId }: AccessLogEntryDto) => organisations[organisationId],
          },
        ]
      : []),
  ];
}
