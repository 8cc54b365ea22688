import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { EntitySupportInputDto, IndicatorTallyInputDto } from '@spang/shared/management';
import { DONE, parseListState, toQuery, type ListSpec } from '../../platform/list-state';
import type { ListOf, Query } from '../../platform/record-api';
import type { RecordPart } from '../../platform/record/record-kind';
import { attempt, type SaveRequest } from '../../platform/record/save';
import { readDay } from './cut-off';
import {
  createSupport,
  createTally,
  getProject,
  getReport,
  getTally,
  listSupports,
  listTallies,
  openSupport,
  removeSupport,
  replaceSupport,
  specialIndicators,
} from './follow-up.api';
import { SUPPORT_LIST, TALLY_LIST } from './list-specs';

type Params = Pick<LoaderFunctionArgs, 'params'>;
const projectOf = ({ params }: Params) => params['id'] ?? '';
const supportOf = ({ params }: Params) => params['supportId'] ?? '';
const supportsOf = (args: Params) => `/projekt/${projectOf(args)}/uppfoljning/foretagsstod`;

/** Reads a list of a project as its address says. */
const listLoader =
  <S,>(list: (projectId: string, query: Query) => Promise<ListOf<S>>, spec: ListSpec) =>
  async (args: LoaderFunctionArgs) => {
    const search = new URL(args.request.url).searchParams;
    search.delete('sparad'); // told by the head of the record
    const parsed = parseListState(spec, search);
    return { ...parsed, list: await list(projectOf(args), { ...toQuery(parsed.state), limit: 20 }) };
  };

const SUPPORTS = { path: 'foretagsstod', label: 'followUp.supports', needs: 'follow-up:read' } as const;
const TALLIES = { path: 'summor', label: 'followUp.tallies', needs: 'follow-up:read' } as const;

/** What a project promised and reached, whom it supported, and what forms about sensitive data say together. */
export const FOLLOW_UP: RecordPart = {
  tab: {
    path: 'uppfoljning',
    label: 'followUp.title',
    needs: 'follow-up:read',
    below: [SUPPORTS, TALLIES],
  },
  children: [
    {
      path: 'uppfoljning',
      lazy: async () => ({ Component: (await import('./follow-up-page')).FollowUpPage }),
      children: [
        {
          index: true,
          loader: async (args: LoaderFunctionArgs) => {
            const { day, isIgnored } = readDay(new URL(args.request.url).searchParams);
            return { report: await getReport(projectOf(args), day), isIgnored };
          },
          lazy: async () => ({ Component: (await import('./indicators-page')).IndicatorsPage }),
        },
        {
          path: SUPPORTS.path,
          loader: listLoader(listSupports, SUPPORT_LIST),
          lazy: async () => ({ Component: (await import('./supports-page')).SupportsPage }),
        },
        {
          path: TALLIES.path,
          loader: listLoader(listTallies, TALLY_LIST),
          lazy: async () => ({ Component: (await import('./tallies-page')).TalliesPage }),
        },
      ],
    },
  ],
  pages: [
    {
      path: 'uppfoljning/foretagsstod/nytt',
      loader: async (args: LoaderFunctionArgs) => ({ project: await getProject(projectOf(args)) }),
      action: async (args: ActionFunctionArgs) => {
        const { input, key } = (await args.request.json()) as SaveRequest<EntitySupportInputDto>;
        return attempt(async () => {
          await createSupport(projectOf(args), input, key);
          return redirect(`${supportsOf(args)}?sparad=1`);
        });
      },
      lazy: async () => ({ Component: (await import('./support-form-page')).SupportFormPage }),
    },
    {
      path: 'uppfoljning/foretagsstod/:supportId',
      loader: async (args: LoaderFunctionArgs) => ({
        project: await getProject(projectOf(args)),
        opened: await openSupport(projectOf(args), supportOf(args)),
      }),
      action: async (args: ActionFunctionArgs) => {
        const { input, etag = '' } = (await args.request.json()) as SaveRequest<EntitySupportInputDto>;
        return attempt(async () => {
          await replaceSupport(projectOf(args), supportOf(args), input, etag);
          return redirect(`${supportsOf(args)}?sparad=1`);
        });
      },
      lazy: async () => ({ Component: (await import('./support-form-page')).SupportFormPage }),
    },
    {
      path: 'uppfoljning/foretagsstod/:supportId/ta-bort',
      loader: (args: LoaderFunctionArgs) => redirect(`${supportsOf(args)}/${supportOf(args)}`),
      action: async (args: ActionFunctionArgs) => {
        const { etag } = (await args.request.json()) as { etag: string };
        return attempt(async () => {
          await removeSupport(projectOf(args), supportOf(args), etag);
          return redirect(`${supportsOf(args)}?${DONE}=borttagen`);
        });
      },
    },
    {
      path: 'uppfoljning/summor/ny',
      loader: async (args: LoaderFunctionArgs) => {
        const replaced = new URL(args.request.url).searchParams.get('ersatter');
        const [project, indicators, replaces] = await Promise.all([
          getProject(projectOf(args)),
          specialIndicators(),
          replaced ? getTally(projectOf(args), replaced) : null,
        ]);
        return { project, indicators, replaces };
      },
      action: async (args: ActionFunctionArgs) => {
        const { input, key } = (await args.request.json()) as SaveRequest<IndicatorTallyInputDto>;
        return attempt(async () => {
          await createTally(projectOf(args), input, key);
          return redirect(`/projekt/${projectOf(args)}/uppfoljning/summor?sparad=1`);
        });
      },
      lazy: async () => ({ Component: (await import('./tally-form-page')).TallyFormPage }),
    },
  ],
};
