import type { AccessAction } from '@spang/shared/management';
import { appendAccess } from '../../vault/access-log.js';
import type { VaultContext } from '../../vault/vault.js';

interface Place {
  organisationId: string;
  projectId: string | null;
  /** null: nobody in particular. */
  participantId: string | null;
}

/** Writes down, in the same transaction, who works with whose data. Of all people alike: a row says nothing of protection. */
export const logAccess = (
  ctx: VaultContext,
  action: AccessAction,
  { organisationId, participantId, projectId }: Place,
  { purpose = 'case-handling', reason = null }: { purpose?: string; reason?: string | null } = {},
): Promise<void> =>
  appendAccess(ctx, {
    organisationId,
    personId: participantId,
    projectId,
    action,
    purpose,
    reason,
    outcome: 'hit',
  });
