import {
  ParticipantTermsInputDto,
  type ParticipantTermsDto,
  type ProjectDto,
} from '@spang/shared/management';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { Page } from '../../platform/page';
import type { Opened } from '../../platform/record-api';
import { RecordEditor } from '../../platform/record/record-editor';
import { reloadOf } from '../../platform/record/record-routes';
import { LocalizedText } from '../../platform/values';
import { KindOfWords, useWords } from '../../platform/words';
import { TERMS_SECTIONS } from './sections';
import { termsApi } from './terms.api';

interface Loaded {
  project: ProjectDto;
  /** Absent: there are none yet. */
  opened?: Opened<ParticipantTermsInputDto, ParticipantTermsDto>;
}

const NO_LOOK_UPS = {};

/** The terms of a project. Each save is a version that a participant can have been given. */
export function TermsFormPage() {
  const { project, opened } = useLoaderData<Loaded>();
  const { t } = useTranslation();
  const words = useWords();
  const to = `/projekt/${project.id}/deltagarvillkor`;
  const begun = useMemo(() => ({ initial: { projectId: project.id } }), [project.id]);
  const title = t(opened ? 'participantTerms.edit' : 'participantTerms.new');
  return (
    <KindOfWords value="participantTerms">
      <Page
        title={title}
        documentTitle={`${title} – ${words.name(project.title)}`}
        back={{ to, label: t('participantTerms.title') }}
        lead={<LocalizedText value={project.title} />}
      >
        <RecordEditor
          dto={ParticipantTermsInputDto}
          sections={TERMS_SECTIONS}
          lookUps={NO_LOOK_UPS}
          opened={opened}
          begun={begun}
          reload={opened && reloadOf(termsApi, opened.record.id)}
          cancelTo={to}
        />
      </Page>
    </KindOfWords>
  );
}
