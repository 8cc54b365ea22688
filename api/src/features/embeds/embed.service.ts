import type {
  EmbedInputDto,
  EmbedSightingDto,
  EmbedSummaryDto,
  ListEmbedSightingsQueryDto,
  ListEmbedsQueryDto,
} from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { createRecord, deleteRecord, getRecord, replaceRecord } from '../../persistence/record.js';
import { previewRecord, publishRecord, withdrawRecord, type PublishedType } from '../../publication/index.js';
import type { Embed } from './embed.entity.js';
import { toEmbedSummary, toPublicEmbed } from './embed.mapper.js';
import { EMBED_RECORD } from './embed.record.js';
import { findEmbeds } from './embed.repository.js';
import { findSightings, summariesOfSightings, type Sighting } from './sighting.repository.js';

/** How an embed becomes public: its document names no record, so nothing else writes it anew. */
export const EMBED_PUBLICATION: PublishedType<Embed, EmbedInputDto> = {
  record: EMBED_RECORD,
  kind: 'embed',
  documents: async (_ctx, id, input) => [
    {
      kind: 'embed',
      document: toPublicEmbed(id, input),
      filters: { title: input.name, texts: [], tags: {}, startsOn: null, mentions: [] },
    },
  ],
};

export const createEmbed = (ctx: Context, input: EmbedInputDto): Promise<Embed> =>
  createRecord(ctx, EMBED_RECORD, input);

export const getEmbed = (ctx: Context, id: string): Promise<Embed> => getRecord(ctx, EMBED_RECORD, id);

export const replaceEmbed = (ctx: Context, id: string, input: EmbedInputDto): Promise<Embed> =>
  replaceRecord(ctx, EMBED_RECORD, id, input);

export const deleteEmbed = (ctx: Context, id: string): Promise<void> => deleteRecord(ctx, EMBED_RECORD, id);

export const publishEmbed = (ctx: Context, id: string): Promise<Embed> =>
  publishRecord(ctx, EMBED_PUBLICATION, id);

export const withdrawEmbed = (ctx: Context, id: string): Promise<Embed> =>
  withdrawRecord(ctx, EMBED_PUBLICATION, id);

export const previewEmbed = (
  ctx: Context,
  id: string,
): Promise<{ document: object; current: object | null }> => previewRecord(ctx, EMBED_PUBLICATION, id);

/** One page of the embeds that the actor may see, with where they were seen. */
export async function listEmbeds(
  ctx: Context,
  query: ListEmbedsQueryDto,
): Promise<{ data: EmbedSummaryDto[]; totalRecords: number }> {
  const { rows, totalRecords } = await findEmbeds(ctx, query);
  const seen = await summariesOfSightings(
    ctx,
    rows.map(({ id }) => id),
  );
  return { data: rows.map((row) => toEmbedSummary(row, seen.get(row.id))), totalRecords };
}

/** Where an embed was seen, the latest first; `pending` is what this process has not written yet. */
export async function listEmbedSightings(
  ctx: Context,
  id: string,
  query: ListEmbedSightingsQueryDto,
  pending: Sighting[],
): Promise<{ data: EmbedSightingDto[]; totalRecords: number }> {
  const row = await getEmbed(ctx, id);
  return findSightings(ctx, row.id, query, pending);
}
