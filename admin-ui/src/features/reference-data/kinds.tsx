import {
  AreaInputDto,
  ClassificationCodeInputDto,
  IndicatorInputDto,
  type AreaDto,
  type ClassificationCodeDto,
  type IndicatorDto,
} from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordKind } from '../../platform/record/record-kind';
import { useWords } from '../../platform/words';
import { REFERENCE_DATA_LOOK_UPS } from './reference-data.api';
import { AREA_SECTIONS, CLASSIFICATION_CODE_SECTIONS, INDICATOR_SECTIONS } from './sections';

const COMMON = { resource: 'reference-data', lookUps: REFERENCE_DATA_LOOK_UPS } as const;

export const AREA: RecordKind<AreaInputDto, AreaDto> = {
  ...COMMON,
  dto: AreaInputDto,
  sections: AREA_SECTIONS,
  nameOf: ({ name, code }, { text }) => `${text(name)} (${code})`,
  Below: AreasInside,
};

export const CLASSIFICATION_CODE: RecordKind<ClassificationCodeInputDto, ClassificationCodeDto> = {
  ...COMMON,
  dto: ClassificationCodeInputDto,
  sections: CLASSIFICATION_CODE_SECTIONS,
  nameOf: ({ code, labels }, { text }) => `${code} ${text(labels)}`,
};

export const INDICATOR: RecordKind<IndicatorInputDto, IndicatorDto> = {
  ...COMMON,
  dto: IndicatorInputDto,
  sections: INDICATOR_SECTIONS,
  nameOf: ({ code, names }, { text }) => `${code} ${text(names)}`,
};

/** The way down: a country's regions, a county's municipalities. Nothing lies in a municipality. */
function AreasInside({ record }: { record: AreaDto }) {
  const { t } = useTranslation();
  const { name } = useWords();
  if (record.scheme === 'LAU') return null;
  return (
    <p>
      <Link to={`/referensdata/omraden?parentId=${record.id}`}>
        {t('areas.inside', { name: name(record.name) })}
      </Link>
    </p>
  );
}
