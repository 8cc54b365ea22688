import type { ListClassificationCodesQueryDto, ListIndicatorsQueryDto } from '@spang/shared/management';
import { In } from 'typeorm';
import type { Context } from '../../persistence/context.js';
import { byName, Conditions, containing, pageOfRecords } from '../../persistence/record-list.js';
import { ClassificationCode } from './classification-code.entity.js';
import { Indicator } from './indicator.entity.js';

/** One writer of the registers at a time: two who add the same code, or put two areas inside each other, must meet. */
export const lockRegisters = (ctx: Context): Promise<unknown> =>
  ctx.db.query(`select pg_advisory_xact_lock(hashtext('reference-data'))`);

const CODE_ORDERS = {
  name: byName('labels'),
  code: `period || ' ' || dimension || ' ' || code`,
  updated: 'updated_at',
};
const INDICATOR_ORDERS = { name: byName('names'), code: 'code', updated: 'updated_at' };

/** One page of classification codes. */
export const findClassificationCodes = (ctx: Context, query: ListClassificationCodesQueryDto) =>
  pageOfRecords(
    ctx,
    ClassificationCode,
    new Conditions()
      .add('words like ?', query.q && containing(query.q))
      .add('period = ?', query.period)
      .add('dimension = ?', query.dimension)
      .add('code = ?', query.code),
    CODE_ORDERS,
    query,
  );

/** One page of indicators; those of any period belong to every period. */
export const findIndicators = (ctx: Context, query: ListIndicatorsQueryDto) =>
  pageOfRecords(
    ctx,
    Indicator,
    new Conditions()
      .add('words like ?', query.q && containing(query.q))
      .add('code = ?', query.code)
      .add(`period in (?, '')`, query.period)
      .add('kind = ?', query.kind),
    INDICATOR_ORDERS,
    query,
  );

export const findClassificationCodesById = (ctx: Context, ids: string[]): Promise<ClassificationCode[]> =>
  ids.length ? ctx.db.findBy(ClassificationCode, { id: In([...new Set(ids)]) }) : Promise.resolve([]);

export const findIndicatorsById = (ctx: Context, ids: string[]): Promise<Indicator[]> =>
  ids.length ? ctx.db.findBy(Indicator, { id: In([...new Set(ids)]) }) : Promise.resolve([]);

/** The newest edition of each code. */
export const findLatestIndicators = (ctx: Context, codes: string[]): Promise<Indicator[]> =>
  codes.length
    ? ctx.db
        .createQueryBuilder(Indicator, 'i')
        .distinctOn(['i.code'])
        .where('i.code in (:...codes)', { codes })
        .orderBy('i.code')
        .addOrderBy('i.period', 'DESC')
        .getMany()
    : Promise.resolve([]);
