import type { ProjectSummaryDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useFormat } from '../../platform/format';
import { fundingParts } from '../../platform/funding';
import { Page } from '../../platform/page';
import { PublicationBadge } from '../../platform/record/publication-badge';
import { useSession } from '../../platform/session';
import { LocalizedText } from '../../platform/values';
import { useWords } from '../../platform/words';
import { LinkButton } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { DrillCore } from '../../ui/drill-core';
import { DossierSection } from '../../ui/facts';
import { EmptyState } from '../../ui/states';
import type { Overview } from './overview.api';

/** What waits to be done, and what has happened. */
export function OverviewPage() {
  const { draftProjects, draftOffers, changedProjects } = useLoaderData<Overview>();
  const { t } = useTranslation();
  const { can, session } = useSession();
  const drafts = [
    ...(draftProjects?.data ?? []).map((row) => ({
      ...row,
      to: `/projekt/${row.id}`,
      what: t('projects.one'),
    })),
    ...(draftOffers?.data ?? []).map((row) => ({
      ...row,
      to: `/utbildningar/${row.id}`,
      what: t('trainingOffers.one'),
    })),
  ].toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const waiting = [
    {
      count: draftProjects?._meta.totalRecords,
      key: 'draftProjects',
      to: '/projekt?publication=unpublished',
    },
    {
      count: draftOffers?._meta.totalRecords,
      key: 'draftOffers',
      to: '/utbildningar?publication=unpublished',
    },
  ] as const;

  return (
    <Page
      title={t('overview.title')}
      lead={<p>{t('overview.lead', { name: session.name })}</p>}
      actions={
        can('projects:write') && (
          <LinkButton kind="primary" to="/projekt/ny">
            {t('projects.new')}
          </LinkButton>
        )
      }
    >
      <DossierSection id="todo" title={t('overview.todo')}>
        {drafts.length === 0 ? (
          <EmptyState text={t('overview.nothingToDo')} />
        ) : (
          <>
            <p className="row block">
              {waiting.map(
                ({ count, key, to }) =>
                  count !== undefined &&
                  count > 0 && (
                    <Link key={key} to={to}>
                      {t(`overview.${key}`, { count })}
                    </Link>
                  ),
              )}
            </p>
            <DataTable
              caption={t('overview.draftsCaption')}
              isCaptionHidden
              rows={drafts}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'title',
                  header: t('overview.what'),
                  cell: (row) => (
                    <Link to={row.to}>
                      <LocalizedText value={row.title} />
                    </Link>
                  ),
                },
                { key: 'kind', header: t('overview.kind'), cell: (row) => row.what },
                {
                  key: 'updatedAt',
                  header: t('overview.changed'),
                  cell: (row) => <Instant value={row.updatedAt} />,
                },
              ]}
            />
          </>
        )}
      </DossierSection>
      {changedProjects && changedProjects.data.length > 0 && (
        <DossierSection
          id="latest"
          title={t('overview.latest')}
          actions={<Link to="/projekt">{t('overview.allProjects')}</Link>}
        >
          <Latest rows={changedProjects.data} />
        </DossierSection>
      )}
    </Page>
  );
}

function Instant({ value }: { value: string }) {
  const format = useFormat();
  return <time dateTime={value}>{format.instantShort(value)}</time>;
}

function Latest({ rows }: { rows: ProjectSummaryDto[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  return (
    <DataTable
      caption={t('overview.latestCaption')}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'title',
          header: t('projects.one'),
          cell: (row) => (
            <Link to={`/projekt/${row.id}`}>
              <LocalizedText value={row.title} />
            </Link>
          ),
        },
        {
          key: 'funding',
          header: t('projects.funding'),
          cell: (row) => (
            <DrillCore
              caption={t('projects.fundingOf')}
              parts={fundingParts(
                row.fundingParts.map((part, index) => ({
                  key: `${part.facet}${index}`,
                  label:
                    words.name(part.name) || (part.facet ? words.code('facet', part.facet) : format.missing),
                  facet: part.facet ?? 'private',
                  amount: part.amount,
                })),
                format,
              )}
            />
          ),
        },
        {
          key: 'publication',
          header: words.field('publication'),
          cell: (row) => <PublicationBadge state={row.publication} />,
        },
        { key: 'updatedAt', header: t('overview.changed'), cell: (row) => <Instant value={row.updatedAt} /> },
      ]}
    />
  );
}
