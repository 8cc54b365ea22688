import { FORMATS } from '@spang/shared/contract';
import {
  EmbedFragmentQueryDto,
  EmbedFrameQueryDto,
  PublicEmbedPathDto,
  type PublicTrainingOfferDto,
} from '@spang/shared/open';
import { dayOf, MUNICIPALITY_NAMES } from '@spang/shared/values';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { checkPage } from '../../http/page.js';
import { sendPublic, type PublicAnswer } from '../../http/send-public.js';
import { countFacets, keep, listPublications, type PublicReader } from '../../publication/index.js';
import { homeOf } from '../home-routes.js';
import { Fragment, render, type Found } from './fragment.js';
import { Frame, type Choices } from './frame.js';
import { listPageOf } from './list-page.js';
import { filtersOf, readAsked, type Asked } from './question.js';
import { RESIZE_SCRIPT } from './resize-script.js';
import { askingHost, assertAllowedOn, savedEmbed, shownOn, type SavedEmbed } from './saved-embed.js';
import { framedBy, styleSheetOf, withEmbed } from './saved-look.js';

const HTML = 'text/html; charset=utf-8';
/** Where a reader may live, as the element's form asks for it: in the shape of facets. */
const HOMES = JSON.stringify({
  data: [...MUNICIPALITY_NAMES].map(([value, sv]) => ({ parameter: 'residentOf', value, label: { sv } })),
});
/** Always the same: hashed once, and compressed once somebody has asked for that. */
const HOMES_ANSWER: PublicAnswer = { body: HOMES, etag: etagOf(HOMES) };
const RESIZE_ANSWER: PublicAnswer = {
  body: RESIZE_SCRIPT,
  etag: etagOf(RESIZE_SCRIPT),
  type: 'text/javascript; charset=utf-8',
};
const config = { permission: 'public', answersWith: ['text/html', 'application/problem+json'] };
/** Scripts are let in one by one, and only where the frame is to say how high it is. */
const policyOf = (ancestors: string, hasScript: boolean) =>
  `default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${ancestors}${hasScript ? "; script-src 'self'" : ''}`;

/**
 * Embeds that need no script on the page around them: a piece of HTML, and a page for a frame.
 * @param saw told of the host that a saved embed was shown on.
 */
