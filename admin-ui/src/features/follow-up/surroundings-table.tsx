import type { IndicatorReportRowDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { LocalizedText, Missing } from '../../platform/values';
import { DataTable } from '../../ui/data-table';
import { useMeasureWords } from './measure-words';
import type { Observation } from './measures';

interface Row {
  indicator: IndicatorReportRowDto['indicator'];
  observation: Observation;
}

/** What is known of the world around the project, and what is needed: nothing that the project reached. */
export function SurroundingsTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation();
  const words = useMeasureWords();
  return (
    <section className="surroundings" aria-labelledby="surroundings">
      <h3 id="surroundings">{t('followUp.surroundings')}</h3>
      <DataTable<Row & { key: string }>
        caption={t('followUp.surroundings')}
        isCaptionHidden
        rows={rows.map((row, index) => ({ ...row, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'indicator',
            header: t('followUp.indicator'),
            cell: ({ indicator, observation }) => (
              <>
                <LocalizedText value={indicator.names} />
                {observation.areaId && <span className="subject-of">{words.area(observation.areaId)}</span>}
              </>
            ),
          },
          { key: 'kind', header: t('followUp.kind'), cell: ({ observation }) => words.kind(observation) },
          {
            key: 'value',
            header: t('followUp.value'),
            cell: ({ indicator, observation }) =>
              observation.value === null ? (
                <Missing />
              ) : (
                `${words.number(observation)} ${words.unit(indicator)}`
              ),
          },
          {
            key: 'when',
            header: t('followUp.when'),
            cell: ({ observation }) => words.when(observation) ?? <Missing />,
          },
          {
            key: 'remark',
            header: t('followUp.remark'),
            cell: ({ observation }) => words.remark(observation) || <Missing />,
          },
        ]}
      />
    </section>
  );
}
