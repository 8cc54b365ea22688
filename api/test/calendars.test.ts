import fc from 'fast-check';
import ICAL from 'ical.js';
import { toCalendar } from '../src/open/feeds/calendar.js';
import { projectWorld, type ProjectWorld } from './projects.js';
import { stranger } from './sign-in.js';
import { OCCASIONS, OFFERS, patch, postOccasion, postOffer, publishAt, withdrawAt } from './training.js';

let world: ProjectWorld;
let offerId: string;
let occasionId: string;
beforeAll(async () => {
  world = await projectWorld();
  offerId = await postOffer(world, { fundingSourceIds: [world.ids.jtf] });
  occasionId = await postOccasion(world, offerId, {
    locations: [
      {
        name: 'Verkstan; hus 2',
        street: 'Gatan 1',
        postalCode: '93185',
        town: 'Skellefteå',
        municipalityCode: '2482',
        latitude: 64.75,
        longitude: 20.95,
      },
    ],
    sessions: [{ startsAt: '2027-01-20T08:00:00Z', endsAt: '2027-01-20T11:00:00Z', title: { sv: 'Upprop' } }],
  });
  await publishAt(world.admin, `${OFFERS}/${offerId}`).expect(200);
}, 60_000);
afterAll(() => world.test.close());

const get = (path: string) => stranger(world.test).get(path);

interface Shown {
  uid: string;
  summary: string;
  starts: string;
  ends: string;
  isDate: boolean;
  status: string;
  sequence: number;
  description: string;
  property: (name: string) => unknown;
}

/** What an independent parser reads from lines that are as RFC 5545 wants them. */
function parse(text: string): { events: Shown[]; property: (name: string) => unknown } {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      starts: event.startDate.toString(),
      ends: event.endDate.toString(),
      isDate: event.startDate.isDate,
      status: String(component.getFirstPropertyValue('status')),
      sequence: event.sequence,
      description: event.description,
      property: (name: string) => component.getFirstPropertyValue(name),
    };
  });
  return { events, property: (name) => calendar.getFirstPropertyValue(name) };
}
const read = async (path: string) => {
  const { text } = await get(path)
    .expect(200)
    .expect('content-type', /^text\/calendar; charset=utf-8/);
  return parse(text);
};

it('has the day on which each occasion starts, as a whole day with an exclusive end', async () => {
  const { events, property } = await read('/feeds/starts.ics');
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    uid: `${occasionId}.start@spang`,
    summary: 'Start: Svetsare',
    starts: '2027-01-18',
    ends: '2027-01-19',
    isDate: true,
    status: 'CONFIRMED',
  });
  expect(String(events[0]!.property('dtend'))).toBe('2027-01-19');
  expect(events[0]!.property('location')).toBe('Verkstan; hus 2, Gatan 1, 93185 Skellefteå');
  expect(events[0]!.property('geo')).toEqual([64.75, 20.95]);
  expect(events[0]!.property('transp')).toBe('TRANSPARENT');
  expect(events[0]!.property('url')).toBe(`https://spang.example.se/utbildningar/${offerId}`);
  expect(events[0]!.description).toContain('Medfinansierat av Europeiska unionen');
  expect(property('method')).toBe('PUBLISH');
  expect(String(property('refresh-interval'))).toBe('PT1H');
  expect(property('x-wr-calname')).toBe('Utbildningar som startar – Spång');
});

it('has the day on which applications close, and says how long that day is', async () => {
  const { events } = await read('/feeds/deadlines.ics');
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    uid: `${occasionId}.closes-all-1@spang`,
    summary: 'Sista ansökningsdag: Svetsare',
    starts: '2026-12-15',
    ends: '2026-12-16',
    isDate: true,
  });
  expect(events[0]!.description).toContain('till och med 2026-12-15 kl. 23.59.59');
});

it('has every date of one occasion, and of one offer', async () => {
  const uids = ['start', 'closes-all-1', 'session-1'].map((name) => `${occasionId}.${name}@spang`);
  for (const path of [`/occasions/${occasionId}.ics`, `/offers/${offerId}.ics`]) {
    const { events } = await read(path);
    expect(events.map(({ uid }) => uid)).toEqual(uids);
    expect(events[2]).toMatchObject({ starts: '2027-01-20T08:00:00Z', summary: 'Träff: Upprop' });
  }
  const { property } = await read(`/offers/${offerId}.ics`);
  expect(property('x-wr-calname')).toBe('Svetsare');
});

it('speaks other languages, and says where it cannot', async () => {
  const english = await read('/feeds/starts.ics?lang=en');
  expect(english.events[0]!.summary).toBe('Starts: Welder');
  expect(english.events[0]!.description).toContain('Some of the text is only in Swedish.');
  const finnish = await read(`/occasions/${occasionId}.ics?lang=fi`);
  expect(finnish.events[0]!.summary).toBe('Alkaa: Svetsare');
});

it('has the filters of the list, and may be empty', async () => {
  expect((await read('/feeds/starts.ics?municipality=2482&q=svets')).events).toHaveLength(1);
  for (const query of ['municipality=2580', 'startFrom=2027-02-01', 'kind=package', 'q=snickare'])
    for (const name of ['starts', 'deadlines'])
      expect((await read(`/feeds/${name}.ics?${query}`)).events).toEqual([]);
});

it('refuses what it does not know, as a problem', async () => {
  for (const path of ['/feeds/starts.ics?limit=5', '/feeds/deadlines.ics?lang=de', '/offers/x.ics'])
    await get(path)
      .expect(400)
      .expect('content-type', /^application\/problem\+json/);
  for (const path of [`/offers/${occasionId}.ics`, `/occasions/${offerId}.ics`]) {
    const { body } = await get(path).expect(404);
    expect(body.code).toBe('not-found');
  }
  await stranger(world.test).post(`/offers/${offerId}.ics`).expect(405).expect('allow', /GET/);
});

