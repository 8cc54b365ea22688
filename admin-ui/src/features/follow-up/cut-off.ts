const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** The cut-off date that the address names (`?per=2026-06-30`). One that is no day is left out, and told. */
export function readDay(search: URLSearchParams): { day?: string; isIgnored: boolean } {
  const per = search.get('per') ?? '';
  return isDay(per) ? { day: per, isIgnored: false } : { isIgnored: per !== '' };
}
