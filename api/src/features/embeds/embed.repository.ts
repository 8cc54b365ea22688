import type { ListEmbedsQueryDto } from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { byName, Conditions, containing, pageOfRecords } from '../../persistence/record-list.js';
import { visibleOwners } from '../../persistence/record.js';
import { Embed } from './embed.entity.js';
import { EMBED_RECORD } from './embed.record.js';

const ORDERS = { name: byName('name'), updated: 'updated_at' };
const PUBLICATION = `case when published_version is not null then 'published'
  when withdrawn_at is not null then 'withdrawn' else 'unpublished' end = ?`;

/** One page of the embeds that the actor may see. */
export const findEmbeds = (
  ctx: Context,
  query: ListEmbedsQueryDto,
): Promise<{ rows: Embed[]; totalRecords: number }> =>
  pageOfRecords(
    ctx,
    Embed,
    new Conditions()
      .add('owner_id = any(?::uuid[])', visibleOwners(ctx, EMBED_RECORD) ?? undefined)
      .add('words like ?', query.q && containing(query.q))
      .add(PUBLICATION, query.publication),
    ORDERS,
    query,
  );
