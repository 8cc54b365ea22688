const ZONE = 'Europe/Stockholm';

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The clock in Sweden at an instant, as yyyy-mm-ddThh:mm. The year has four digits while it is being typed, too. */
export function stockholmClock(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  return CLOCK.format(date).replace(' ', 'T').padStart('yyyy-mm-ddThh:mm'.length, '0');
}

/** The instant at which the clock in Sweden shows this. In the hour that summer time skips: the hour after. */
export function instantOf(clock: string): string | null {
  const naive = new Date(`${clock}:00Z`);
  if (Number.isNaN(naive.getTime())) return null;
  const offset = (at: Date) => new Date(`${stockholmClock(at.toISOString())}:00Z`).getTime() - at.getTime();
  const guess = new Date(naive.getTime() - offset(naive));
  return new Date(naive.getTime() - offset(guess)).toISOString().replace('.000Z', 'Z');
}
