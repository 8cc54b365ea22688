import type { IndicatorTallyDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../platform/format';
import { RecordList } from '../../platform/record/record-list';
import { useRecord } from '../../platform/record/record-layout';
import { useSession } from '../../platform/session';
import { LocalizedText } from '../../platform/values';
import { KindOfWords, useWords } from '../../platform/words';
import { Tag } from '../../ui/banner';
import { LinkButton } from '../../ui/button';
import type { Column } from '../../ui/data-table';
import { DossierSection } from '../../ui/facts';
import { TALLY_LIST } from './list-specs';

/** What groups of answers about sensitive data say together, by month. */
export function TalliesPage() {
  return (
    <KindOfWords value="indicatorTallies">
      <Tallies />
    </KindOfWords>
  );
}

const ANSWERS = ['yes', 'no', 'declined', 'notAsked'] as const;

function Tallies() {
  const { path, read } = useRecord();
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const mayWrite = useSession().can('follow-up:write', read.record.ownerId);
  const here = `${path}/uppfoljning/summor`;
  const create = mayWrite ? { to: `${here}/ny`, label: t('indicatorTallies.new') } : undefined;
  const monthOf = ({ period }: IndicatorTallyDto) =>
    format.impreciseDate({ value: period, basis: 'stated', note: null });
  const genderOf = ({ gender }: IndicatorTallyDto) =>
    gender ? words.code('gender', gender) : t('indicatorTallies.allGenders');
  return (
    <DossierSection
      id="tallies"
      title={t('indicatorTallies.title')}
      actions={create && <LinkButton to={create.to}>{create.label}</LinkButton>}
    >
      <p className="muted">{t('indicatorTallies.lead')}</p>
      <RecordList<IndicatorTallyDto>
        spec={TALLY_LIST}
        title={t('indicatorTallies.title')}
        counted={(count) => t('indicatorTallies.counted', { count })}
        rowKey={({ id }) => id}
        emptyText={t('indicatorTallies.empty')}
        create={create}
        filters={[
          {
            name: 'isInForce',
            label: words.field('isInForce'),
            options: [
              { value: 'true', label: t('indicatorTallies.inForce') },
              { value: 'false', label: t('indicatorTallies.replaced') },
            ],
          },
        ]}
        columns={[
          { key: 'period', header: words.field('period'), sortKey: 'period', cell: monthOf },
          {
            key: 'indicator',
            header: words.field('indicatorId'),
            cell: (row) => (
              <>
                <LocalizedText value={row.indicator.names} />
                <span className="subject-of">
                  {genderOf(row)} · {words.code('method', row.method)}
                </span>
              </>
            ),
          },
          {
            key: 'batchSize',
            header: words.field('batchSize'),
            isNumeric: true,
            cell: ({ batchSize }) => format.count(batchSize),
          },
          ...ANSWERS.map((answer): Column<IndicatorTallyDto> => ({
            key: answer,
            header: words.field(answer),
            isNumeric: true,
            cell: ({ counts }) => format.count(counts[answer]),
          })),
          {
            key: 'state',
            header: words.field('isInForce'),
            cell: (row) => (
              <span className="row">
                <Tag tone={row.isInForce ? 'success' : 'muted'}>
                  {t(row.isInForce ? 'indicatorTallies.counts' : 'indicatorTallies.isReplaced')}
                </Tag>
                {row.isInForce && mayWrite && (
                  <Link
                    to={`${here}/ny?ersatter=${row.id}`}
                    aria-label={t('indicatorTallies.correctNamed', {
                      month: monthOf(row),
                      gender: genderOf(row),
                    })}
                  >
                    {t('indicatorTallies.correct')}
                  </Link>
                )}
              </span>
            ),
          },
        ]}
      />
    </DossierSection>
  );
}
