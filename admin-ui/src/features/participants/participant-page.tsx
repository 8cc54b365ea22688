import type { ParticipantDto, ParticipationSummaryDto, Permission } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useSearchParams } from 'react-router';
import { Outcome } from '../../platform/outcome';
import { Page } from '../../platform/page';
import { useSession } from '../../platform/session';
import { KindOfWords } from '../../platform/words';
import { LinkButton } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { DossierSection } from '../../ui/facts';
import { useBorn } from './born';
import { IdentitySection } from './identity-section';
import { mayIn } from './may-in';
import { useParticipationColumns } from './participation-columns';
import { Protection } from './protection';

export interface OpenedParticipant {
  participant: ParticipantDto;
  etag: string;
  projects: Record<string, string>;
  occasions: ReadonlyMap<string, string>;
}

/** What has been done elsewhere and is told here, as the address names it. */
const DONE = ['tillagd', 'aterkom', 'sparad', 'rattad'] as const;

/** One person: by pseudonym, with what they take part in. */
export function ParticipantPage() {
  const { participant } = useLoaderData<OpenedParticipant>();
  return (
    <KindOfWords value="participations">
      <Participant key={participant.id} />
    </KindOfWords>
  );
}

function Participant() {
  const { participant, etag, projects, occasions } = useLoaderData<OpenedParticipant>();
  const { t } = useTranslation();
  const born = useBorn();
  const { session } = useSession();
  const [search] = useSearchParams();
  const columns = useParticipationColumns(occasions).map(({ sortKey: _unsorted, ...column }) => column);
  const { id, pseudonym, organisationId, participations } = participant;
  const may = (permission: Permission) =>
    mayIn(
      session.grants,
      permission,
      organisationId,
      participations.map(({ projectId }) => projectId),
    );
  const done = DONE.find((word) => search.get('klart') === word);
  return (
    <Page
      title={t('participants.one', { pseudonym })}
      back={{ to: '/deltagare', label: t('participants.title') }}
      lead={<p>{t('participants.bornIn', { born: born(participant.birthDecade) })}</p>}
    >
      {done && (
        <Outcome tone="success" title={t(`participants.done.${done}`)}>
          {done === 'aterkom' && <p>{t('participants.cameBackText')}</p>}
        </Outcome>
      )}
      {may('participants:protected') && <Protection participant={participant} etag={etag} />}
      <IdentitySection
        participant={participant}
        mayReveal={may('participants:identity')}
        mayRectify={may('participants:write')}
      />
      <DossierSection
        id="participations"
        title={t('participations.title')}
        actions={
          may('participants:write') && (
            <LinkButton to={`/deltagare/ny?deltagare=${id}`}>{t('participants.addToAnother')}</LinkButton>
          )
        }
      >
        <DataTable<ParticipationSummaryDto>
          caption={t('participations.title')}
          isCaptionHidden
          rows={participations}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'project',
              header: t('projects.one'),
              cell: (row) => (
                <Link to={`/deltagare/${id}/deltagande/${row.id}`}>
                  {projects[row.projectId] ?? t('participations.one')}
                </Link>
              ),
            },
            ...columns,
          ]}
        />
      </DossierSection>
    </Page>
  );
}
