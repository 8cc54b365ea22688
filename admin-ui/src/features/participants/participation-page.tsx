import {
  ParticipationInputDto,
  type ParticipationDto,
  type VersionSummaryDto,
} from '@spang/shared/management';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { useFormat } from '../../platform/format';
import { Page } from '../../platform/page';
import type { Opened } from '../../platform/record-api';
import { DocumentFacts } from '../../platform/record/document-facts';
import type { Names } from '../../platform/record/names';
import { RecordForm } from '../../platform/record/record-form';
import { useSession } from '../../platform/session';
import { KindOfWords, useWords } from '../../platform/words';
import { DossierSection } from '../../ui/facts';
import { ParticipationFields, ParticipationNames } from './participation-fields';
import { openParticipation } from './participants.api';
import { PARTICIPATION_SECTIONS } from './sections';

export interface OpenedParticipation {
  opened: Opened<ParticipationInputDto, ParticipationDto>;
  project: string;
  names: Names;
  notices: VersionSummaryDto[];
}

/** One person in one project: a form for those who may write, else what there is. */
export function ParticipationPage() {
  return (
    <KindOfWords value="participations">
      <Participation />
    </KindOfWords>
  );
}

function Participation() {
  const { opened, project, names, notices } = useLoaderData<OpenedParticipation>();
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { can } = useSession();
  const { record } = opened;
  const { pseudonym } = record.participant;
  const to = `/deltagare/${record.participant.id}`;
  const lead = [
    project,
    record.ageAtStart === null ? null : t('participations.ageAtStart', { count: record.ageAtStart }),
    record.missingFields.length
      ? t('participations.lacking', {
          fields: record.missingFields.map((name) => words.field(name).toLocaleLowerCase()).join(', '),
        })
      : t('participations.complete'),
  ].filter(Boolean);
  return (
    <Page
      title={t('participations.titleOf', { pseudonym })}
      back={{ to, label: t('participants.one', { pseudonym }) }}
      lead={
        <>
          <p>{lead.join(' · ')}</p>
          <p className="small">
            {t('record.version', { version: record.version, at: format.instant(record.updatedAt) })}
          </p>
        </>
      }
    >
      <ParticipationNames names={names}>
        {can('participants:write') ? (
          <RecordForm
            key={record.id}
            dto={ParticipationInputDto}
            value={opened.document}
            opened={opened}
            reload={() => openParticipation(record.id)}
            cancelTo={to}
          >
            {(form) => <ParticipationFields form={form as unknown as UseFormReturn} notices={notices} />}
          </RecordForm>
        ) : (
          PARTICIPATION_SECTIONS.map(({ id, fields }) => (
            <DossierSection key={id} id={id} title={t(`section.${id}` as never)}>
              <DocumentFacts document={{ ...opened.document }} only={fields} />
            </DossierSection>
          ))
        )}
      </ParticipationNames>
    </Page>
  );
}
