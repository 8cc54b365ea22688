import type { AreaInputDto } from '@spang/shared/management';
import { invalid } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { wordsOf } from '../../persistence/record-list.js';
import type { RecordType } from '../../persistence/record.js';
import { Area } from './area.entity.js';
import { areaExists, isInside } from './area.repository.js';
import { lockRegisters } from './reference-data.repository.js';

/** Areas: shared by all, kept by whoever owns them. */
export const AREA_RECORD: RecordType<Area, AreaInputDto> = {
  kind: 'area',
  resource: 'reference-data',
  entity: Area,
  isShared: true,
  check: checkArea,
  apply: (row, input) => {
    row.externalIds = input.externalIds;
    row.scheme = input.scheme;
    row.code = input.code;
    row.schemeVersion = input.schemeVersion ?? '';
    row.name = input.name;
    row.parentId = input.parentId;
    row.countyCode = input.countyCode;
    row.provenance = input.provenance;
    row.isVerified = input.isVerified;
    row.words = wordsOf(input.code, input.name);
  },
  toInputs: async (_ctx, rows) => rows.map(toAreaInput),
};

const toAreaInput = (row: Area): AreaInputDto => ({
  ownerId: row.ownerId,
  externalIds: row.externalIds,
  scheme: row.scheme,
  code: row.code,
  schemeVersion: row.schemeVersion || null,
  name: row.name,
  parentId: row.parentId,
  countyCode: row.countyCode,
  provenance: row.provenance,
  isVerified: row.isVerified,
});

async function checkArea(ctx: Context, input: AreaInputDto, row: Area | null): Promise<void> {
  await lockRegisters(ctx);
  const other = await ctx.db.findOneBy(Area, {
    scheme: input.scheme,
    code: input.code,
    schemeVersion: input.schemeVersion ?? '',
  });
  if (other && other.id !== row?.id) throw invalid('#/code', 'code-taken');
  if (!input.parentId) return;
  if (!(await areaExists(ctx, input.parentId))) throw invalid('#/parentId', 'unknown-reference');
  if (row && (await isInside(ctx, input.parentId, row.id))) throw invalid('#/parentId', 'parent-cycle');
}