export function embedPageRoutes(
  app: App,
  reader: PublicReader,
  saw: (embedId: string, host: string) => void,
): void {
  app.decorateRequest('savedEmbed');
  const asks = (isFrame: boolean) => async (request: FastifyRequest) => {
    const asked = readAsked(request.query as Asked);
    const { embed: id } = asked;
    if (typeof id === 'string' && FORMATS.uuid.test(id)) request.savedEmbed = await savedEmbed(reader, id);
    request.query = request.savedEmbed ? withEmbed(request.savedEmbed, asked, isFrame) : asked; // no id is refused with the rest
  };
  const sawAt = ({ headers, publicUrl }: FastifyRequest, embed: SavedEmbed) => {
    const host = shownOn(headers, publicUrl);
    if (host) saw(embed.id, host);
  };

  app.get(
    '/embed/v1/offers.html',
    { config, preValidation: asks(false), schema: { querystring: ref(EmbedFragmentQueryDto) } },
    async (request, reply) => {
      const { query } = request;
      const { lang: language } = query;
      checkPage(request, query);
      reply.header('content-language', language);
      const embed = request.savedEmbed;
      if (embed) {
        reply.header('vary', 'Accept, Accept-Encoding, Origin');
        assertAllowedOn(embed, askingHost(request.headers), request.publicUrl);
        sawAt(request as never, embed);
      }
      return send(request as never, reply as never, query, embed, async () => {
        const found = await find(reader, query);
        const all = listPageOf(query, request.publicUrl);
        const look = lookOf(request as never, query);
        return render(<Fragment {...found} {...look} all={all} level={query['heading-level'] ?? 3} />);
      }) as never;
    },
  );

  app.get(
    '/embed/v1/frame',
    { config, preValidation: asks(true), schema: { querystring: ref(EmbedFrameQueryDto) } },
    async (request, reply) => {
      const { query } = request;
      checkPage(request, query);
      const embed = request.savedEmbed;
      if (embed) sawAt(request as never, embed);
      reply.removeHeader('x-frame-options').headers({
        'content-language': query.lang,
        'content-security-policy': policyOf(embed ? framedBy(embed) : '*', query.resize === '1'),
        'x-robots-tag': 'noindex, indexifembedded',
      });
      return send(request as never, reply as never, query, embed, async () => {
        const [found, choices] = await Promise.all([find(reader, query), choicesOf(reader, query)]);
        const look = lookOf(request as never, query);
        const asked = pairsOf(request as never);
        const style = embed && styleSheetOf(embed) && `/embed/v1/embeds/${embed.id}/frame.css`;
        return `<!doctype html>${render(<Frame {...found} {...look} {...{ query, asked, choices, style }} />)}`;
      }) as never;
    },
  );

  app.get(
    '/embed/v1/embeds/:embedId/frame.css',
    {
      config: { permission: 'public', answersWith: ['text/css', 'application/problem+json'] },
      schema: { params: ref(PublicEmbedPathDto) },
    },
    async (request, reply) => {
      const body = styleSheetOf(await savedEmbed(reader, request.params.embedId)) ?? '';
      const answer = { body, etag: etagOf(body), type: 'text/css; charset=utf-8' };
      return sendPublic(request as never, reply as never, answer) as never;
    },
  );

  app.get(
    '/embed/v1/municipalities.json',
    { config: { permission: 'public' } },
    async (request, reply) => sendPublic(request, reply as never, HOMES_ANSWER) as never,
  );

  app.get(
    '/embed/v1/resize.js',
    { config: { permission: 'public', answersWith: ['text/javascript', 'application/problem+json'] } },
    async (request, reply) => sendPublic(request, reply as never, RESIZE_ANSWER) as never,
  );

  /** As the rest of the public answers: kept while nothing has changed, and for the day, which decides what is next. */
  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    { openOnly }: EmbedFragmentQueryDto,
    embed: SavedEmbed | undefined,
    write: () => Promise<string>,
  ) {
    const make = async (): Promise<PublicAnswer> => {
      const body = await write();
      return { body, etag: etagOf(body), type: HTML };
    };
    const name = `${embed?.change ?? ''} ${request.url} ${dayOf(request.now)}`;
    return sendPublic(request, reply, await (openOnly ? make() : keep(reader, 'training-offer', name, make)));
  }
}

const lookOf = ({ publicUrl, now }: FastifyRequest, query: EmbedFrameQueryDto | EmbedFragmentQueryDto) => ({
  language: query.lang,
  publicUrl,
  today: dayOf(now),
  home: homeOf(query),
});

async function find(reader: PublicReader, query: EmbedFragmentQueryDto): Promise<Found> {
  if (query.offer) {
    const published = await reader.documents.load({ kind: 'training-offer', id: query.offer });
    const offers = published ? [JSON.parse(published.document) as PublicTrainingOfferDto] : [];
    return { offers, total: offers.length, hasMore: false };
  }
  const { sort, limit, page } = query;
  const { documents, totalRecords: total } = await listPublications(reader, 'training-offer', {
    ...filtersOf(query),
    sort,
    limit,
    page,
  });
  const offers = JSON.parse(`[${documents}]`) as PublicTrainingOfferDto[];
  return { offers, total, hasMore: total === undefined ? offers.length === limit : page * limit < total };
}

/** What there is to choose, under what the page around has set. */
async function choicesOf(reader: PublicReader, query: EmbedFrameQueryDto): Promise<Choices> {
  if (!/place|form/.test(query.filters ?? '')) return {};
  const { search: _search, place: _place, form: _form, ...set } = query;
  const rows = await countFacets(reader, 'training-offer', filtersOf(set), ['municipality', 'studyForm']);
  return Object.groupBy(rows, ({ name }) => name) as Choices;
}

/** What was asked, in the one way that we write it. */
const pairsOf = (request: FastifyRequest): [string, string][] =>
  Object.entries(readAsked(Object.fromEntries(entriesOf(request.address())))).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  );

function entriesOf(address: string): [string, string | string[]][] {
  const { searchParams } = new URL(address);
  return [...new Set(searchParams.keys())].map((name) => {
    const values = searchParams.getAll(name);
    return [name, values.length > 1 ? values : values[0]!];
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The saved embed that was asked for by its id; read once a request. */
    savedEmbed?: SavedEmbed;
  }
}
