import {
  applicationRouteOf,
  PublicApplicationRouteDto,
  PublicApplicationRouteQueryDto,
  PublicOccasionPathDto,
  type PublicNearestOccasionDto,
  type PublicOccasionDto,
  type PublicOrganisationDto,
} from '@spang/shared/open';
import { applicationCaseText, dayOf, MUNICIPALITY_NAMES } from '@spang/shared/values';
import { ref } from '../../contract/index.js';
import { inShortOf } from '../home-routes.js';
import { invalid } from '../../errors.js';
import type { App } from '../../http/dto-type-provider.js';
import {
  findMunicipality,
  findNearestOpen,
  getPublication,
  type PublicReader,
} from '../../publication/index.js';

/** Throws Invalid when there is no such municipality: nobody should take a mistyped code for an answer. */
export function municipalityName(code: string, parameter = 'homeMunicipality'): string {
  const name = MUNICIPALITY_NAMES.get(code);
  if (!name) throw invalid(`?${parameter}`, 'unknown-municipality');
  return name;
}

/** How somebody may apply for an occasion, by where they live. */
export function applicationRouteRoutes(app: App, reader: PublicReader): void {
  app.get(
    '/occasions/:occasionId/application-route',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'getApplicationRoute',
        tags: ['Occasions'],
        summary: 'How a resident of a municipality may apply',
        description:
          'Freely within a collaboration area (fritt sök), by agreement, after a decision of the home municipality, or not at all, and where the application is handed in. Hur den som bor i en kommun får söka, och var ansökan lämnas.',
        params: ref(PublicOccasionPathDto),
        querystring: ref(PublicApplicationRouteQueryDto),
        response: { 200: ref(PublicApplicationRouteDto) },
      },
    },
    async (request) => {
      const { homeMunicipality: code } = request.query;
      const name = municipalityName(code);
      const { document } = await getPublication(reader, 'occasion', request.params.occasionId);
      const occasion = JSON.parse(document) as PublicOccasionDto;
      const route = applicationRouteOf(code, occasion, dayOf(request.now));
      const { contact } = route;
      const inShort = inShortOf(route);
      const { case: found, areaName } = inShort;
      const mayApplyNow = inShort.isFree && ['open', 'continuous'].includes(occasion.applicationState);
      const organisation = await findMunicipality<PublicOrganisationDto>(reader, code);
      return {
        occasionId: occasion.id,
        homeMunicipality: { code, name, website: organisation?.website ?? null },
        ...inShort,
        explanation: applicationCaseText(found, name, areaName),
        contact,
        applicationState: occasion.applicationState,
        applicationStateLabel: occasion.applicationStateLabel,
        nearestOpen: mayApplyNow
          ? null
          : shortOf(await findNearestOpen<PublicOccasionDto>(reader, occasion.id, code)),
        _links: { self: { href: request.address(), rel: 'self', method: 'GET' } },
      };
    },
  );
}

const shortOf = (occasion: PublicOccasionDto | undefined): PublicNearestOccasionDto | null =>
  occasion
    ? {
        id: occasion.id,
        offerId: occasion.offer.id,
        title: occasion.title ?? occasion.offer.title,
        start: occasion.start,
        locations: occasion.locations,
        _links: occasion._links,
      }
    : null;
