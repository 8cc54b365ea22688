import type { PublicStatisticsDto, PublicStatisticsTableDto } from '@spang/shared/open';
import {
  periodLabel,
  STATISTICS_DIMENSIONS,
  type StatisticsDimension,
  type StatisticsTable,
} from '@spang/shared/values';
import type { ReactNode } from 'react';
import { Layout, type PageProps } from './layout.js';
import { Day, FORMAT, Section, Table, Text, textOf, type InLanguage } from './parts.js';
import { ADDRESSES, projectAddress, statisticsAddress } from './words.js';

const TEXT = {
  sv: {
    title: 'Statistik om deltagare',
    lead: 'Hur många som har börjat i de publicerade projekten, halvår för halvår. Ingen ska kunna kännas igen i siffrorna.',
    none: 'Det finns ingen statistik än. Deltagare räknas när ett halvår har varit över i en månad.',
    started: (period: string) => `Började under ${period}`,
    startedInYear: (year: string) => `Började under hela ${year}`,
    hidden: 'dolt',
    hiddenMeans:
      '”Dolt” betyder 1–4 personer, eller ett antal som är dolt för att ingen ska kunna kännas igen när siffror läggs ihop eller dras ifrån varandra. Kön, ålder och utbildningsnivå visas inte för färre än tio personer.',
    counted: 'Räknat den',
    once: 'Siffrorna räknas en gång. Det som rättas eller registreras senare ändrar dem inte. Den som deltar i två projekt räknas i båda. Personer med skyddad identitet är inte med i något antal.',
    total: 'Alla',
    count: 'Antal',
    zero: {
      project: 'I projekt som var publicerade när det räknades och inte står i tabellen började ingen.',
      county: 'I län som inte står i tabellen började ingen.',
      municipality: 'I kommuner som inte står i tabellen började ingen.',
    },
    nobody: 'Ingen började.',
    periods: 'Alla halvår',
    andYear: (half: string, year: string) => `${half}, och hela ${year}`,
    files: 'Hämta siffrorna',
    filesText: 'Samma siffror, fria att använda vidare (CC0):',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    json: 'JSON i det öppna gränssnittet',
  },
  en: {
    title: 'Statistics of participants',
    lead: 'How many have started in the published projects, half-year by half-year. Nobody should be recognised in the numbers.',
    none: 'There are no statistics yet. Participants are counted when a half-year has been over for a month.',
    started: (period: string) => `Started in the ${period}`,
    startedInYear: (year: string) => `Started in all of ${year}`,
    hidden: 'hidden',
    hiddenMeans:
      '“Hidden” is 1–4 people, or a number that is hidden so that nobody is recognised when numbers are added up or taken from each other. Gender, age and education are not shown for fewer than ten people.',
    counted: 'Counted on',
    once: 'The numbers are counted once. What is corrected or registered later does not change them. Somebody who takes part in two projects is counted in both. People with a protected identity are in no number.',
    total: 'All',
    count: 'Number',
    zero: {
      project: 'In projects that were published when it was counted and are not in the table nobody started.',
      county: 'In counties that are not in the table nobody started.',
      municipality: 'In municipalities that are not in the table nobody started.',
    },
    nobody: 'Nobody started.',
    periods: 'All half-years',
    andYear: (half: string, year: string) => `${half}, and all of ${year}`,
    files: 'Fetch the numbers',
    filesText: 'The same numbers, free to use (CC0):',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    json: 'JSON in the open API',
  },
};

interface Props extends PageProps {
  /** Null: nothing has been counted yet. */
  statistics: PublicStatisticsDto | null;
  /** Every half-year that has been counted, the latest first. */
  periods: string[];
  /** The latest is on the address without a period. */
  isLatest: boolean;
}

