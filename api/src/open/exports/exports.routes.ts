import {
  CsvExportQueryDto,
  StatisticsCsvQueryDto,
  StatisticsFileQueryDto,
  TrainingFileQueryDto,
  type FeedLanguage,
  type PublicOccasionDto,
  type PublicStatisticsDto,
  type PublicTrainingOfferDto,
} from '@spang/shared/open';
import { dayOf } from '@spang/shared/values';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { sendPublicStream, type PublicStream } from '../../http/send-public.js';
import { everyPublication, lastChange, type Kind, type PublicReader } from '../../publication/index.js';
import { FEED_TYPES } from '../feed-links.js';
import { toPublicFilters, TRAINING_TAGS } from '../public-filters.js';
import { codeRows } from './code-lists.js';
import { cellsOf, type Column, type Value } from './columns.js';
import { csv } from './csv.js';
import { OCCASION_COLUMNS } from './occasion-columns.js';
import { OFFER_COLUMNS } from './offer-columns.js';
import { STATISTICS_COLUMNS, statisticsRows, type StatisticsRow } from './statistics-columns.js';
import { xlsx, type Sheet } from './xlsx.js';

const TYPES = { csv: FEED_TYPES.csv, xlsx: FEED_TYPES.xlsx };

/** Raised when the same records begin to be written in another way: whoever has the old file then gets the new one. */
const EXPORT_FORMAT = 2;

type Name = 'offers' | 'occasions' | 'statistics';

/** What may be asked of a file, whichever it is. */
type FileQuery = TrainingFileQueryDto | StatisticsFileQueryDto;

interface Export<D, R> {
  /** /exports/<name>.csv and .xlsx */
  name: Name;
  kind: Kind;
  /** Query parameter → tag of the publication. */
  tags: Record<string, string>;
  csvQuery: new () => FileQuery & Pick<CsvExportQueryDto, 'sep'>;
  fileQuery: new () => FileQuery;
  /** What the rows of a document are made from. */
  rowsIn: (document: D) => R[];
  columns: Column<R>[];
}

const TRAINING = { tags: TRAINING_TAGS, csvQuery: CsvExportQueryDto, fileQuery: TrainingFileQueryDto };

const SHEETS = {
  sv: {
    offers: 'Utbildningar',
    occasions: 'Tillfällen',
    statistics: 'Statistik',
    columns: 'Kolumner',
    codes: 'Koder',
  },
  en: {
    offers: 'Training',
    occasions: 'Occasions',
    statistics: 'Statistics',
    columns: 'Columns',
    codes: 'Codes',
  },
  fi: {
    offers: 'Koulutukset',
    occasions: 'Toteutukset',
    statistics: 'Tilastot',
    columns: 'Sarakkeet',
    codes: 'Koodit',
  },
} as const;

/** The whole register of training, and the statistics, as files: every row that matches, made while it is sent. */
export function exportRoutes(app: App, reader: PublicReader): void {
  exportsOf<PublicTrainingOfferDto, PublicTrainingOfferDto>(app, reader, {
    name: 'offers',
    kind: 'training-offer',
    ...TRAINING,
    rowsIn: (offer) => [offer],
    columns: OFFER_COLUMNS,
  });
  exportsOf<PublicOccasionDto, PublicOccasionDto>(app, reader, {
    name: 'occasions',
    kind: 'occasion',
    ...TRAINING,
    rowsIn: (occasion) => [occasion],
    columns: OCCASION_COLUMNS,
  });
  exportsOf<PublicStatisticsDto, StatisticsRow>(app, reader, {
    name: 'statistics',
    kind: 'statistics',
    tags: { period: 'period' },
    csvQuery: StatisticsCsvQueryDto,
    fileQuery: StatisticsFileQueryDto,
    rowsIn: statisticsRows,
    columns: STATISTICS_COLUMNS,
  });
}

function exportsOf<D, R>(app: App, reader: PublicReader, type: Export<D, R>): void {
  const { name, kind, tags, columns, rowsIn } = type;
  const names = columns.map((column) => column.name);
  const config = (format: keyof typeof TYPES) => ({
    permission: 'public',
    isHeavy: true,
    answersWith: [TYPES[format], 'application/problem+json'],
  });

  app.get(
    `/exports/${name}.csv`,
    { config: config('csv'), schema: { querystring: ref(type.csvQuery) } },
    async (request, reply) => {
      const { query } = request;
      const parts = () => csv(names, rowsOf(query, request.publicUrl), query.sep);
      return send(request, reply, 'csv', parts) as never;
    },
  );

  app.get(
    `/exports/${name}.xlsx`,
    { config: config('xlsx'), schema: { querystring: ref(type.fileQuery) } },
    async (request, reply) => {
      const { query } = request;
      const parts = () => xlsx(sheetsOf(query.lang, rowsOf(query, request.publicUrl)));
      return send(request, reply, 'xlsx', parts) as never;
    },
  );

  async function* rowsOf(query: FileQuery, publicUrl: string): AsyncGenerator<Value[][]> {
    const filters = toPublicFilters(tags, query);
    for await (const rows of everyPublication(reader, kind, filters))
      yield rows.flatMap(({ document, modified }) =>
        rowsIn(JSON.parse(document) as D).map((doc) =>
          cellsOf(columns, { doc, modified, publicUrl, language: query.lang }),
        ),
      );
  }

  function sheetsOf(language: FeedLanguage, pages: AsyncIterable<Value[][]>): Sheet[] {
    const titles = SHEETS[language];
    const text = (headings: string[]) => headings.map((heading) => ({ heading, type: 'text' as const }));
    const described = columns.map(({ name, type, heading: { sv, en, fi } }) => [name, type, sv, en, fi]);
    return [
      {
        name: titles[name],
        columns: columns.map(({ heading, type }) => ({ heading: heading[language], type })),
        pages,
      },
      {
        name: titles.columns,
        columns: text(['name', 'type', 'sv', 'en', 'fi']),
        pages: [described],
      },
      {
        name: titles.codes,
        columns: text(['column', 'code', 'sv', 'en', 'fi']),
        pages: [codeRows(names)],
      },
    ];
  }

  async function send(
    request: Asked,
    reply: Parameters<typeof sendPublicStream>[1],
    format: keyof typeof TYPES,
    parts: PublicStream['parts'],
  ) {
    const { url, publicUrl, query } = request;
    // rows that are read after this may be newer, never older; the number is then another when they are asked for again
    const last = await lastChange(reader, kind);
    // what is open changes at midnight, by the database's clock, without any change
    const isOfToday = 'openOnly' in query && query.openOnly;
    const day = isOfToday ? dayOf(new Date()) : '';
    reply.header('content-language', query.lang);
    reply.header('content-disposition', `attachment; filename="${name}.${format}"`);
    return sendPublicStream(request, reply, {
      type: format === 'csv' ? `${TYPES.csv}; charset=utf-8; header=present` : TYPES[format],
      etag: etagOf([EXPORT_FORMAT, names, publicUrl, url, last?.change, day].join(' ')),
      modified: isOfToday ? undefined : last?.modified,
      isCompressible: format === 'csv',
      parts,
    });
  }
}

type Asked = Parameters<typeof sendPublicStream>[0] & { query: FileQuery };
