import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { FeedLanguage } from '@spang/shared/open';
import type { OccasionEvent } from './occasion-events.js';

/** How often a calendar asks again, in seconds. */
const REFRESH_S = 3600;

interface Calendar {
  name: string;
  description: string | undefined;
  language: FeedLanguage;
  /** Where it is fetched from. */
  source: string;
  events: OccasionEvent[];
}

/** iCalendar (RFC 5545, with the calendar properties of RFC 7986). */
export function toCalendar({ name, description, language, source, events }: Calendar): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Spang', product: 'Spang', language: language.toUpperCase() },
    name: asValue(name),
    method: ICalCalendarMethod.PUBLISH,
    source,
    ttl: REFRESH_S,
    ...(description === undefined ? {} : { description: asValue(description) }),
  });
  for (const { uid, modified, status, isAllDay, location, geo, category, ...event } of events)
    calendar.createEvent({
      id: uid,
      sequence: event.sequence,
      stamp: modified,
      lastModified: modified,
      start: event.start,
      // a session without length has no end: DTEND must be later than DTSTART
      ...(event.end > event.start ? { end: event.end } : {}),
      allDay: isAllDay,
      summary: clean(event.summary),
      description: clean(event.description),
      url: event.url,
      status: ICalEventStatus[status],
      categories: [{ name: clean(category) }],
      // a date to know about takes up nobody's day
      transparency: isAllDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      busystatus: isAllDay ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
      ...(location ? { location: { title: clean(location), ...(geo ? { geo } : {}) } } : {}),
    });
  return calendar.toString();
}

/** Text without what RFC 5545 cannot hold. Lines end in one way. */
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');

/** ical-generator 11.1 escapes what events say, but not what the calendar itself is called. */
const asValue = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');
