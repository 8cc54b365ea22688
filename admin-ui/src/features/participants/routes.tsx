import type {
  NewParticipationInputDto,
  ParticipationInputDto,
  PersonRectificationInputDto,
} from '@spang/shared/management';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import { parseListState, toQuery } from '../../platform/list-state';
import { projectNames } from '../../platform/lookups';
import { attempt, type SaveRequest } from '../../platform/record/save';
import { PARTICIPATION_LIST } from './list-spec';
import type { BegunParticipation } from './participation-create-page';
import type { OpenedParticipant } from './participant-page';
import type { OpenedParticipation } from './participation-page';
import type { ParticipantList } from './participant-list-page';
import {
  createParticipation,
  getParticipant,
  listParticipations,
  municipalityNames,
  occasionNames,
  openParticipation,
  rectifyIdentity,
  replaceParticipation,
  whereMay,
} from './participants.api';
import { getProject, termsOf, versionsOf } from './terms.api';

const idOf = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => params['id'] ?? '';
const participationOf = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => params['participationId'] ?? '';

async function loadList({ request }: LoaderFunctionArgs): Promise<ParticipantList> {
  const search = new URL(request.url).searchParams;
  const parsed = parseListState(PARTICIPATION_LIST, search);
  const [list, where] = await Promise.all([
    listParticipations({ ...toQuery(parsed.state), limit: 20 }),
    whereMay('participants:read'),
  ]);
  const occasions = await occasionNames(
    list.data.flatMap(({ occasionIds }) => occasionIds),
    { hasStart: false },
  );
  return { ...parsed, ...where, list, occasions };
}

async function loadParticipant(args: LoaderFunctionArgs): Promise<OpenedParticipant> {
  const opened = await getParticipant(idOf(args));
  const { participations } = opened.participant;
  const [projects, occasions] = await Promise.all([
    projectNames(participations.map(({ projectId }) => projectId)),
    occasionNames(
      participations.flatMap(({ occasionIds }) => occasionIds),
      { hasStart: false },
    ),
  ]);
  return { ...opened, projects, occasions };
}

async function begin({ request }: LoaderFunctionArgs): Promise<BegunParticipation> {
  const search = new URL(request.url).searchParams;
  const projectId = search.get('projekt');
  const participantId = search.get('deltagare');
  const [{ projects }, project, terms, known] = await Promise.all([
    whereMay('participants:write'),
    projectId ? getProject(projectId) : null,
    projectId ? termsOf(projectId) : null,
    participantId ? getParticipant(participantId) : null,
  ]);
  return {
    projects,
    project: project && { id: project.id, ownerId: project.owner.id, terms },
    participant: known?.participant ?? null,
    notices: terms ? await versionsOf(terms) : [],
  };
}

async function loadParticipation(args: LoaderFunctionArgs): Promise<OpenedParticipation> {
  const opened = await openParticipation(participationOf(args));
  const { projectId, enrolments, municipality } = opened.record;
  const [projects, occasions, municipalities, terms] = await Promise.all([
    projectNames([projectId]),
    occasionNames(
      enrolments.map(({ occasionId }) => occasionId),
      { hasStart: true },
    ),
    municipalityNames(municipality),
    termsOf(projectId),
  ]);
  return {
    opened,
    project: projects[projectId] ?? '',
    names: new Map([...occasions, ...municipalities]),
    notices: terms ? await versionsOf(terms) : [],
  };
}

/** Participants: found and shown by pseudonym. */
export const participantRoutes: RouteObject[] = [
  {
    path: 'deltagare',
    loader: loadList,
    lazy: async () => ({ Component: (await import('./participant-list-page')).ParticipantListPage }),
  },
  {
    path: 'deltagare/ny',
    loader: begin,
    action: async ({ request }: ActionFunctionArgs) => {
      const { input, key } = (await request.json()) as SaveRequest<NewParticipationInputDto>;
      return attempt(async () => {
        const { participation, isNew } = await createParticipation(input, key);
        return redirect(`/deltagare/${participation.participant.id}?klart=${isNew ? 'tillagd' : 'aterkom'}`);
      });
    },
    lazy: async () => ({ Component: (await import('./participation-create-page')).ParticipationCreatePage }),
  },
  {
    path: 'deltagare/:id',
    loader: loadParticipant,
    lazy: async () => ({ Component: (await import('./participant-page')).ParticipantPage }),
  },
  {
    path: 'deltagare/:id/ratta',
    loader: (args: LoaderFunctionArgs) => getParticipant(idOf(args)),
    action: async (args: ActionFunctionArgs) => {
      const { input, etag = '' } = (await args.request.json()) as SaveRequest<PersonRectificationInputDto>;
      return attempt(async () => {
        await rectifyIdentity(idOf(args), input, etag);
        return redirect(`/deltagare/${idOf(args)}?klart=rattad`);
      });
    },
    lazy: async () => ({ Component: (await import('./rectify-page')).RectifyPage }),
  },
  {
    path: 'deltagare/:id/deltagande/:participationId',
    loader: loadParticipation,
    action: async (args: ActionFunctionArgs) => {
      const { input, etag = '' } = (await args.request.json()) as SaveRequest<ParticipationInputDto>;
      return attempt(async () => {
        await replaceParticipation(participationOf(args), input, etag);
        return redirect(`/deltagare/${idOf(args)}?klart=sparad`);
      });
    },
    lazy: async () => ({ Component: (await import('./participation-page')).ParticipationPage }),
  },
];
