interface Dated {
  asOf: string | null;
  periodFrom: { value: string } | null;
  periodTo: { value: string } | null;
}

/** The day for which a value was read, else the last that its period can mean. Empty: undated, before every day. */
export function observedOn({ asOf, periodTo, periodFrom }: Dated): string {
  const end = (periodTo ?? periodFrom)?.value;
  if (asOf || !end) return asOf ?? '';
  const [year, month = '12', day] = end.split('-');
  return day ? end : new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
