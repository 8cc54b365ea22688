import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One area as it is loaded. Parents are named by their own scheme, version and code. */
export interface AreaSeed {
  scheme: 'NUTS' | 'LAU' | 'ISO3166';
  version: string;
  code: string;
  name: Record<string, string>;
  parent: { scheme: string; version: string; code: string } | null;
  countyCode: string | null;
  provenance: string;
}

/** Lines of a CSV file without quotes, first line names the columns. Works from src/ and from dist/. */
function readCsv(file: string): Record<string, string>[] {
  const text = readFileSync(path.join(import.meta.dirname, '../../data', file), 'utf8');
  const [head, ...lines] = text.split(/\r?\n/).filter(Boolean);
  const columns = head!.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]!]));
  });
}

const COUNTRIES: Record<string, Record<string, string>> = {
  SE: { sv: 'Sverige', en: 'Sweden', fi: 'Ruotsi' },
  FI: { sv: 'Finland', en: 'Finland', fi: 'Suomi' },
  NO: { sv: 'Norge', en: 'Norway', fi: 'Norja' },
};
/** Finnish regions whose other names our sources use. */
const OTHER_NAMES: Record<string, Record<string, string>> = {
  FI1D6: { sv: 'Norra Österbotten', en: 'North Ostrobothnia' },
  FI1D9: { sv: 'Norra Österbotten', en: 'North Ostrobothnia' },
};

function nameOf(code: string, name: string): Record<string, string> {
  if (COUNTRIES[code]) return COUNTRIES[code];
  const language = code.startsWith('FI') && !code.startsWith('FI2') ? 'fi' : 'sv'; // FI2 is Åland
  return { [language]: name, ...OTHER_NAMES[code] };
}

/** Countries, NUTS 2013, 2016 and 2021 of Sweden and Finland, and the 290 Swedish municipalities, parents first. */
export function readAreas(): AreaSeed[] {
  const municipalities = readCsv('municipalities_se.csv');
  const nuts = readCsv('nuts_se_fi.csv');
  const counties = new Map(municipalities.map((row) => [row['nuts3']!, row['lanskod']!]));
  // the file of 2013 writes some names in capitals: the newest spelling of a code is used for all its versions
  const names = new Map(nuts.map((row) => [row['nuts_id']!, row['name']!]));

  const countries = Object.entries(COUNTRIES).map(([code, name]): AreaSeed => ({
    scheme: 'ISO3166',
    version: '',
    code,
    name,
    parent: null,
    countyCode: null,
    provenance: 'ISO 3166-1',
  }));
  const regions = nuts.map((row): AreaSeed => {
    const [code, version, level] = [row['nuts_id']!, row['version']!, Number(row['level'])];
    const above = { scheme: 'NUTS', version, code: code.slice(0, -1) };
    return {
      scheme: 'NUTS',
      version,
      code,
      name: nameOf(code, names.get(code)!),
      parent: level === 0 ? { scheme: 'ISO3166', version: '', code } : above,
      countyCode: level === 3 ? (counties.get(code) ?? null) : null,
      provenance: `Eurostat, NUTS ${version}`,
    };
  });
  const places = municipalities.map((row): AreaSeed => ({
    scheme: 'LAU',
    version: '2015',
    code: row['kommunkod']!,
    name: { sv: row['kommun']! },
    parent: { scheme: 'NUTS', version: '2021', code: row['nuts3']! },
    countyCode: row['lanskod']!,
    provenance: 'SCB, Län och kommuner i kodnummerordning, 2015-03-09',
  }));
  regions.sort((a, b) => a.code.length - b.code.length);
  return [...countries, ...regions, ...places];
}
