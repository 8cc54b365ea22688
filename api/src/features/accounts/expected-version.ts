import { VersionConflict } from '../../errors.js';
import type { Context } from '../../persistence/context.js';

/** Throws VersionConflict unless the version of now is among those that the caller expects. */
export function assertVersion(
  { expectedVersion }: Context,
  currentVersion: number,
  conflictingFields: string[] = [],
): void {
  if (expectedVersion === undefined || expectedVersion === '*' || expectedVersion.includes(currentVersion))
    return;
  throw new VersionConflict('version-conflict', { currentVersion, conflictingFields });
}
