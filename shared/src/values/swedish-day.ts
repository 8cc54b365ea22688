const ZONE = 'Europe/Stockholm';
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
const OFFSET = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' });

/** The calendar day in Sweden at an instant. */
export const dayOf = (instant: Date): string => DAY.format(instant);

/** Midnight in Sweden at the beginning of a day, as an instant; right on the days when the clock is moved. */
export function startOfDay(day: string): Date {
  const guess = new Date(`${day}T00:00:00Z`);
  const hoursAhead = (at: Date) =>
    Number(
      /GMT([+-]\d+)/.exec(OFFSET.formatToParts(at).find(({ type }) => type === 'timeZoneName')!.value)?.[1] ??
        0,
    );
  const first = new Date(guess.getTime() - hoursAhead(guess) * 3_600_000);
  return new Date(guess.getTime() - hoursAhead(first) * 3_600_000);
}

/** The calendar day some days later. */
export const dayAfter = (day: string, days = 1): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** The same day some months on, or the last one of a shorter month. */
export const monthsAfter = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};

/** The instant at which a day is over in Sweden: what holds "through" the day ends here (decisions §5). */
export const endOfDay = (day: string): Date => startOfDay(dayAfter(day));
