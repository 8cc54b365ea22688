import type { ClassificationCodeInputDto } from '@spang/shared/management';
import { invalid } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { wordsOf } from '../../persistence/record-list.js';
import type { RecordType } from '../../persistence/record.js';
import { ClassificationCode } from './classification-code.entity.js';
import { lockRegisters } from './reference-data.repository.js';

/** Codes of the funds: shared by all, kept by whoever owns them. */
export const CLASSIFICATION_CODE_RECORD: RecordType<ClassificationCode, ClassificationCodeInputDto> = {
  kind: 'classification-code',
  resource: 'reference-data',
  entity: ClassificationCode,
  isShared: true,
  check: checkCode,
  apply: (row, input) => {
    row.externalIds = input.externalIds;
    row.period = input.period;
    row.dimension = input.dimension;
    row.code = input.code;
    row.labels = input.labels;
    row.provenance = input.provenance;
    row.isVerified = input.isVerified;
    row.words = wordsOf(input.code, input.labels);
  },
  toInputs: async (_ctx, rows) =>
    rows.map((row) => ({
      ownerId: row.ownerId,
      externalIds: row.externalIds,
      period: row.period,
      dimension: row.dimension,
      code: row.code,
      labels: row.labels,
      provenance: row.provenance,
      isVerified: row.isVerified,
    })),
};

async function checkCode(
  ctx: Context,
  { period, dimension, code }: ClassificationCodeInputDto,
  row: ClassificationCode | null,
): Promise<void> {
  await lockRegisters(ctx);
  const other = await ctx.db.findOneBy(ClassificationCode, { period, dimension, code });
  if (other && other.id !== row?.id) throw invalid('#/code', 'code-taken');
}
