import {
  EmbedDto,
  EmbedInputDto,
  EmbedListDto,
  EmbedPathDto,
  EmbedSightingListDto,
  ListEmbedSightingsQueryDto,
  ListEmbedsQueryDto,
} from '@spang/shared/management';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { checkPage, sendList } from '../../http/page.js';
import { recordRoutes } from '../../http/record-routes.js';
import { toEmbedDto } from './embed.mapper.js';
import { toEmbedInput } from './embed.record.js';
import * as service from './embed.service.js';
import type { SightingLog } from './sighting-log.js';

/** Saved embeds, each its organisation's own, and where they were seen. */
export async function embedRoutes(app: App, sightings: SightingLog): Promise<void> {
  recordRoutes(app, {
    path: '/embeds',
    noun: 'Embed',
    plural: 'Embeds',
    nounSv: 'inbäddningar',
    resource: 'embeds',
    kind: 'embed',
    pathDto: EmbedPathDto,
    input: EmbedInputDto,
    output: EmbedDto,
    listQuery: ListEmbedsQueryDto,
    listDto: EmbedListDto,
    list: service.listEmbeds,
    create: service.createEmbed,
    get: service.getEmbed,
    replace: service.replaceEmbed,
    remove: service.deleteEmbed,
    toDto: toEmbedDto,
    toInput: async (_ctx, row) => toEmbedInput(row),
    publication: {
      publish: service.publishEmbed,
      withdraw: service.withdrawEmbed,
      preview: service.previewEmbed,
    },
  });

  app.get(
    '/embeds/:embedId/sightings',
    {
      config: { permission: 'embeds:read' },
      schema: {
        operationId: 'listEmbedSightings',
        tags: ['Embeds'],
        summary: 'List sites that showed it: Embed',
        description:
          'Host names and the latest day, at most 200; no path, no visitor. Värdnamn och senaste dag, högst 200; ingen sökväg, ingen besökare.',
        params: ref(EmbedPathDto),
        querystring: ref(ListEmbedSightingsQueryDto),
        response: { 200: ref(EmbedSightingListDto) },
      },
    },
    async (request, reply) => {
      const { embedId } = request.params;
      checkPage(request as never, request.query);
      const { data, totalRecords } = await request.read((ctx) =>
        service.listEmbedSightings(ctx, embedId, request.query, sightings.pendingOf(embedId)),
      );
      return sendList(request as never, reply as never, request.query, data, totalRecords) as never;
    },
  );
}
