import { FeedQueryDto, type FeedLanguage } from '@spang/shared/open';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { sendPublic } from '../../http/send-public.js';
import { keep, lastChange, walkPublications, type PublicReader } from '../../publication/index.js';
import { FEED_TYPES } from '../feed-links.js';
import { toPublicFilters, TRAINING_TAGS } from '../public-filters.js';
import { toAtom } from './atom.js';
import { toEntry, type Feed } from './entry.js';
import { toJsonFeed } from './json-feed.js';
import { toRss } from './rss.js';

interface Format {
  file: string;
  type: string;
  /** What a reader may say that it takes. */
  answersWith: string[];
  write: (feed: Feed) => string;
}

const XML = ['application/xml', 'text/xml', 'application/problem+json'];
const FORMATS: Format[] = [
  { file: 'offers.atom', type: FEED_TYPES.atom, answersWith: [FEED_TYPES.atom, ...XML], write: toAtom },
  { file: 'offers.rss', type: FEED_TYPES.rss, answersWith: [FEED_TYPES.rss, ...XML], write: toRss },
  {
    file: 'offers.json',
    type: FEED_TYPES.json,
    answersWith: [FEED_TYPES.json, 'application/json', 'application/problem+json'],
    write: toJsonFeed,
  },
];

/** The feeds of offers: newest first, in pages, under the filters of the list. */
export function feedRoutes(app: App, reader: PublicReader): void {
  for (const { file, type, answersWith, write } of FORMATS)
    app.get(
      `/feeds/${file}`,
      { config: { permission: 'public', answersWith }, schema: { querystring: ref(FeedQueryDto) } },
      async (request, reply) => {
        const { query, publicUrl } = request;
        const language: FeedLanguage = query.lang;
        const make = async () => {
          const last = await lastChange(reader, 'training-offer');
          const { rows, nextCursor } = await walkPublications(reader, 'training-offer', {
            ...query,
            ...toPublicFilters(TRAINING_TAGS, query),
          });
          const next = nextCursor === undefined ? undefined : request.address({ cursor: nextCursor });
          const body = write({
            language,
            publicUrl,
            self: request.address(),
            id: request.address({ cursor: undefined }),
            next,
            entries: rows.map((row) => toEntry(row, language, publicUrl)),
          });
          return {
            body,
            type: `${type}; charset=utf-8`,
            etag: etagOf(body),
            link: next && `<${next}>; rel="next"`,
            // what is open depends on the clock as well, and no change tells of that
            modified: query.openOnly ? undefined : last?.modified,
          };
        };
        const isKept = !query.openOnly && query.cursor === undefined;
        const answer = isKept ? await keep(reader, 'training-offer', request.url, make) : await make();
        reply.header('content-language', language);
        return sendPublic(request, reply as never, answer) as never;
      },
    );
}
