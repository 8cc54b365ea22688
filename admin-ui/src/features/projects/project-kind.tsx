import { ProjectInputDto, type ProjectDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';
import { fundingParts } from '../../platform/funding';
import type { RecordKind } from '../../platform/record/record-kind';
import { useWords } from '../../platform/words';
import { DrillCore } from '../../ui/drill-core';
import { PROJECT_LOOK_UPS } from './projects.api';
import { PROJECT_SECTIONS } from './sections';

export const PROJECT: RecordKind<ProjectInputDto, ProjectDto> = {
  resource: 'projects',
  dto: ProjectInputDto,
  sections: PROJECT_SECTIONS,
  lookUps: PROJECT_LOOK_UPS,
  nameOf: ({ title }, { text }) => text(title),
  Below: ProjectFunding,
};

/** How it is paid for, drawn and in words. */
function ProjectFunding({ record }: { record: ProjectDto }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { fundingSources, organisations } = record.references;
  const lines = record.contributions.map((line, index) => {
    const source = fundingSources.find(({ id }) => id === line.fundingSourceId);
    const payer = organisations.find(({ id }) => id === line.contributorId);
    return {
      key: String(index),
      label: words.name(source?.name ?? payer?.name) || format.missing,
      facet: source?.facets[0] ?? ('private' as const),
      amount: line.amount,
    };
  });
  return <DrillCore caption={t('projects.fundingOf')} parts={fundingParts(lines, format)} size="header" />;
}
