import type { VersionListDto, VersionSummaryDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { Tag } from '../../ui/banner';
import { DataTable } from '../../ui/data-table';
import { Pagination } from '../../ui/pagination';
import { useFormat } from '../format';
import { useWords } from '../words';
import { useRecord } from './record-layout';

/** Who saved what, when and through what. Each version leads to what it changed. */
export function HistoryPage() {
  const versions = useLoaderData<VersionListDto>();
  const { path } = useRecord();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const page = versions._meta.page ?? 1;
  return (
    <>
      <DataTable<VersionSummaryDto>
        caption={t('history.caption')}
        rows={versions.data}
        rowKey={(row) => String(row.version)}
        columns={[
          {
            key: 'version',
            header: t('history.version'),
            cell: (row) => (
              <span className="row">
                <Link to={`${path}/historik/${row.version}`}>
                  {t('history.number', { version: row.version })}
                </Link>
                {row.isPublished && <Tag tone="success">{t('publication.published')}</Tag>}
              </span>
            ),
          },
          { key: 'savedAt', header: t('history.savedAt'), cell: (row) => format.instantShort(row.savedAt) },
          { key: 'actor', header: t('history.actor'), cell: (row) => row.actorName },
          { key: 'via', header: t('history.via'), cell: (row) => t(`via.${row.via}`) },
          {
            key: 'fields',
            header: t('history.changed'),
            cell: (row) =>
              row.version === 1
                ? t('history.created')
                : row.changedFields.map((field) => words.field(field)).join(', ') || t('history.nothing'),
          },
        ]}
      />
      <Pagination
        page={page}
        limit={versions._meta.limit}
        count={versions._meta.count}
        total={versions._meta.totalRecords}
        hrefFor={(to) => `?page=${to}`}
      />
    </>
  );
}
