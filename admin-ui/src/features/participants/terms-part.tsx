import type { ParticipantTermsInputDto } from '@spang/shared/management';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { RecordPart } from '../../platform/record/record-kind';
import { attempt, type SaveRequest } from '../../platform/record/save';
import { getProject, termsApi, termsOf, versionsOf } from './terms.api';

const projectOf = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => params['id'] ?? '';
const PATH = 'deltagarvillkor';

/** On which terms a project keeps participants: a page of the project. */
export const PARTICIPANT_TERMS: RecordPart = {
  tab: { path: PATH, label: 'participantTerms.title', needs: 'projects:read' },
  children: [
    {
      path: PATH,
      loader: async (args: LoaderFunctionArgs) => {
        const terms = await termsOf(projectOf(args));
        if (!terms) return { terms, versions: [], shown: null };
        const wanted = Number(new URL(args.request.url).searchParams.get('version')) || terms.version;
        const [versions, shown] = await Promise.all([versionsOf(terms), termsApi.version(terms.id, wanted)]);
        return { terms, versions, shown };
      },
      lazy: async () => ({ Component: (await import('./terms-page')).TermsPage }),
    },
  ],
  pages: [
    {
      path: `${PATH}/redigera`,
      loader: async (args: LoaderFunctionArgs) => {
        const [project, terms] = await Promise.all([getProject(projectOf(args)), termsOf(projectOf(args))]);
        return { project, ...(terms ? { opened: await termsApi.open(terms.id) } : {}) };
      },
      action: async (args: ActionFunctionArgs) => {
        const { input, key, etag } = (await args.request.json()) as SaveRequest<ParticipantTermsInputDto>;
        return attempt(async () => {
          if (etag) await termsApi.replace((await termsOf(projectOf(args)))!.id, input, etag);
          else await termsApi.create(input, key);
          return redirect(`/projekt/${projectOf(args)}/${PATH}?sparad=1`);
        });
      },
      lazy: async () => ({ Component: (await import('./terms-form-page')).TermsFormPage }),
    },
  ],
};