/** The statistics of one half-year as tables, and the way to the others. */
export function StatisticsPage({ statistics, periods, isLatest, language, publicUrl }: Props) {
  const text = TEXT[language];
  const address = statistics && !isLatest ? statisticsAddress(statistics.period) : ADDRESSES.statistics;
  return (
    <Layout
      language={language}
      publicUrl={publicUrl}
      address={address}
      title={text.title}
      {...(statistics ? { tab: `${textOf(statistics.name, language)}` } : {})}
      eyebrow={statistics && sentence(periodLabel(statistics.period)[language])}
      description={text.lead}
    >
      <p className="lead">{text.lead}</p>
      {statistics ? <Numbers statistics={statistics} language={language} /> : <p>{text.none}</p>}
      {periods.length > 0 && (
        <Section title={text.periods}>
          <ul>
            {periods.map((period) => (
              <li key={period}>
                <a
                  href={statisticsAddress(period)[language]}
                  aria-current={period === statistics?.period ? 'page' : undefined}
                >
                  {sentence(nameOf(period, language))}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Layout>
  );
}

const sentence = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

/** With the second half comes the year. */
function nameOf(period: string, language: 'sv' | 'en'): string {
  const half = periodLabel(period)[language];
  return period.endsWith('-H2') ? TEXT[language].andYear(half, period.slice(0, 4)) : half;
}

function Numbers({ statistics, language }: InLanguage & { statistics: PublicStatisticsDto }) {
  const text = TEXT[language];
  const { period, countedOn, tables } = statistics;
  const of = (key: StatisticsTable) => tables.find((table) => table.key === key);
  const [half, year] = [of('half-year'), of('year')];
  const count = (value: number | null) => <Count value={value} language={language} />;
  return (
    <>
      <dl className="facts">
        {half && (
          <div>
            <dt>{text.started(periodLabel(period)[language])}</dt>
            <dd>{count(half.cells[0]!.value)}</dd>
          </div>
        )}
        {year && (
          <div>
            <dt>{text.startedInYear(year.period)}</dt>
            <dd>{count(year.cells[0]!.value)}</dd>
          </div>
        )}
        <div>
          <dt>{text.counted}</dt>
          <dd>
            <Day value={countedOn} language={language} />
          </dd>
        </div>
      </dl>
      <p>{text.hiddenMeans}</p>
      <p>{text.once}</p>
      <Simple table={of('project')} language={language} />
      {(['county-gender', 'county-age', 'county-education'] as const).map((key) => (
        <Crossed key={key} table={of(key)} whole={of('county')} language={language} />
      ))}
      <Simple table={of('municipality')} language={language} />
      <Section title={text.files}>
        <p>{text.filesText}</p>
        <ul>
          {(['csv', 'xlsx'] as const).map((format) => (
            <li key={format}>
              <a href={`/exports/statistics.${format}?period=${period}&lang=${language}`}>{text[format]}</a>
            </li>
          ))}
          <li>
            <a href={`/api/v1/statistics/${period}`}>{text.json}</a>
          </li>
        </ul>
      </Section>
    </>
  );
}

function Count({ value, language }: InLanguage & { value: number | null }) {
  if (value === null) return <span className="missing">{TEXT[language].hidden}</span>;
  return FORMAT[language].count(value);
}

type Category = PublicStatisticsTableDto['dimensions'][number]['categories'][number];

/** Projects have a page of their own. */
function Name({
  dimension,
  category,
  language,
}: InLanguage & { dimension: StatisticsDimension; category: Category }) {
  const name = <Text value={category.label} language={language} />;
  return dimension === 'project' ? <a href={projectAddress(category.code)[language]}>{name}</a> : name;
}

/** A table by one dimension: those of which there is something to tell. */
function Simple({ table, language }: InLanguage & { table: PublicStatisticsTableDto | undefined }) {
  if (!table) return null;
  const [{ key, label, categories }] = table.dimensions as [PublicStatisticsTableDto['dimensions'][number]];
  const values = valuesIn(table);
  const rows = categories
    .filter(({ code }) => values.get(code) !== 0)
    .map((category) => [
      <Name dimension={key} category={category} language={language} />,
      <Count value={values.get(category.code)!} language={language} />,
    ]);
  const head = [textOf(label, language)!, TEXT[language].count];
  return <Framed table={table} head={head} rows={rows} language={language} />;
}

/** A table by county and a trait, with the whole of each county. */
function Crossed({
  table,
  whole,
  language,
}: InLanguage & Record<'table' | 'whole', PublicStatisticsTableDto | undefined>) {
  if (!table || !whole) return null;
  const [counties, traits] = table.dimensions as PublicStatisticsTableDto['dimensions'] & { length: 2 };
  const [values, wholes] = [valuesIn(table), valuesIn(whole)];
  const rows = counties!.categories
    .filter(({ code }) => wholes.get(code) !== 0)
    .map((county) => [
      <Name dimension="county" category={county} language={language} />,
      <Count value={wholes.get(county.code)!} language={language} />,
      ...traits!.categories.map(({ code }) => (
        <Count value={values.get(`${county.code} ${code}`)!} language={language} />
      )),
    ]);
  const head = [
    textOf(counties!.label, language)!,
    TEXT[language].total,
    ...traits!.categories.map(({ label }) => textOf(label, language)!),
  ];
  return <Framed table={table} head={head} rows={rows} language={language} />;
}

interface FramedProps extends InLanguage {
  table: PublicStatisticsTableDto;
  head: string[];
  rows: ReactNode[][];
}

function Framed({ table: { key, title, period }, head, rows, language }: FramedProps) {
  const text = TEXT[language];
  const [dimension] = STATISTICS_DIMENSIONS[key] as ['project' | 'county' | 'municipality'];
  const heading = textOf(title, language)!;
  return (
    <Section title={heading}>
      {rows.length > 0 && <Table caption={sentence(periodLabel(period)[language])} head={head} rows={rows} />}
      <p className="small muted">{rows.length > 0 ? text.zero[dimension] : text.nobody}</p>
    </Section>
  );
}

const valuesIn = ({ cells }: PublicStatisticsTableDto): Map<string, number | null> =>
  new Map(cells.map(({ codes, value }) => [codes.join(' '), value]));
