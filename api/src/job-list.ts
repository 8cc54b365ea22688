import type { CronItem, TaskList } from 'graphile-worker';
import { EMBED_PUBLICATION, forgetOldSightings } from './features/embeds/index.js';
import { auditTallies } from './features/follow-up/index.js';
import { ORGANISATION_PUBLICATION } from './features/organisations/index.js';
import { FUNDING_SOURCE_PUBLICATION } from './features/funding-sources/index.js';
import { PROJECT_PUBLICATION } from './features/projects/index.js';
import { dispose, performDisposal } from './features/retention/index.js';
import { rebuildOccasion, rebuildTrainingOffer } from './features/training-offers/index.js';
import { rebuildStatistics, takeSnapshots } from './features/statistics/index.js';
import { forgetOldKeys } from './http/idempotency.js';
import { forgetOldAttempts } from './http/rate-limit-store.js';
import { forgetOldSessions } from './http/session-store.js';
import { job } from './jobs/job.js';
import { perform, type JobWorld } from './jobs/worker.js';
import type { Context } from './persistence/context.js';
import {
  orderOutdated,
  publicationChanged,
  purgeTombstones,
  rebuildMentions,
  rebuildOutdated,
  rebuildPublication,
  rebuildRecord,
  refreshPublication,
  type Kind,
} from './publication/index.js';
import type { Vault } from './vault/vault.js';

const tidy = job<object>('tidy');
const takeStatistics = job<object>('take-statistics');

/** How a document of each kind is written anew: always from what was published. */
const REBUILD: Record<Kind, (ctx: Context, id: string) => Promise<void>> = {
  project: (ctx, id) => rebuildRecord(ctx, PROJECT_PUBLICATION, id),
  organisation: (ctx, id) => rebuildRecord(ctx, ORGANISATION_PUBLICATION, id),
  'funding-source': (ctx, id) => rebuildRecord(ctx, FUNDING_SOURCE_PUBLICATION, id),
  'training-offer': rebuildTrainingOffer,
  occasion: rebuildOccasion,
  embed: (ctx, id) => rebuildRecord(ctx, EMBED_PUBLICATION, id),
  statistics: rebuildStatistics,
};

/** Job → who performs it. */
export const jobList = ({ vault, ...world }: JobWorld & { vault: Vault }): TaskList => ({
  ...perform(world, publicationChanged, rebuildMentions),
  ...perform(world, rebuildPublication, (ctx, { kind, id }) => REBUILD[kind](ctx, id)),
  ...perform(world, refreshPublication, (ctx, { kind, id }) => REBUILD[kind](ctx, id)),
  ...perform(world, rebuildOutdated, orderOutdated),
  ...perform(world, dispose, (ctx, { id }) => performDisposal(ctx, vault, id)),
  ...perform(world, tidy, async (ctx) => {
    await forgetOldKeys(ctx);
    await forgetOldSessions(ctx);
    await forgetOldAttempts(ctx);
    await purgeTombstones(ctx);
    await forgetOldSightings(ctx);
    await auditTallies(ctx);
  }),
  ...perform(world, takeStatistics, (ctx) => takeSnapshots(ctx, vault)),
});

/** What happens by the clock (UTC). */
export const SCHEDULE: CronItem[] = [
  { task: tidy.name, match: '17 3 * * *' },
  // one order at a time: where the vault is closed it fails, is tried again, and the next night's takes its place
  { task: takeStatistics.name, match: '37 3 * * *', options: { jobKey: takeStatistics.name } },
];
