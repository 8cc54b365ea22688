import { emptyOf } from '@spang/shared/contract';
import {
  NewParticipationInputDto,
  type ParticipantDto,
  type ParticipantTermsSummaryDto,
  type VersionSummaryDto,
} from '@spang/shared/management';
import { useMemo } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useNavigate } from 'react-router';
import { Page } from '../../platform/page';
import type { Names } from '../../platform/record/names';
import { RecordForm } from '../../platform/record/record-form';
import { useSession } from '../../platform/session';
import { KindOfWords } from '../../platform/words';
import { Banner } from '../../ui/banner';
import { Button, LinkButton } from '../../ui/button';
import type { Option } from '../../ui/field';
import { FormSection } from '../../ui/form-section';
import { Select } from '../../ui/select';
import { mayIn } from './may-in';
import { ParticipationFields, ParticipationNames } from './participation-fields';
import { newPerson, PersonFields } from './person-fields';

export interface BegunParticipation {
  projects: Option[];
  /** What the address names; null: it has to be chosen. */
  project: { id: string; ownerId: string; terms: ParticipantTermsSummaryDto | null } | null;
  /** Somebody who is known already. */
  participant: ParticipantDto | null;
  notices: VersionSummaryDto[];
}

const NO_NAMES: Names = new Map();
const PERSON = ['person'];

/** Somebody comes into a project: first which, then who and how. */
export function ParticipationCreatePage() {
  const begun = useLoaderData<BegunParticipation>();
  const { t } = useTranslation();
  const { project, projects, participant } = begun;
  const name = projects.find(({ value }) => value === project?.id)?.label;
  const back = participant
    ? {
        to: `/deltagare/${participant.id}`,
        label: t('participants.one', { pseudonym: participant.pseudonym }),
      }
    : { to: '/deltagare', label: t('participants.title') };
  return (
    <KindOfWords value="participations">
      <Page
        title={participant ? t('participants.addToAnother') : t('participants.new')}
        back={back}
        lead={<p>{name ? t('participations.inProject', { name }) : t('participations.chooseProject')}</p>}
      >
        {project === null ? (
          <ChooseProject projects={projects} participantId={participant?.id ?? null} />
        ) : project.terms === null ? (
          <Banner tone="warning" title={t('participantTerms.none')}>
            <p>{t('participantTerms.noneText')}</p>
            <LinkButton to={`/projekt/${project.id}/deltagarvillkor`}>
              {t('participantTerms.goTo')}
            </LinkButton>
          </Banner>
        ) : (
          <NewParticipation
            key={project.id}
            {...begun}
            project={project}
            terms={project.terms}
            cancelTo={back.to}
          />
        )}
      </Page>
    </KindOfWords>
  );
}

function ChooseProject({ projects, participantId }: { projects: Option[]; participantId: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { control, handleSubmit, setError } = useForm<{ project: string | null }>({
    defaultValues: { project: projects.length === 1 ? projects[0]!.value : null },
  });
  const go = ({ project }: { project: string | null }) => {
    if (!project) return setError('project', { message: t('participations.chooseProject') });
    const search = new URLSearchParams({
      projekt: project,
      ...(participantId ? { deltagare: participantId } : {}),
    });
    return void navigate(`?${search.toString()}`);
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void handleSubmit(go)();
      }}
    >
      <Select
        control={control}
        name="project"
        label={t('projects.one')}
        options={projects}
        emptyLabel={t('ui.choose')}
      />
      <div>
        <Button kind="primary" type="submit">
          {t('participations.continue')}
        </Button>
      </div>
    </form>
  );
}

interface FormProps extends BegunParticipation {
  project: NonNullable<BegunParticipation['project']>;
  terms: ParticipantTermsSummaryDto;
  cancelTo: string;
}

function NewParticipation({ project, terms, participant, notices, cancelTo }: FormProps) {
  const { t } = useTranslation();
  const { session } = useSession();
  const value = useMemo(
    (): NewParticipationInputDto => ({
      ...emptyOf(NewParticipationInputDto),
      projectId: project.id,
      participantId: participant?.id ?? null,
      person: participant ? null : newPerson(terms.takesIdentityNumbers),
      noticeVersion: terms.version,
    }),
    [project.id, participant, terms],
  );
  return (
    <ParticipationNames names={NO_NAMES}>
      <RecordForm dto={NewParticipationInputDto} value={value} cancelTo={cancelTo}>
        {(form) => (
          <>
            <FormSection id="person" title={t('section.person')} fields={PERSON}>
              {participant ? (
                <p className="pseudonym">{participant.pseudonym}</p>
              ) : (
                <>
                  <p className="muted">
                    {t(terms.takesIdentityNumbers ? 'person.known' : 'person.withoutNumbers')}
                  </p>
                  <PersonFields
                    form={form as unknown as UseFormReturn}
                    path="person."
                    takesNumbers={terms.takesIdentityNumbers}
                    mayProtect={mayIn(session.grants, 'participants:protected', project.ownerId, [
                      project.id,
                    ])}
                  />
                </>
              )}
            </FormSection>
            <ParticipationFields form={form as unknown as UseFormReturn} notices={notices} />
          </>
        )}
      </RecordForm>
    </ParticipationNames>
  );
}
