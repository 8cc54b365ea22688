import { Foundation1795000000000 } from './1795000000000-foundation.js';
import { ReferenceData1795000001000 } from './1795000001000-reference-data.js';
import { Organisations1795000002000 } from './1795000002000-organisations.js';
import { FundingSources1795000003000 } from './1795000003000-funding-sources.js';
import { Projects1795000004000 } from './1795000004000-projects.js';
import { CollaborationAreas1795000005000 } from './1795000005000-collaboration-areas.js';
import { TrainingOffers1795000006000 } from './1795000006000-training-offers.js';
import { Accounts1795000007000 } from './1795000007000-accounts.js';
import { TrainingReferences1795000008000 } from './1795000008000-training-references.js';
import { TombstonePurge1795000009500 } from './1795000009500-tombstone-purge.js';
import { LatestChange1795000009600 } from './1795000009600-latest-change.js';
import { Embeds1795000010000 } from './1795000010000-embeds.js';
import { MembershipEnds1795000010500 } from './1795000010500-membership-ends.js';
import { FollowUp1795000011000 } from './1795000011000-follow-up.js';
import { Vault1795000012000 } from './1795000012000-vault.js';
import { RolesThatSeePeople1795000013000 } from './1795000013000-roles-that-see-people.js';
import { Participants1795000014000 } from './1795000014000-participants.js';
import { Statistics1795000015000 } from './1795000015000-statistics.js';
import { Retention1795000016000 } from './1795000016000-retention.js';

/** In order. A list, not a glob: tests, bundlers and the server see the same set. */
export const migrations = [
  Foundation1795000000000,
  ReferenceData1795000001000,
  Organisations1795000002000,
  FundingSources1795000003000,
  Projects1795000004000,
  CollaborationAreas1795000005000,
  TrainingOffers1795000006000,
  Accounts1795000007000,
  TrainingReferences1795000008000,
  TombstonePurge1795000009500,
  LatestChange1795000009600,
  Embeds1795000010000,
  MembershipEnds1795000010500,
  FollowUp1795000011000,
  Vault1795000012000,
  RolesThatSeePeople1795000013000,
  Participants1795000014000,
  Statistics1795000015000,
  Retention1795000016000,
];
