import type { OccasionInputDto } from '@spang/shared/management';
import type { Sent } from './demo-input.js';

/** Where an offer of the demonstration is held. */
export interface DemoPlace {
  town: string;
  municipalityCode: string;
}

type Occasion = Sent<OccasionInputDto>;
/** What can be the matter with an occasion: one is chosen per occasion, so that a list shows them all. */
export type Situation =
  | 'open'
  | 'few'
  | 'full'
  | 'waitlist'
  | 'not-open'
  | 'closed'
  | 'continuous'
  | 'cancelled'
  | 'interest'
  | 'distance'
  | 'blended';

const DAY_MS = 86_400_000;

/** The day so many days from now. Occasions move with the clock: a list is alive whenever the demonstration starts. */
const day = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** What an occasion takes from its offer. */
export interface DemoCourse {
  place: DemoPlace;
  /** Where one applies. */
  page: string;
  /** Of komvux: together with the pace they give the length. */
  credits: number | null;
}

const CREDITS_A_WEEK = 20; // komvux at full pace
const HALF_A_YEAR = 26 * CREDITS_A_WEEK;

/** One occasion of an offer, without the offer's id. */
export function demoOccasion(
  now: Date,
  situation: Situation,
  { place, page, credits }: DemoCourse,
): Occasion {
  const on = (days: number) => day(now, days);
  const base: Occasion = {
    lifecycle: 'confirmed',
    startType: 'fixed',
    start: on(60),
    locations: [{ ...place, kind: 'teaching' }],
    studyForm: 'onsite',
    pace: { percent: 100 },
    timeOfStudy: 'day',
    seats: { capacity: 16, minimum: 8, accepted: 4, offered: 2 },
    showSeats: true,
    applicationPeriods: [{ opens: on(-20), closes: on(25), method: 'external', url: `${page}/ansok` }],
    openTo: { isNational: false },
    contacts: [
      { role: 'application', label: { sv: 'Antagningen', en: 'Admissions' }, email: 'antagning@example.se' },
    ],
    url: page,
  };
  const occasion = { ...base, ...situations(on, page)[situation] };
  if (!occasion.start) return occasion;
  const weeks = (credits ?? HALF_A_YEAR) / CREDITS_A_WEEK / ((occasion.pace?.percent ?? 100) / 100);
  return { ...occasion, end: day(new Date(occasion.start), Math.round(weeks * 7)) };
}

const period = (opens: string, closes: string, page: string) => [
  { opens, closes, method: 'external' as const, url: `${page}/ansok` },
];

const situations = (on: (days: number) => string, page: string): Record<Situation, Occasion> => ({
  open: {},
  few: { start: on(45), seats: { capacity: 16, accepted: 11, offered: 3 } },
  full: { start: on(40), seats: { capacity: 12, accepted: 12 } },
  waitlist: {
    start: on(40),
    seats: { capacity: 12, accepted: 12 },
    waitlist: { isEnabled: true, maximum: 10, count: 3 },
  },
  'not-open': {
    lifecycle: 'planned',
    start: on(200),
    seats: { capacity: 20 },
    applicationPeriods: period(on(70), on(120), page),
  },
  closed: { start: on(20), applicationPeriods: period(on(-80), on(-10), page) },
  continuous: {
    startType: 'rolling-student',
    start: null,
    pace: { percent: null, isIndividual: true },
    seats: null,
    applicationPeriods: [{ isContinuous: true, method: 'external', url: `${page}/ansok` }],
  },
  cancelled: {
    lifecycle: 'cancelled',
    start: on(30),
    cancelledOn: on(-5),
    cancelledReason: {
      sv: 'För få sökande. Demonstrationstillfälle.',
      en: 'Too few applicants. A demonstration occasion.',
    },
  },
  interest: {
    lifecycle: 'planned',
    startType: 'undated',
    start: null,
    studyForm: 'workplace',
    seats: null,
    pace: null,
    applicationPeriods: [{ method: 'interest', email: 'validering@example.se', targetGroup: 'employed' }],
  },
  distance: {
    locations: [],
    studyForm: 'distance',
    distance: { mandatorySessions: 0, optionalRemote: 4 },
    pace: { percent: 50 },
    timeOfStudy: 'evening',
    seats: { capacity: 40, accepted: 9 },
    openTo: { isNational: true },
  },
  blended: {
    studyForm: 'blended',
    distance: { mandatorySessions: 6, mandatoryRemote: 2 },
    pace: { percent: 50 },
    timeOfStudy: 'mixed',
  },
});
