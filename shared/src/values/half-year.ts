import type { Label } from './labels.js';

/** The half-year that a day lies in: `2026-H1`. They sort as they follow each other. */
export const halfYearOf = (day: string): string => `${day.slice(0, 4)}-H${day.slice(5, 7) < '07' ? 1 : 2}`;

/** Its first and last day. */
export function daysOfHalfYear(period: string): { from: string; to: string } {
  const [year, half] = period.split('-H');
  return half === '1'
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}

/** The half-year that comes after. */
export const halfYearAfter = (period: string): string => {
  const year = period.slice(0, 4);
  return period.endsWith('-H1') ? `${year}-H2` : `${Number(year) + 1}-H1`;
};

/** What a half-year or a year is called in a sentence. */
export function periodLabel(period: string): Label {
  const [year, half] = period.split('-H');
  if (half === undefined) return { sv: period, en: period, fi: period };
  return half === '1'
    ? { sv: `första halvåret ${year}`, en: `first half of ${year}`, fi: `vuoden ${year} alkupuoli` }
    : { sv: `andra halvåret ${year}`, en: `second half of ${year}`, fi: `vuoden ${year} loppupuoli` };
}

/** The period of an id that statisticsId() made. */
export const periodOfStatistics = (id: string): string => `${id.slice(-5, -1)}-H${id.slice(-1)}`;

/** The id of the statistics of a half-year (RFC 9562, version 8): the same in every register, so that the period is an address. */
export const statisticsId = (period: string): string =>
  `00000000-0000-8000-8000-0000000${period.replace('-H', '')}`;
