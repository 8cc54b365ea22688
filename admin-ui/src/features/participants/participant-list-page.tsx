import type { ParticipationSummaryDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { Page } from '../../platform/page';
import { PeriodForm } from '../../platform/period-form';
import { RecordList } from '../../platform/record/record-list';
import type { ListAnswer } from '../../platform/record/record-routes';
import { useSession } from '../../platform/session';
import { KindOfWords } from '../../platform/words';
import { LinkButton } from '../../ui/button';
import type { Option } from '../../ui/field';
import { useBorn } from './born';
import { PARTICIPATION_LIST } from './list-spec';
import { LookUp } from './look-up';
import { useParticipationColumns } from './participation-columns';

export interface ParticipantList extends ListAnswer<ParticipationSummaryDto> {
  projects: Option[];
  organisations: Option[];
  occasions: ReadonlyMap<string, string>;
}

/** Who takes part, by pseudonym. */
export function ParticipantListPage() {
  return (
    <KindOfWords value="participations">
      <Participants />
    </KindOfWords>
  );
}

function Participants() {
  const { state, projects, organisations, occasions } = useLoaderData<ParticipantList>();
  const { t } = useTranslation();
  const born = useBorn();
  const { can } = useSession();
  const columns = useParticipationColumns(occasions);
  const title = t('participants.title');
  const here = state.filters['projectId'];
  const create = can('participants:write')
    ? { to: `/deltagare/ny${here ? `?projekt=${here}` : ''}`, label: t('participants.new') }
    : undefined;
  const project = {
    key: 'project',
    header: t('projects.one'),
    cell: ({ projectId }: ParticipationSummaryDto) =>
      projects.find(({ value }) => value === projectId)?.label ?? '',
  };
  return (
    <Page
      title={title}
      documentTitle={state.page > 1 ? t('list.titlePage', { title, page: state.page }) : title}
      lead={<p>{t('participants.lead')}</p>}
      actions={
        create && (
          <LinkButton kind="primary" to={create.to}>
            {create.label}
          </LinkButton>
        )
      }
    >
      <LookUp organisations={organisations} />
      <PeriodForm spec={PARTICIPATION_LIST} />
      <div className="pseudonyms">
        <RecordList<ParticipationSummaryDto>
          spec={PARTICIPATION_LIST}
          title={title}
          counted={(count) => t('participants.counted', { count })}
          rowKey={({ id }) => id}
          emptyText={t('participants.empty')}
          create={create}
          filters={[
            { name: 'projectId', label: t('projects.one'), options: projects },
            {
              name: 'status',
              label: t('field.status'),
              options: [
                { value: 'ongoing', label: t('participants.ongoing') },
                { value: 'ended', label: t('participants.ended') },
              ],
            },
            {
              name: 'isComplete',
              label: t('participants.record'),
              options: [
                { value: 'true', label: t('participants.isComplete') },
                { value: 'false', label: t('participants.isIncomplete') },
              ],
            },
          ]}
          columns={[
            {
              key: 'id',
              header: t('field.id'),
              cell: ({ participant }) => (
                <Link to={`/deltagare/${participant.id}`} className="pseudonym">
                  {participant.pseudonym}
                </Link>
              ),
            },
            {
              key: 'born',
              header: t('participants.born'),
              cell: ({ participant }) => <span className="nowrap">{born(participant.birthDecade)}</span>,
            },
            ...(projects.length > 1 && !here ? [project] : []),
            ...columns,
          ]}
        />
      </div>
    </Page>
  );
}
