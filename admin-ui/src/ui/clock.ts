const ZONE = 'Europe/Stockholm';

/** The clock in Sweden at an instant, as yyyy-mm-ddThh:mm. */
export function stockholmClock(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })
    .format(date)
    .replace(' ', 'T');
}

/** The instant at which the clock in Sweden shows this. In the hour that summer time skips: the hour after. */
export function instantOf(clock: string): string | null {
  const naive = new Date(`${clock}:00Z`);
  if (Number.isNaN(naive.getTime())) return null;
  const offset = (at: Date) => new Date(`${stockholmClock(at.toISOString())}:00Z`).getTime() - at.getTime();
  const guess = new Date(naive.getTime() - offset(naive));
  return new Date(naive.getTime() - offset(guess)).toISOString().replace('.000Z', 'Z');
}
