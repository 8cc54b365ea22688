import { EmbedFragmentQueryDto, EmbedFrameQueryDto, type PublicTrainingOfferDto } from '@spang/shared/open';
import { dayOf } from '@spang/shared/values';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { checkPage } from '../../http/page.js';
import { sendPublic, type PublicAnswer } from '../../http/send-public.js';
import { countFacets, keep, listPublications, type PublicReader } from '../../publication/index.js';
import { Fragment, render, type Found } from './fragment.js';
import { Frame, type Choices } from './frame.js';
import { listPageOf } from './list-page.js';
import { filtersOf, homeOf, readAsked, type Asked } from './question.js';
import { RESIZE_SCRIPT } from './resize-script.js';

const HTML = 'text/html; charset=utf-8';
const config = { permission: 'public', answersWith: ['text/html', 'application/problem+json'] };
const SANDBOXED =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *";

/** Embeds that need no script on the page around them: a piece of HTML, and a page for a frame. */
export function embedPageRoutes(app: App, reader: PublicReader): void {
  const preValidation = async (request: FastifyRequest) => {
    request.query = readAsked(request.query as Asked);
  };

  app.get(
    '/embed/v1/offers.html',
    { config, preValidation, schema: { querystring: ref(EmbedFragmentQueryDto) } },
    async (request, reply) => {
      const { query, publicUrl } = request;
      checkPage(request, query);
      const { lang: language } = query;
      const today = dayOf(request.now);
      reply.header('content-language', language);
      return send(request, reply as never, query, async () => {
        const look = { language, publicUrl, today, home: homeOf(query) };
        const all = listPageOf(query, publicUrl);
        const found = await find(reader, query);
        return render(<Fragment {...found} {...look} all={all} level={query['heading-level'] ?? 3} />);
      }) as never;
    },
  );

  app.get(
    '/embed/v1/frame',
    { config, preValidation, schema: { querystring: ref(EmbedFrameQueryDto) } },
    async (request, reply) => {
      const { query, publicUrl } = request;
      checkPage(request, query);
      const { lang: language } = query;
      const today = dayOf(request.now);
      const asked = pairsOf(request);
      reply.removeHeader('x-frame-options').headers({
        'content-language': language,
        'content-security-policy': query.resize === '1' ? `${SANDBOXED}; script-src 'self'` : SANDBOXED,
        'x-robots-tag': 'noindex, indexifembedded',
      });
      return send(request, reply as never, query, async () => {
        const look = { language, publicUrl, today, home: homeOf(query) };
        const [found, choices] = await Promise.all([find(reader, query), choicesOf(reader, query)]);
        const page = <Frame {...found} {...look} {...{ query, asked, choices }} style={undefined} />;
        return `<!doctype html>${render(page)}`;
      }) as never;
    },
  );

  const script: PublicAnswer = {
    body: RESIZE_SCRIPT,
    etag: etagOf(RESIZE_SCRIPT),
    type: 'text/javascript; charset=utf-8',
  };
  app.get(
    '/embed/v1/resize.js',
    { config: { permission: 'public', answersWith: ['text/javascript', 'application/problem+json'] } },
    async (request, reply) => sendPublic(request, reply as never, script) as never,
  );

  /** As the rest of the public answers: kept while nothing has changed, and for the day, which decides what is next. */
  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    { openOnly }: EmbedFragmentQueryDto,
    write: () => Promise<string>,
  ) {
    const make = async (): Promise<PublicAnswer> => {
      const body = await write();
      return { body, etag: etagOf(body), type: HTML };
    };
    const name = `${request.url} ${dayOf(request.now)}`;
    return sendPublic(request, reply, await (openOnly ? make() : keep(reader, 'training-offer', name, make)));
  }
}

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
