import type { EmbedInputDto } from '@spang/shared/management';
import { MUNICIPALITY_NAMES } from '@spang/shared/values';
import { Invalid, type Fault } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { wordsOf } from '../../persistence/record-list.js';
import type { RecordType } from '../../persistence/record.js';
import { Embed } from './embed.entity.js';
import { facesOf } from './embed.faces.js';

/** Saved embeds: each is its organisation's own. */
export const EMBED_RECORD: RecordType<Embed, EmbedInputDto> = {
  kind: 'embed',
  resource: 'embeds',
  entity: Embed,
  isShared: false,
  check,
  apply: (row, { ownerId: _owner, ...input }) => {
    Object.assign(row, input);
    row.words = wordsOf(input.name, ...input.allowedDomains);
  },
  toInputs: async (_ctx, rows) => rows.map(toEmbedInput),
};

/** The embed as a client would have to send it. */
export const toEmbedInput = (row: Embed): EmbedInputDto => ({
  ownerId: row.ownerId,
  externalIds: row.externalIds,
  name: row.name,
  filters: row.filters,
  attributes: row.attributes,
  style: row.style,
  allowedDomains: row.allowedDomains,
});

/** What it filters by exists, as far as the actor may see; what already stood there may stay. Throws Invalid. */
async function check(ctx: Context, { filters }: EmbedInputDto, row: Embed | null): Promise<void> {
  const { organisations, projects, collaborationAreas } = await facesOf(ctx, filters);
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string) =>
    faults.push({ pointer: `#/filters/${pointer}`, code, params: {} });
  const known = {
    providerId: organisations,
    organisationId: organisations,
    projectId: projects,
    areaId: collaborationAreas,
  };
  for (const name of Object.keys(known) as (keyof typeof known)[]) {
    const id = filters[name];
    if (id && id !== row?.filters[name] && !known[name].has(id)) fault(name, 'unknown-reference');
  }
  filters.municipalities.forEach((code, i) => {
    if (!MUNICIPALITY_NAMES.has(code)) fault(`municipalities/${i}`, 'unknown-municipality');
  });
  if (filters.homeMunicipality && !MUNICIPALITY_NAMES.has(filters.homeMunicipality))
    fault('homeMunicipality', 'unknown-municipality');
  if (faults.length) throw new Invalid(faults);
}
