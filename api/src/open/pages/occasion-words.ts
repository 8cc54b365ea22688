import type { DistanceFormDto } from '@spang/shared/values';

type Sessions = Omit<DistanceFormDto, 'note'>;
type Day = string | null;

const lines = (
  { mandatorySessions, optionalSessions, mandatoryRemote, optionalRemote }: Sessions,
  words: string[],
) =>
  [mandatorySessions, optionalSessions, mandatoryRemote, optionalRemote].flatMap((number, index) =>
    number === null ? [] : [`${words[index]}: ${number}`],
  );

/** The words that occasions are told with. */
export const OCCASION_TEXT = {
  sv: {
    application: 'Ansökan',
    dates: 'Tid',
    entry: 'Möjlig start',
    place: 'Plats',
    studyForm: 'Studieform',
    distance: 'Träffar',
    pace: 'Studietakt',
    individual: 'Individuell',
    percent: (number: number) => `${number}\u00A0%`,
    time: 'Undervisningstid',
    apprenticeship: 'Lärling',
    yes: 'Ja, utbildningen ges som lärlingsutbildning.',
    languages: 'Undervisningsspråk',
    seats: 'Platser',
    left: (number: string) => `${number} kvar`,
    fee: 'Avgift',
    openTo: 'Vem får söka',
    everybody: 'Alla, oavsett var man bor.',
    freeFor: 'Fri ansökan för boende i:',
    sessions: 'Schemalagt',
    contact: 'Kontakt',
    calendar: 'Kalender',
    toCalendar: 'Lägg datumen i din kalender',
    page: 'Mer hos anordnaren',
    start: 'Start',
    always: 'Du kan söka när som helst',
    apply: 'Ansök hos anordnaren',
    applyAtHome: (home: string) => `Lämna ansökan till ${home}.`,
    between: (from: Day, to: Day) =>
      from && to
        ? `${from} till ${to}`
        : from
          ? `Från ${from}`
          : to
            ? `Till och med ${to}`
            : 'Ingen sista dag',
    sessionsOf: (form: Sessions) =>
      lines(form, ['Obligatoriska', 'Frivilliga', 'Obligatoriska på distans', 'Frivilliga på distans']),
  },
  en: {
    application: 'Application',
    dates: 'When',
    entry: 'Possible start',
    place: 'Place',
    studyForm: 'Form of study',
    distance: 'Meetings',
    pace: 'Pace',
    individual: 'Individual',
    percent: (number: number) => `${number}%`,
    time: 'Time of day',
    apprenticeship: 'Apprenticeship',
    yes: 'Yes, the training is an apprenticeship.',
    languages: 'Language of instruction',
    seats: 'Places',
    left: (number: string) => `${number} left`,
    fee: 'Fee',
    openTo: 'Who may apply',
    everybody: 'Everybody, wherever they live.',
    freeFor: 'Free application for residents of:',
    sessions: 'Schedule',
    contact: 'Contact',
    calendar: 'Calendar',
    toCalendar: 'Put the dates into your calendar',
    page: 'More from the provider',
    start: 'Start',
    always: 'You can apply at any time',
    apply: 'Apply to the provider',
    applyAtHome: (home: string) => `Hand in your application to ${home}.`,
    between: (from: Day, to: Day) =>
      from && to ? `${from} to ${to}` : from ? `From ${from}` : to ? `Until ${to}` : 'No last day',
    sessionsOf: (form: Sessions) =>
      lines(form, ['Mandatory', 'Optional', 'Mandatory online', 'Optional online']),
  },
};
