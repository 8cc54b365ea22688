const pad = (part: string) => part.padStart(2, '0');

/**
 * Reads "2023", "2023-09", "2023-09-01", "31/8 2026" and "20230901"; whatever else it is stays as it was written, for the
 * rule to complain about.
 */
export function parseImpreciseDate(text: string): string {
  const plain = text.trim().replace(/[\u2010-\u2015\u2212]/g, '-');
  const slashed = /^(\d{1,2})\/(\d{1,2})[ -](\d{4})$/.exec(plain);
  if (slashed) return `${slashed[3]}-${pad(slashed[2]!)}-${pad(slashed[1]!)}`;
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (packed) return packed.slice(1).join('-');
  const loose = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(plain);
  if (loose) return [loose[1], pad(loose[2]!), ...(loose[3] ? [pad(loose[3])] : [])].join('-');
  return plain;
}
