import type { IndicatorInputDto } from '@spang/shared/management';
import { invalid } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { wordsOf } from '../../persistence/record-list.js';
import type { RecordType } from '../../persistence/record.js';
import { Indicator } from './indicator.entity.js';
import { lockRegisters } from './reference-data.repository.js';

/** The indicator registry: shared by all, kept by whoever owns the row. */
export const INDICATOR_RECORD: RecordType<Indicator, IndicatorInputDto> = {
  kind: 'indicator',
  resource: 'reference-data',
  entity: Indicator,
  isShared: true,
  check: checkIndicator,
  apply: (row, input) => {
    row.externalIds = input.externalIds;
    row.code = input.code;
    row.names = input.names;
    row.kind = input.kind;
    row.unit = input.unit;
    row.fundScopes = input.fundScopes;
    row.period = input.period ?? '';
    row.subject = input.subject;
    row.sensitivity = input.sensitivity;
    row.provenance = input.provenance;
    row.words = wordsOf(input.code, input.names);
  },
  toInputs: async (_ctx, rows) =>
    rows.map((row) => ({
      ownerId: row.ownerId,
      externalIds: row.externalIds,
      code: row.code,
      names: row.names,
      kind: row.kind,
      unit: row.unit,
      fundScopes: row.fundScopes,
      period: row.period || null,
      subject: row.subject,
      sensitivity: row.sensitivity,
      provenance: row.provenance,
    })),
};

async function checkIndicator(ctx: Context, input: IndicatorInputDto, row: Indicator | null): Promise<void> {
  await lockRegisters(ctx);
  const other = await ctx.db.findOneBy(Indicator, { code: input.code, period: input.period ?? '' });
  if (other && other.id !== row?.id) throw invalid('#/code', 'code-taken');
}
