const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The day that the clock on the wall in Stockholm shows at an instant: 2026-11-24. */
export const stockholmDay = (at: Date): string => FORMAT.format(at).slice(0, 10);

/** The instant at which a day is over in Stockholm: what holds "through" the day ends here (decisions §5). */
export function endOfStockholmDay(day: string): Date {
  const nextMidnight = new Date(`${day}T00:00:00Z`);
  nextMidnight.setUTCDate(nextMidnight.getUTCDate() + 1);
  // Stockholm is one or two hours ahead of UTC, and never changes its clocks at midnight
  const [, hours] = / (\d\d):/.exec(FORMAT.format(nextMidnight))!;
  return new Date(nextMidnight.getTime() - Number(hours) * 3_600_000);
}
