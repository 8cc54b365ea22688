import {
  LanguageQueryDto,
  PublicOccasionPathDto,
  PublicTrainingOfferPathDto,
  TrainingFileQueryDto,
  type FeedLanguage,
  type PublicTrainingOfferDto,
} from '@spang/shared/open';
import { dayAfter, dayOf, inLanguage, startOfDay } from '@spang/shared/values';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { sendPublic, type PublicAnswer } from '../../http/send-public.js';
import {
  everyPublication,
  getPublication,
  keep,
  lastChange,
  type PublicFilters,
  type PublicReader,
} from '../../publication/index.js';
import { FEED_TYPES, feedTitles } from '../feed-links.js';
import { toPublicFilters, TRAINING_TAGS } from '../public-filters.js';
import { toCalendar } from './calendar.js';
import { occasionDates, type OccasionDates, type OccasionEvent } from './occasion-events.js';
import { WORDS } from './words.js';

/** So many occasions are in one calendar: what a calendar program and our memory take without trouble. */
export const CALENDAR_OCCASIONS = 1000;
/** So far back calendars go: as long as a cancelled occasion stays public. */
const DAYS_BACK = 90;

const config = {
  permission: 'public',
  answersWith: [FEED_TYPES.ics, 'text/plain', 'application/problem+json'],
};
const type = `${FEED_TYPES.ics}; charset=utf-8; method=PUBLISH`;

interface Spoken {
  language: FeedLanguage;
  publicUrl: string;
}
type Pick = (dates: OccasionDates) => OccasionEvent[];
const every: Pick = ({ starts, deadlines, sessions }) => [...starts, ...deadlines, ...sessions];

/** The calendars of many: which occasions are read, and which of their dates are shown. */
const CALENDARS: Record<
  'starts' | 'deadlines',
  (from: string, query: TrainingFileQueryDto) => { filters: Partial<PublicFilters>; pick: Pick }
> = {
  starts: (from, query) => ({
    filters: { startFrom: query.startFrom ?? from },
    pick: ({ starts }) => starts,
  }),
  deadlines: (from) => ({
    filters: { closesFrom: startOfDay(from).toISOString() },
    pick: ({ deadlines }) => deadlines.filter(({ start }) => start.toISOString().slice(0, 10) >= from),
  }),
};

/** Calendars: all starts, all last days to apply, the dates of one offer or of one occasion. */
export function calendarRoutes(app: App, reader: PublicReader): void {
  for (const name of ['starts', 'deadlines'] as const)
    app.get(
      `/feeds/${name}.ics`,
      { config, schema: { querystring: ref(TrainingFileQueryDto) } },
      async (request, reply) => {
        const { query, publicUrl } = request;
        const language = query.lang;
        const today = dayOf(request.now);
        const { filters, pick } = CALENDARS[name](dayAfter(today, -DAYS_BACK), query);
        const make = async (): Promise<PublicAnswer> => {
          const last = await lastChange(reader, 'occasion');
          const asked = { ...toPublicFilters(TRAINING_TAGS, query), ...filters };
          const { events, isCutOff } = await gather(reader, asked, { language, publicUrl }, pick);
          const body = toCalendar({
            name: `${feedTitles(language)[name]} – Spång`,
            description: isCutOff ? WORDS[language].cutOff(CALENDAR_OCCASIONS) : undefined,
            language,
            source: request.address(),
            events,
          });
          return { body, type, etag: etagOf(body), modified: query.openOnly ? undefined : last?.modified };
        };
        const answer = query.openOnly
          ? await make()
          : await keep(reader, 'occasion', `${request.url} ${today}`, make);
        return sendPublic(request, named(reply, name, language) as never, answer) as never;
      },
    );

  app.get(
    '/offers/:trainingOfferId.ics',
    { config, schema: { params: ref(PublicTrainingOfferPathDto), querystring: ref(LanguageQueryDto) } },
    async (request, reply) => {
      const { publicUrl } = request;
      const { lang: language } = request.query;
      const { trainingOfferId } = request.params;
      const answer = await keep(reader, 'training-offer', request.url, async (): Promise<PublicAnswer> => {
        const last = await lastChange(reader, 'training-offer');
        const { document } = await getPublication(reader, 'training-offer', trainingOfferId);
        const { title } = JSON.parse(document) as PublicTrainingOfferDto;
        const mine = { tags: {}, parentId: trainingOfferId };
        const { events } = await gather(reader, mine, { language, publicUrl }, every);
        const body = toCalendar({
          name: inLanguage(title, language)!.text,
          description: undefined,
          language,
          source: request.address(),
          events,
        });
        return { body, type, etag: etagOf(body), modified: last?.modified };
      });
      return sendPublic(request, named(reply, trainingOfferId, language) as never, answer) as never;
    },
  );

  app.get(
    '/occasions/:occasionId.ics',
    { config, schema: { params: ref(PublicOccasionPathDto), querystring: ref(LanguageQueryDto) } },
    async (request, reply) => {
      const { publicUrl } = request;
      const { lang: language } = request.query;
      const { occasionId } = request.params;
      const published = await getPublication(reader, 'occasion', occasionId);
      const body = toCalendar({
        name: feedTitles(language).dates,
        description: undefined,
        language,
        source: request.address(),
        events: every(occasionDates(published, language, publicUrl)),
      });
      const answer = { body, type, etag: etagOf(body), modified: published.modified };
      return sendPublic(request, named(reply, occasionId, language) as never, answer) as never;
    },
  );
}

/** The picked dates of what matches, by start, of so many occasions as a calendar holds. */
async function gather(
  reader: PublicReader,
  filters: PublicFilters,
  { language, publicUrl }: Spoken,
  pick: Pick,
): Promise<{ events: OccasionEvent[]; isCutOff: boolean }> {
  const events = new Map<string, OccasionEvent[]>(); // by id: one that is moved while we read would come twice
  for await (const rows of everyPublication(reader, 'occasion', filters, 'start'))
    for (const { id, ...row } of rows) {
      const picked = pick(occasionDates(row, language, publicUrl));
      if (!picked.length) continue;
      if (events.size >= CALENDAR_OCCASIONS && !events.has(id))
        return { events: [...events.values()].flat(), isCutOff: true };
      events.set(id, picked);
    }
  return { events: [...events.values()].flat(), isCutOff: false };
}

interface Headed {
  header: (name: string, value: string) => unknown;
}

/** A name for the file, and its language. */
function named<R extends Headed>(reply: R, name: string, language: FeedLanguage): R {
  reply.header('content-disposition', `inline; filename="${name}.ics"`);
  reply.header('content-language', language);
  return reply;
}
