import type { ParticipationSummaryDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';
import { useWords } from '../../platform/words';
import { Tag } from '../../ui/banner';
import type { Column } from '../../ui/data-table';

/** What a row tells of a participation, wherever it stands. */
export function useParticipationColumns(
  occasions: ReadonlyMap<string, string>,
): Column<ParticipationSummaryDto>[] {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const day = (value: string) => (
    <time className="nowrap" dateTime={value}>
      {format.date(value)}
    </time>
  );
  return [
    {
      key: 'firstStart',
      header: t('participants.start'),
      sortKey: 'firstStart',
      cell: ({ firstStart }) => day(firstStart),
    },
    {
      key: 'lastEnd',
      header: t('participants.end'),
      cell: ({ lastEnd }) => (lastEnd ? day(lastEnd) : t('participants.stillThere')),
    },
    {
      key: 'occasions',
      header: t('participants.training'),
      cell: ({ occasionIds }) => {
        if (!occasionIds.length) return <span className="muted">{t('participants.noTraining')}</span>;
        const names = occasionIds.map((id) => occasions.get(id));
        return names.every((name) => name !== undefined)
          ? names.join('; ')
          : t('participants.occasions', { count: names.length });
      },
    },
    {
      key: 'missingFields',
      header: t('participants.record'),
      cell: ({ missingFields }) =>
        missingFields.length ? (
          <span>
            <Tag tone="warning">{t('participants.lacks', { count: missingFields.length })}</Tag>{' '}
            {missingFields.map((name) => words.field(name).toLocaleLowerCase()).join(', ')}
          </span>
        ) : (
          t('participants.complete')
        ),
    },
  ];
}
