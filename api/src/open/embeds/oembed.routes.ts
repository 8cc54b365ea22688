import type { FastifyRequest } from 'fastify';
import { FORMATS } from '@spang/shared/contract';
import { OembedQueryDto, type PublicTrainingOfferDto } from '@spang/shared/open';
import { inLanguage } from '@spang/shared/values';
import { ref } from '../../contract/index.js';
import { AppError, NotFound } from '../../errors.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { sendPublic } from '../../http/send-public.js';
import { getPublication, keep, type PublicReader } from '../../publication/index.js';
import { feedTitles, pageOfAddress, type TrainingPage } from '../feed-links.js';

/** 501: oEmbed has XML as well; whoever wants it is told that there is none. */
export class OembedFormatUnknown extends AppError {}

const WIDTH = 600;
const HEIGHT = { list: 800, offer: 320 };
/** Seconds for which the answer may be kept: what it frames is always current. */
const CACHE_AGE_S = 86_400;
/** Filters of the list page, as the frame takes them. */
const FILTERS = ['q', 'municipality', 'studyForm', 'funding', 'homeMunicipality', 'openOnly', 'sort'];

const PARAMETERS = new Set(['url', 'format', 'maxwidth', 'maxheight']);

/** Consumers add parameters of their own (dnt, lang …), and oEmbed knows no refusal of them. */
async function leaveOutTheRest(request: FastifyRequest): Promise<void> {
  const given = Object.entries(request.query as object);
  request.query = Object.fromEntries(given.filter(([name]) => PARAMETERS.has(name)));
}

/** oEmbed 1.0: where somebody pastes the address of a page of ours, their site shows it in a frame. */
export function oembedRoutes(app: App, reader: PublicReader): void {
  app.get(
    '/oembed',
    {
      config: { permission: 'public' },
      preValidation: leaveOutTheRest,
      schema: { querystring: ref(OembedQueryDto) },
    },
    async (request, reply) => {
      const { query, publicUrl } = request;
      if (query.format !== 'json') throw new OembedFormatUnknown('oembed-format-unknown');
      const page = pageOfAddress(query.url, publicUrl);
      if (!page) throw new NotFound('not-found');
      const answer = await keep(reader, 'training-offer', request.url, async () => {
        const body = JSON.stringify(await describe(reader, page, query, publicUrl));
        return { body, etag: etagOf(body) };
      });
      return sendPublic(request, reply as never, answer) as never;
    },
  );
}

async function describe(
  reader: PublicReader,
  { language, offerId, parameters }: TrainingPage,
  { maxwidth = WIDTH, maxheight }: OembedQueryDto,
  publicUrl: string,
) {
  const title = offerId ? await titleOf(reader, offerId, language) : feedTitles(language).offers;
  const width = Math.min(WIDTH, maxwidth);
  const usual = offerId ? HEIGHT.offer : HEIGHT.list;
  const height = Math.min(usual, maxheight ?? usual);
  const asked = FILTERS.flatMap((name): [string, string][] => {
    const value = parameters.get(name);
    return value ? [[name, value]] : [];
  });
  const frame = new URLSearchParams([
    ['lang', language],
    ...(offerId ? [['offer', offerId] as [string, string]] : asked),
  ]);
  const attributes = {
    src: `${publicUrl}/embed/v1/frame?${frame.toString()}`,
    title,
    width,
    height,
    loading: 'lazy',
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
  };
  const html = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Spång',
    provider_url: publicUrl,
    cache_age: CACHE_AGE_S,
    html: `<iframe ${html.join(' ')}></iframe>`,
    width,
    height,
  };
}

/** Throws NotFound when there is no such offer, or no more. */
async function titleOf(reader: PublicReader, id: string, language: string): Promise<string> {
  if (!FORMATS.uuid.test(id)) throw new NotFound('not-found');
  const { document } = await getPublication(reader, 'training-offer', id);
  const { title } = JSON.parse(document) as PublicTrainingOfferDto;
  return inLanguage(title, language)!.text;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