it('is not sent to whoever has it', async () => {
  world.test.setNow('2026-11-24T10:10:00Z');
  const paths = [
    '/feeds/starts.ics',
    '/feeds/deadlines.ics',
    `/offers/${offerId}.ics`,
    `/occasions/${occasionId}.ics`,
  ];
  for (const path of paths) {
    const ask = () => get(path).set('accept-encoding', 'identity');
    const { headers } = await ask().expect(200);
    await ask().set('if-none-match', headers['etag']!).expect(304);
    await ask().set('if-modified-since', headers['last-modified']!).expect(304);
    const head = await stranger(world.test).head(path).set('accept-encoding', 'identity').expect(200);
    expect(head.headers['etag']).toBe(headers['etag']);
  }
});

it('keeps the name of a date when it moves, with a number that rises, and what is cancelled for 90 days', async () => {
  const id = await postOffer(world, { kind: 'industry' });
  const one = await postOccasion(world, id);
  await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
  const shown = async () => {
    const [starts, deadlines] = [
      await read('/feeds/starts.ics?kind=industry'),
      await read('/feeds/deadlines.ics?kind=industry'),
    ];
    return [...starts.events, ...deadlines.events];
  };
  const first = await shown();
  const change = async (to: object) => {
    await patch(world.admin, `${OCCASIONS}/${one}`, to).expect(200);
    await publishAt(world.admin, `${OCCASIONS}/${one}`).expect(200);
    return shown();
  };
  const moved = await change({ start: '2027-02-01' });
  expect(moved.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
  expect(moved[0]!.starts).toBe('2027-02-01');
  const cancelled = await change({ lifecycle: 'cancelled', cancelledReason: { sv: 'För få sökande.' } });
  expect(cancelled.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
  expect(cancelled.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED']);
  expect(cancelled[0]).toMatchObject({ summary: 'Inställt – Start: Svetsare' });
  expect(cancelled[0]!.description).toContain('För få sökande.');
  for (const at of [0, 1]) {
    const numbers = [first, moved, cancelled].map((events) => events[at]!.sequence);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    for (const number of numbers) expect(number).toBeLessThan(2 ** 31);
  }
  world.test.setNow('2027-02-21T10:00:00Z');
  expect(await shown()).toHaveLength(2);
  await withdrawAt(world.admin, `${OFFERS}/${id}`).expect(200);
  expect(await shown()).toEqual([]);
  world.test.setNow('2026-11-24T10:10:00Z');
});

it('tells groups and rounds apart, and has no last day where there is none', async () => {
  const id = await postOffer(world, { kind: 'programme' });
  const period = { method: 'external', url: 'https://www.example.se/ansok' };
  const one = await postOccasion(world, id, {
    end: '2027-03-01',
    applicationPeriods: [
      { ...period, opens: '2026-11-01', closes: '2026-12-01', targetGroup: 'home' },
      { ...period, opens: '2027-01-01', closes: '2027-01-15', targetGroup: 'home' },
      { ...period, opens: '2026-11-01', closes: '2027-05-01', targetGroup: 'other' }, // ends with the occasion
      { ...period, opens: '2026-11-01', closes: '2026-12-24', isContinuous: true, targetGroup: 'employed' },
    ],
  });
  await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
  const { events } = await read('/feeds/deadlines.ics?kind=programme');
  expect(events.map(({ uid, starts, summary }) => [uid, starts, summary])).toEqual([
    [`${one}.closes-home-1@spang`, '2026-12-01', 'Sista ansökningsdag: Svetsare (Boende i kommunen)'],
    [`${one}.closes-home-2@spang`, '2027-01-15', 'Sista ansökningsdag: Svetsare (Boende i kommunen)'],
    [`${one}.closes-other-1@spang`, '2027-03-01', 'Sista ansökningsdag: Svetsare (Boende i andra kommuner)'],
  ]);
});

/** RFC 5545 §3.3.11. Of what has no type of its own, the parser leaves that to us. */
const unescaped = (value: unknown) =>
  String(value).replace(/\\([\\;,nN])/g, (_all, sign: string) => (/n/i.test(sign) ? '\n' : sign));

it('lets text neither end a line nor begin a property, and gives it back as it was', () => {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('\r', '\n', '\\', ';', ',', ':', '"', 'å', '😀', 'n', '\u0000', ' ') }),
    fc.constant('x\r\nATTENDEE:mailto:a@example.se\r\nEND:VEVENT'),
  );
  fc.assert(
    fc.property(text, text, text, (name, summary, description) => {
      const event = {
        uid: 'a@spang',
        sequence: 1,
        modified: new Date(0),
        status: 'CONFIRMED' as const,
        start: new Date('2027-01-18T00:00:00Z'),
        end: new Date('2027-01-19T00:00:00Z'),
        isAllDay: true,
        summary: `s${summary}`,
        description: `d${description}`,
        location: undefined,
        geo: undefined,
        category: 'Kurs',
        url: 'https://www.example.se/',
      };
      const made = toCalendar({
        name: `n${name}`,
        description: undefined,
        language: 'sv',
        source: 'https://www.example.se/a.ics',
        events: [event],
      });
      const { events, property } = parse(made);
      expect(events).toHaveLength(1);
      expect(unescaped(property('x-wr-calname'))).toBe(plain(`n${name}`));
      expect(events[0]).toMatchObject({
        summary: plain(`s${summary}`),
        description: plain(`d${description}`),
      });
      expect(events[0]!.property('attendee')).toBeNull();
    }),
    { numRuns: 300 },
  );
});
