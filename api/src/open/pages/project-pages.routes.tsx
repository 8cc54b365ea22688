import type { FastifyInstance } from 'fastify';
import type { PublicProjectDto } from '@spang/shared/open';
import { partsOf } from '../../http/addresses.js';
import { keep, type PublicReader } from '../../publication/index.js';
import { render } from './layout.js';
import { PAGE } from './page-config.js';
import { PROJECT_CHOICES, ProjectListPage } from './project-list-page.js';
import { ProjectPage, type ProjectOffer } from './project-page.js';
import { readQuestion, writeQuestion, type Question } from './question.js';
import { PER_PAGE, readDocument, readFacets, readList } from './read.js';
import { answerOf, sendPage } from './send-page.js';
import { ADDRESSES, PAGE_LANGUAGES, type Language } from './words.js';

/** As many of a project's offers as its page shows. */
const OFFERS_SHOWN = 100;

/** The list of projects and the page of each. */
export function projectPageRoutes(app: FastifyInstance, reader: PublicReader, publicUrl: string): void {
  const listPage = async (question: Question, language: Language) => {
    const tags = Object.fromEntries(Object.entries(question.filters).map(([name, value]) => [name, [value]]));
    const { documents, ...rest } = await readList<PublicProjectDto>(reader, 'project', {
      q: question.q || undefined,
      tags,
      sort: 'title',
      page: question.page,
    });
    const facets = await readFacets(reader, 'project', Object.keys(PROJECT_CHOICES));
    const common = { language, publicUrl, question, facets, perPage: PER_PAGE };
    return answerOf(render(<ProjectListPage projects={documents} {...rest} {...common} />));
  };

  const projectPage = async (id: string, language: Language) => {
    const project = await readDocument<PublicProjectDto>(reader, 'project', id);
    const { documents: offers } = await readList<ProjectOffer>(reader, 'training-offer', {
      tags: { project: [project.id] },
      sort: 'title',
      limit: OFFERS_SHOWN,
    });
    return answerOf(render(<ProjectPage {...{ project, offers, language, publicUrl }} />));
  };

  for (const language of PAGE_LANGUAGES) {
    const list = ADDRESSES.projects[language];
    app.get(list, { config: PAGE }, async (request, reply) => {
      const question = readQuestion(partsOf(request.url).parameters, PROJECT_CHOICES);
      const name = list + writeQuestion(question);
      const answer = await keep(reader, 'project', name, () => listPage(question, language));
      return sendPage(request, reply, language, answer);
    });
    app.get(`${list}/:id`, { config: PAGE }, async (request, reply) => {
      const { id } = request.params as { id: string };
      const kinds = ['project' as const, 'training-offer' as const];
      const answer = await keep(reader, kinds, `${list}/${id}`, () => projectPage(id, language));
      return sendPage(request, reply, language, answer);
    });
  }
}
