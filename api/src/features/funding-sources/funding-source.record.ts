import type { FundingSourceInputDto } from '@spang/shared/management';
import { canonicalMoney } from '@spang/shared/values';
import { Invalid, type Fault } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { partsOf, replaceParts } from '../../persistence/parts.js';
import { wordsOf } from '../../persistence/record-list.js';
import type { RecordType } from '../../persistence/record.js';
import { organisationFaces } from '../organisations/index.js';
import { areaFaces } from '../reference-data/index.js';
import { FundingSource, FundingSourceArea } from './funding-source.entity.js';

/** Funding sources: a register that everybody reads; each record is kept by its owner. */
export const FUNDING_SOURCE_RECORD: RecordType<FundingSource, FundingSourceInputDto> = {
  kind: 'funding-source',
  resource: 'funding-sources',
  entity: FundingSource,
  isShared: true,
  check: checkFundingSource,
  apply: (row, input) => {
    row.externalIds = input.externalIds;
    row.name = input.name;
    row.kind = input.kind;
    row.fund = input.fund;
    row.programme = withoutAreas(input.programme);
    row.managingAuthorityId = input.managingAuthorityId;
    row.financierId = input.financierId;
    row.priorities = input.priorities;
    row.specificObjectives = input.specificObjectives;
    row.calls = input.calls.map((call) => ({ ...call, budget: canonicalMoney(call.budget) }));
    row.visibilityStatement = input.visibilityStatement;
    row.sources = input.sources;
    const { fund, programme } = input;
    row.words = wordsOf(
      input.name,
      fund?.code,
      fund?.names,
      programme?.key,
      programme?.names,
      programme?.cci,
      programme?.cciRaw,
      ...input.externalIds.map(({ id }) => id),
    );
  },
  saveParts: (ctx, row, input) =>
    replaceParts(
      ctx,
      FundingSourceArea,
      { fundingSourceId: row.id },
      (input.programme?.eligibleAreaIds ?? []).map((areaId) => ({ areaId })),
    ),
  toInputs: async (ctx, rows) => {
    const areas = await partsOf(
      ctx,
      FundingSourceArea,
      'fundingSourceId',
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      ownerId: row.ownerId,
      externalIds: row.externalIds,
      name: row.name,
      kind: row.kind,
      fund: row.fund,
      programme: row.programme && {
        ...row.programme,
        eligibleAreaIds: areas(row.id).map(({ areaId }) => areaId),
      },
      managingAuthorityId: row.managingAuthorityId,
      financierId: row.financierId,
      priorities: row.priorities,
      specificObjectives: row.specificObjectives,
      calls: row.calls,
      visibilityStatement: row.visibilityStatement,
      sources: row.sources,
    }));
  },
};

function withoutAreas(programme: FundingSourceInputDto['programme']): FundingSource['programme'] {
  if (!programme) return null;
  const { eligibleAreaIds: _, ...rest } = programme;
  return rest;
}

/** What it points to must exist. */
async function checkFundingSource(ctx: Context, input: FundingSourceInputDto): Promise<void> {
  const areaIds = input.programme?.eligibleAreaIds ?? [];
  const organisationIds = [input.managingAuthorityId, input.financierId].filter((id) => id !== null);
  const [areas, organisations] = [
    await areaFaces(ctx, areaIds),
    await organisationFaces(ctx, organisationIds),
  ];
  const unknown = (pointer: string): Fault => ({ pointer, code: 'unknown-reference', params: {} });
  const faults = [
    ...areaIds.flatMap((id, i) => (areas.has(id) ? [] : unknown(`#/programme/eligibleAreaIds/${i}`))),
    ...(['managingAuthorityId', 'financierId'] as const).flatMap((field) => {
      const id = input[field];
      return id && !organisations.has(id) ? unknown(`#/${field}`) : [];
    }),
  ];
  if (faults.length) throw new Invalid(faults);
}
