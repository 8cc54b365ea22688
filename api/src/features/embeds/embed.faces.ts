import type { EmbedFiltersDto } from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { collaborationAreaFaces } from '../collaboration-areas/index.js';
import { organisationFaces } from '../organisations/index.js';
import { projectFaces } from '../projects/index.js';
import { areaByMunicipality } from '../reference-data/index.js';

/** The records that the filters name, by id: those that the actor may see. */
export async function facesOf(
  ctx: Context,
  { providerId, organisationId, projectId, areaId, municipalities, homeMunicipality }: EmbedFiltersDto,
) {
  const stated = (...ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  return {
    organisations: await organisationFaces(ctx, stated(providerId, organisationId)),
    projects: await projectFaces(ctx, stated(projectId)),
    collaborationAreas: await collaborationAreaFaces(ctx, stated(areaId)),
    municipalities: await areaByMunicipality(ctx, stated(...municipalities, homeMunicipality)),
  };
}
