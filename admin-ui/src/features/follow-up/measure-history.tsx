import type { IndicatorReportRowDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Missing } from '../../platform/values';
import { DataTable } from '../../ui/data-table';
import { useMeasureWords } from './measure-words';
import type { Observation } from './measures';

interface Props {
  caption: string;
  indicator: IndicatorReportRowDto['indicator'];
  observations: Observation[];
}

/** Every value as it was stated, oldest first: a new reading never replaces an old one. */
export function MeasureHistory({ caption, indicator, observations }: Props) {
  const { t } = useTranslation();
  const words = useMeasureWords();
  return (
    <DataTable<{ key: string; observation: Observation }>
      caption={caption}
      isCaptionHidden
      rows={observations.map((observation, index) => ({ key: String(index), observation }))}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'when',
          header: t('followUp.when'),
          cell: ({ observation }) => words.when(observation) ?? <Missing />,
        },
        {
          key: 'value',
          header: t('followUp.value'),
          cell: ({ observation }) =>
            observation.value === null ? (
              <Missing />
            ) : (
              `${words.number(observation)} ${words.unit(indicator)}`
            ),
        },
        { key: 'kind', header: t('followUp.kind'), cell: ({ observation }) => words.kind(observation) },
        {
          key: 'area',
          header: t('followUp.area'),
          cell: ({ observation }) => words.area(observation.areaId) || <Missing />,
        },
        {
          key: 'remark',
          header: t('followUp.remark'),
          cell: ({ observation }) => words.remark(observation) || <Missing />,
        },
      ]}
    />
  );
}
