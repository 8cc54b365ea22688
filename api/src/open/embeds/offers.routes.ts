import {
  PublicEmbedOffersQueryDto,
  PublicEmbedPathDto,
  PublicTrainingFiltersQueryDto,
} from '@spang/shared/open';
import { dayOf, MUNICIPALITY_NAMES } from '@spang/shared/values';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ref } from '../../contract/index.js';
import { invalid } from '../../errors.js';
import type { App } from '../../http/dto-type-provider.js';
import { checkPage } from '../../http/page.js';
import { sendPublic, type PublicAnswer } from '../../http/send-public.js';
import { keep, type PublicQuery, type PublicReader } from '../../publication/index.js';
import { facetAnswer } from '../facet-answer.js';
import { homeOf } from '../home-routes.js';
import { listAnswer } from '../list-answer.js';
import { TRAINING_TAGS, toPublicFilters } from '../public-filters.js';
import {
  askingHost,
  assertAllowedOn,
  presentationOf,
  savedEmbed,
  shownOn,
  withSaved,
  type SavedEmbed,
} from './saved-embed.js';

/**
 * A saved embed as `<spang-offers embed="…">` asks for it: the training it shows with how it is to be shown, and what there
 * is to choose among.
 * @param saw told of the host that an embed was shown on. Must not take time.
 */
export function savedEmbedRoutes(
  app: App,
  reader: PublicReader,
  saw: (embedId: string, host: string) => void,
): void {
  const config = { permission: 'public' };

  /** The embed, if the page that asks may show it. */
  const openedBy = async (request: FastifyRequest, reply: FastifyReply): Promise<SavedEmbed> => {
    reply.header('vary', 'Accept, Accept-Encoding, Origin');
    const { embedId } = request.params as PublicEmbedPathDto;
    const embed = await savedEmbed(reader, embedId);
    try {
      assertAllowedOn(embed, askingHost(request.headers), request.publicUrl);
    } catch (refusal) {
      reply.header('cache-control', 'no-store'); // it may be allowed in a moment
      throw refusal;
    }
    const host = shownOn(request.headers, request.publicUrl);
    if (host) saw(embed.id, host);
    return embed;
  };
  /** What is open depends on the clock; all else is kept while neither the training nor the embed has changed. */
  const keptOrMade = (
    { url, now }: FastifyRequest,
    embed: SavedEmbed,
    query: { openOnly?: boolean },
    make: () => Promise<PublicAnswer>,
  ) => {
    const day = homeOf(query) === undefined ? '' : dayOf(now); // areas begin and end with a day
    return query.openOnly ? make() : keep(reader, 'training-offer', `${embed.change} ${url} ${day}`, make);
  };

  app.get(
    '/embed/v1/embeds/:embedId',
    { config, schema: { params: ref(PublicEmbedPathDto), querystring: ref(PublicEmbedOffersQueryDto) } },
    async (request, reply) => {
      const embed = await openedBy(request as never, reply as never);
      const query = withSaved(embed, request.query);
      checkPage(request as never, query);
      checkHome(query);
      const answer = await keptOrMade(request as never, embed, query, () =>
        listAnswer(
          request as never,
          reader,
          'training-offer',
          { ...query, ...toPublicFilters(TRAINING_TAGS, query) } as unknown as PublicQuery,
          { embed: presentationOf(embed) },
        ),
      );
      return sendPublic(request as never, reply as never, answer) as never;
    },
  );

  app.get(
    '/embed/v1/embeds/:embedId/facets',
    { config, schema: { params: ref(PublicEmbedPathDto), querystring: ref(PublicTrainingFiltersQueryDto) } },
    async (request, reply) => {
      const embed = await openedBy(request as never, reply as never);
      const query = withSaved(embed, request.query);
      checkHome(query);
      const answer = await keptOrMade(request as never, embed, query, () =>
        facetAnswer(request as never, reader, 'training-offer', TRAINING_TAGS, query),
      );
      return sendPublic(request as never, reply as never, answer) as never;
    },
  );
}

const checkHome = (query: { homeMunicipality?: string; residentOf?: string }): void => {
  for (const name of ['homeMunicipality', 'residentOf'] as const)
    if (query[name] && !MUNICIPALITY_NAMES.has(query[name]))
      throw invalid(`?${name}`, 'unknown-municipality');
};
