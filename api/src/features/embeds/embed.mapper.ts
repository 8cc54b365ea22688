import {
  trainingFiltersOf,
  type EmbedDto,
  type EmbedInputDto,
  type EmbedSummaryDto,
  type WarningDto,
} from '@spang/shared/management';
import type { PublicEmbedDto } from '@spang/shared/open';
import { legibleStyle } from '@spang/shared/values';
import type { Context } from '../../persistence/context.js';
import { publicationStateOf } from '../../persistence/publication-state.js';
import type { Embed } from './embed.entity.js';
import { facesOf } from './embed.faces.js';
import { toEmbedInput } from './embed.record.js';

/** The embed with what its ids stand for, and with the colours that will be used. */
export async function toEmbedDto(
  ctx: Context,
  row: Embed,
): Promise<EmbedInputDto & Pick<EmbedDto, 'legibleStyle' | 'references' | 'warnings'>> {
  const { organisations, projects, collaborationAreas, municipalities } = await facesOf(ctx, row.filters);
  const named = (faces: Map<string, Pick<Embed, 'id' | 'name'>>) =>
    [...faces.values()].map(({ id, name }) => ({ id, name }));
  const { style, corrections } = legibleStyle(row.style);
  return {
    ...toEmbedInput(row),
    legibleStyle: style,
    warnings: corrections.map(({ field }): WarningDto => ({
      pointer: `#/style/${field}`,
      code: 'low-contrast',
      detail: '',
    })),
    references: {
      organisations: named(organisations),
      projects: [...projects.values()].map(({ id, title, isPublished }) => ({ id, title, isPublished })),
      collaborationAreas: named(collaborationAreas),
      municipalities: [...municipalities.values()],
    },
  };
}

/** A row of the list, with where it was seen. */
export const toEmbedSummary = (
  row: Embed,
  seen: Pick<EmbedSummaryDto, 'hostCount' | 'lastSeenOn'> = { hostCount: 0, lastSeenOn: null },
): EmbedSummaryDto => ({
  id: row.id,
  ownerId: row.ownerId,
  version: row.version,
  name: row.name,
  layout: row.attributes.layout,
  publication: publicationStateOf(row),
  ...seen,
  updatedAt: row.updatedAt.toISOString(),
});

/** What the public gets. Field by field: nothing becomes public by being added to the record. */
export function toPublicEmbed(id: string, input: EmbedInputDto): PublicEmbedDto {
  const { layout, limit, sort, readerFilters, headingLevel, lang, target, jsonld } = input.attributes;
  return {
    id,
    name: input.name,
    filters: trainingFiltersOf(input.filters),
    attributes: { layout, limit, sort, readerFilters, headingLevel, lang, target, jsonld },
    style: toPublicStyle(input.style),
    allowedDomains: input.allowedDomains,
  };
}

/** With the colours that can be read. */
function toPublicStyle(given: EmbedInputDto['style']): PublicEmbedDto['style'] {
  const { style } = legibleStyle(given);
  const { font, color, accent, onAccent, surface, fieldSurface, border, focus, radius, gap, pad, columns } =
    style;
  return { font, color, accent, onAccent, surface, fieldSurface, border, focus, radius, gap, pad, columns };
}
