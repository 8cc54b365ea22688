/** What columns are called. A name is compared without capitals and signs, so that "Start-datum " is "startdatum". */
import { invalid } from '../../errors.js';
import type { ColumnMappingDto } from '@spang/shared/management';
import type { ImportField } from '@spang/shared/values';
import type { Cell } from './file-reader.js';

/** Field → names, Swedish and English. The name of the field itself goes without saying. */
const NAMES: Record<ImportField, string[]> = {
  identityNumber: [
    'personnummer',
    'personnr',
    'pnr',
    'person nr',
    'samordningsnummer',
    'identitetsnummer',
    'identitetsbeteckning',
    'personal identity number',
    'identity number',
    'national id',
  ],
  givenName: ['förnamn', 'tilltalsnamn', 'given name', 'first name'],
  familyName: ['efternamn', 'family name', 'last name', 'surname'],
  firstStart: [
    'startdatum',
    'start',
    'första dag',
    'första dagen',
    'från',
    'start date',
    'first day',
    'from',
  ],
  lastEnd: ['slutdatum', 'slut', 'sista dag', 'sista dagen', 'till', 'avslut', 'end date', 'last day', 'to'],
  hours: ['timmar', 'antal timmar', 'närvarotid', 'närvarotimmar', 'deltagartimmar', 'hours'],
  municipality: ['kommun', 'kommunkod', 'hemkommun', 'bostadskommun', 'municipality', 'municipality code'],
  gender: ['kön', 'juridiskt kön', 'gender', 'sex'],
  employmentStatus: [
    'sysselsättning',
    'arbetsmarknadsstatus',
    'sysselsättningsstatus',
    'employment',
    'employment status',
  ],
  longTermUnemployed: ['långtidsarbetslös', 'långtidsarbetslöshet', 'long term unemployed'],
  isced: [
    'utbildningsnivå',
    'utbildning',
    'högsta utbildning',
    'education',
    'education level',
    'isced level',
  ],
  thirdCountryNational: ['tredjelandsmedborgare', 'third country national'],
  foreignBackground: ['utländsk bakgrund', 'utrikes bakgrund', 'foreign background'],
  rural: ['landsbygd', 'bor på landsbygd', 'bor på landsbygden', 'rural area'],
  housingExclusion: ['hemlös', 'hemlöshet', 'bostadslös', 'homeless', 'housing exclusion'],
};
/** Says that somebody is protected. */
const PROTECTION = /skydd|sekretess|fingerad|kvarskriv|protected|protection/;
/** Special categories of personal data (GDPR art. 9), which are tallied and never kept beside anybody. */
const SPECIAL =
  /funktionsned|funktionshin|funktionsvari|disab|minorit|etnisk|etnicitet|ethnic|\broma(ni|ny)?\b|\bromer\b|religi|\btro\b|hälsa|health|diagnos|sjukdom|facklig|trade union|politisk|politic|sexuell|sexual|biometr|genetis|genetic/;

const NEEDED: ImportField[] = ['identityNumber', 'firstStart'];

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    [field, ...names].map((name) => [plain(name), field as ImportField] as const),
  ),
);

/** A column of the file. */
export interface FileColumn {
  /** As a spreadsheet names it: A, B, … AA. */
  letter: string;
  /** What the file calls it; null: it looks like a value rather than a name, and is not repeated. */
  name: string | null;
  use: ImportField | 'protection' | null;
}

/** The letter of the column with this number, from 0. */
export const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** How many of the cells are names of columns that we know. */
export const knownNames = (cells: Cell[]): number =>
  cells.filter((cell) => typeof cell === 'string' && BY_NAME.has(plain(cell))).length;

/** What the columns hold. Throws Invalid: of a special category, without those that are needed, one field twice. */
export function columnsOf(header: Cell[], mappings: ColumnMappingDto[]): FileColumn[] {
  const said = new Map(mappings.map(({ column, field }) => [plain(column), field]));
  const columns = header.map((cell, index): FileColumn => {
    const name = typeof cell === 'string' ? cell.normalize('NFC').trim() : '';
    const key = plain(name);
    // before any mapping: nobody maps these away
    if (SPECIAL.test(key)) throw invalid('#/content', 'import-special-column', { column: letterOf(index) });
    const use = PROTECTION.test(key)
      ? 'protection'
      : said.has(key)
        ? (said.get(key) ?? null)
        : (BY_NAME.get(key) ?? null);
    return { letter: letterOf(index), name: isName(name) ? name : null, use };
  });
  const uses = columns.flatMap(({ use }) => (use && use !== 'protection' ? [use] : []));
  if (NEEDED.some((field) => !uses.includes(field))) throw invalid('#/content', 'import-columns-missing');
  if (new Set(uses).size < uses.length) throw invalid('#/content', 'import-column-twice');
  const named = new Set(header.map((cell) => (typeof cell === 'string' ? plain(cell) : '')));
  mappings.forEach(({ column }, i) => {
    if (!named.has(plain(column))) throw invalid(`#/mappings/${i}/column`, 'import-unknown-column');
  });
  return columns;
}

/** A file without a header has somebody's data where names ought to be. */
const isName = (text: string): boolean => text.length > 0 && text.length <= 60 && !/\d{3}/.test(text);
