import {
  CsvExportQueryDto,
  TrainingFileQueryDto,
  type FeedLanguage,
  type PublicOccasionDto,
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
import { xlsx, type Sheet } from './xlsx.js';

const TYPES = { csv: FEED_TYPES.csv, xlsx: FEED_TYPES.xlsx };

/** Raised when the same records begin to be written in another way: whoever has the old file then gets the new one. */
const EXPORT_FORMAT = 2;

interface Export<D> {
  /** /exports/<name>.csv and .xlsx */
  name: string;
  kind: Kind;
  columns: Column<D>[];
}

const SHEETS = {
  sv: { offers: 'Utbildningar', occasions: 'Tillfällen', columns: 'Kolumner', codes: 'Koder' },
  en: { offers: 'Training', occasions: 'Occasions', columns: 'Columns', codes: 'Codes' },
  fi: { offers: 'Koulutukset', occasions: 'Toteutukset', columns: 'Sarakkeet', codes: 'Koodit' },
} as const;

/** The whole register of training as files: every row that matches, made while it is sent. */
export function exportRoutes(app: App, reader: PublicReader): void {
  exportsOf<PublicTrainingOfferDto>(app, reader, {
    name: 'offers',
    kind: 'training-offer',
    columns: OFFER_COLUMNS,
  });
  exportsOf<PublicOccasionDto>(app, reader, {
    name: 'occasions',
    kind: 'occasion',
    columns: OCCASION_COLUMNS,
  });
}

function exportsOf<D>(app: App, reader: PublicReader, { name, kind, columns }: Export<D>): void {
  const names = columns.map((column) => column.name);
  const config = (format: keyof typeof TYPES) => ({
    permission: 'public',
    isHeavy: true,
    answersWith: [TYPES[format], 'application/problem+json'],
  });

  app.get(
    `/exports/${name}.csv`,
    { config: config('csv'), schema: { querystring: ref(CsvExportQueryDto) } },
    async (request, reply) => {
      const { query } = request;
      const parts = () => csv(names, rowsOf(query, request.publicUrl), query.sep);
      return send(request, reply, 'csv', parts) as never;
    },
  );

  app.get(
    `/exports/${name}.xlsx`,
    { config: config('xlsx'), schema: { querystring: ref(TrainingFileQueryDto) } },
    async (request, reply) => {
      const { query } = request;
      const parts = () => xlsx(sheetsOf(query.lang, rowsOf(query, request.publicUrl)));
      return send(request, reply, 'xlsx', parts) as never;
    },
  );

  async function* rowsOf(query: TrainingFileQueryDto, publicUrl: string): AsyncGenerator<Value[][]> {
    const filters = toPublicFilters(TRAINING_TAGS, query);
    for await (const rows of everyPublication(reader, kind, filters))
      yield rows.map(({ document, modified }) =>
        cellsOf(columns, { doc: JSON.parse(document) as D, modified, publicUrl, language: query.lang }),
      );
  }

  function sheetsOf(language: FeedLanguage, pages: AsyncIterable<Value[][]>): Sheet[] {
    const titles = SHEETS[language];
    const text = (headings: string[]) => headings.map((heading) => ({ heading, type: 'text' as const }));
    const described = columns.map(({ name, type, heading: { sv, en, fi } }) => [name, type, sv, en, fi]);
    return [
      {
        name: titles[name as 'offers' | 'occasions'],
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
    const day = query.openOnly ? dayOf(new Date()) : '';
    reply.header('content-language', query.lang);
    reply.header('content-disposition', `attachment; filename="${name}.${format}"`);
    return sendPublicStream(request, reply, {
      type: format === 'csv' ? `${TYPES.csv}; charset=utf-8; header=present` : TYPES[format],
      etag: etagOf([EXPORT_FORMAT, names, publicUrl, url, last?.change, day].join(' ')),
      modified: query.openOnly ? undefined : last?.modified,
      isCompressible: format === 'csv',
      parts,
    });
  }
}

type Asked = Parameters<typeof sendPublicStream>[0] & { query: TrainingFileQueryDto };
