import type { FeedLanguage, PublicOccasionDto } from '@spang/shared/open';
import { dayAfter } from '@spang/shared/values';
import type { PublicRow } from '../../publication/index.js';
import { offerPage } from '../feed-links.js';
import { speaker } from '../language.js';
import { applyAt } from '../applying.js';
import { fallbackNote, WORDS } from './words.js';

/** A date of an occasion on its way to a calendar. */
export interface OccasionEvent {
  /** The same for as long as the date exists, wherever we live. */
  uid: string;
  /** Rises with each change of the occasion: the number of its publication. */
  sequence: number;
  modified: Date;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  start: Date;
  /** Exclusive. */
  end: Date;
  isAllDay: boolean;
  summary: string;
  description: string;
  location: string | undefined;
  geo: { lat: number; lon: number } | undefined;
  category: string;
  url: string;
}

type Parts = Pick<OccasionEvent, 'uid' | 'start' | 'end' | 'isAllDay' | 'summary'> & {
  about?: string | undefined;
  locationIndex?: number | null;
};

/** What the dates of an occasion say. */
export interface OccasionDates {
  /** The day on which it starts; none where no start is set. */
  starts: OccasionEvent[];
  /** The days on which applications close: one per group that may apply and round. */
  deadlines: OccasionEvent[];
  sessions: OccasionEvent[];
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
const wholeDay = (day: string) => ({ start: midnight(day), end: midnight(dayAfter(day)), isAllDay: true });

/** The dates of a published occasion, with all that a calendar shows of them. */
export function occasionDates(
  { document, change, modified }: Omit<PublicRow, 'id'>,
  language: FeedLanguage,
  publicUrl: string,
): OccasionDates {
  const occasion = JSON.parse(document) as PublicOccasionDto;
  const { id, offer, lifecycle, locations, visibility } = {
    ...occasion,
    visibility: occasion.offer.visibility,
  };
  const words = WORDS[language];
  const { say, others } = speaker(language);
  const text = (localized: Parameters<typeof say>[0]) => say(localized)?.text;

  const title = text(occasion.title ?? offer.title)!;
  const isCancelled = lifecycle === 'cancelled';
  const facts = [
    `${words.provider}: ${text(offer.provider.name)!}`,
    text(occasion.applicationStateLabel),
    isCancelled ? text(occasion.cancelledReason) : undefined,
  ];
  const places = locations.map((location) => ({
    text: [
      location.name,
      location.street,
      [location.postalCode, location.town].filter((part) => part !== null).join(' '),
    ]
      .filter((part) => part !== null)
      .join(', '),
    geo:
      location.latitude !== null && location.longitude !== null
        ? { lat: location.latitude, lon: location.longitude }
        : undefined,
  }));
  const statement = text(visibility?.statement);
  const category = text(offer.kindLabel)!;
  const url = offerPage(publicUrl, offer.id, language);
  const apply = applyAt(occasion);
  const closing = [apply && `${words.apply}: ${apply}`, `${words.readMore}: ${url}`, statement];

  const event = ({ about, locationIndex, summary, ...parts }: Parts): OccasionEvent => {
    const place = places[locationIndex ?? 0];
    const note = fallbackNote(language, others);
    return {
      ...parts,
      sequence: Number(change),
      modified,
      status: isCancelled ? 'CANCELLED' : lifecycle === 'planned' ? 'TENTATIVE' : 'CONFIRMED',
      summary: isCancelled ? words.cancelled(summary) : summary,
      description: [...facts, about, ...closing, note].filter(Boolean).join('\n'),
      location: place?.text,
      geo: place?.geo,
      category,
      url,
    };
  };

  const sessions = occasion.sessions.map((session, at) => ({
    uid: `${id}.session-${at + 1}@spang`,
    start: new Date(session.startsAt),
    end: new Date(session.endsAt),
    isAllDay: false,
    summary: words.session(text(session.title) ?? title),
    locationIndex: session.locationIndex,
  }));
  return {
    starts: occasion.start
      ? [
          event({
            uid: `${id}.start@spang`,
            ...wholeDay(occasion.start),
            summary: words.startsOn(title),
            about: occasion.end ? words.until(occasion.end) : undefined,
          }),
        ]
      : [],
    deadlines: closingDays(occasion).map(({ group, label, round, day }) =>
      event({
        uid: `${id}.closes-${group}-${round}@spang`,
        ...wholeDay(day),
        summary: words.closesOn(title, group === 'all' ? '' : text(label)!),
        about: words.openThrough(day),
      }),
    ),
    sessions: sessions.map(event),
  };
}

/** On which days applications close, per group: the first is round 1, so that a later one leaves it as it is. */
function closingDays({ applicationPeriods, end }: PublicOccasionDto) {
  const groups = new Map<string, { label: object; days: Set<string> }>();
  for (const { targetGroup, targetGroupLabel, opens, closes, isContinuous } of applicationPeriods) {
    if (closes === null || isContinuous) continue;
    const last = end !== null && end < closes ? end : closes; // nobody applies for what has ended
    if (opens !== null && last < opens) continue;
    const group = groups.get(targetGroup) ?? { label: targetGroupLabel, days: new Set() };
    group.days.add(last);
    groups.set(targetGroup, group);
  }
  return [...groups].flatMap(([group, { label, days }]) =>
    [...days].toSorted().map((day, at) => ({ group, label, day, round: at + 1 })),
  );
}
