import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PublicTrainingOfferDto } from '@spang/shared/open';
import { dayOf, MUNICIPALITY_NAMES } from '@spang/shared/values';
import { partsOf } from '../../http/addresses.js';
import { keep, type PublicReader } from '../../publication/index.js';
import { render } from './layout.js';
import { OFFER_CHOICES, OfferListPage } from './offer-list-page.js';
import { OfferPage } from './offer-page.js';
import { PAGE } from './page-config.js';
import { readQuestion, writeQuestion, type Question } from './question.js';
import { PER_PAGE, readDocument, readFacets, readList } from './read.js';
import { answerOf, sendPage } from './send-page.js';
import { ADDRESSES, PAGE_LANGUAGES, type Language } from './words.js';

/** The list of training and the page of each offer. */
export function trainingPageRoutes(app: FastifyInstance, reader: PublicReader, publicUrl: string): void {
  const listPage = async (question: Question, language: Language) => {
    const { homeMunicipality: home, openOnly, sort, municipality, studyForm, funding } = question.filters;
    const only = (value: string | undefined) => value && [value];
    const { documents, ...rest } = await readList<PublicTrainingOfferDto>(reader, 'training-offer', {
      q: question.q || undefined,
      tags: {
        municipality: only(municipality) || undefined,
        studyForm: only(studyForm) || undefined,
        funding: only(funding) || undefined,
        home: home ? [home, '*'] : undefined,
      },
      openOnly: Boolean(openOnly),
      sort: sort ?? 'title',
      page: question.page,
    });
    const facets = await readFacets(reader, 'training-offer', ['municipality', 'studyForm', 'funding']);
    const common = { language, publicUrl, question, facets, perPage: PER_PAGE };
    return answerOf(render(<OfferListPage offers={documents} {...rest} {...common} />));
  };

  const offerPage = async (id: string, home: string | undefined, today: string, language: Language) => {
    const offer = await readDocument<PublicTrainingOfferDto>(reader, 'training-offer', id);
    return answerOf(render(<OfferPage {...{ offer, home, today, language, publicUrl }} />));
  };

  for (const language of PAGE_LANGUAGES) {
    const list = ADDRESSES.offers[language];
    app.get(list, { config: PAGE }, async (request, reply) => {
      const question = readQuestion(partsOf(request.url).parameters, OFFER_CHOICES);
      const make = () => listPage(question, language);
      // what is open depends on the clock
      const isKept = !question.filters['openOnly'];
      const name = list + writeQuestion(question);
      return sendPage(
        request,
        reply,
        language,
        await (isKept ? keep(reader, 'training-offer', name, make) : make()),
      );
    });
    app.get(`${list}/:id`, { config: PAGE }, async (request, reply) => {
      const { id } = request.params as { id: string };
      const home = homeOf(request);
      const today = dayOf(request.now); // an area may end with the day
      const name = `${list}/${id} ${home ?? ''} ${today}`;
      const make = () => offerPage(id, home, today, language);
      return sendPage(request, reply, language, await keep(reader, 'training-offer', name, make));
    });
  }
}

/** Where the reader lives, if they have said it and there is such a place. */
function homeOf(request: FastifyRequest): string | undefined {
  const code = partsOf(request.url).parameters.get('homeMunicipality') ?? '';
  return MUNICIPALITY_NAMES.has(code) ? code : undefined;
}
