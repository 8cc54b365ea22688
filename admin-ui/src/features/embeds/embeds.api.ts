import type {
  EmbedDto,
  EmbedInputDto,
  EmbedSightingListDto,
  EmbedSummaryDto,
} from '@spang/shared/management';
import { call } from '../../platform/api';
import { lookUp } from '../../platform/lookups';
import { recordApi } from '../../platform/record-api';
import type { LookUps } from '../../platform/record/dto-fields';

export const embedsApi = recordApi<EmbedInputDto, EmbedDto, EmbedSummaryDto>('embeds');

/** What its references are looked up in. */
export const EMBED_LOOK_UPS: LookUps = {
  ownerId: lookUp.organisations,
  organisationId: lookUp.organisations,
  providerId: lookUp.organisations,
  projectId: lookUp.projects,
  areaId: lookUp.collaborationAreas,
  municipalities: lookUp.municipalities,
  homeMunicipality: lookUp.municipalities,
};

/** A released script of the element, as /embed/versions.json tells it. */
export interface Script {
  version: string;
  integrity: string;
  gzipBytes: number;
}

/** The newest script; undefined where the list cannot be read. */
export async function newestScript(): Promise<Script | undefined> {
  try {
    const { data } = (await (await fetch('/embed/versions.json')).json()) as { data: Script[] };
    return data[0];
  } catch {
    return undefined;
  }
}

/** What the page of an embed shows beside the record: where it was seen, and the script that shows it. */
export async function readSurroundings(id: string) {
  const [sightings, script] = await Promise.all([
    call<EmbedSightingListDto>('GET', `/embeds/${encodeURIComponent(id)}/sightings`, {
      query: { limit: '100' },
    }),
    newestScript(),
  ]);
  return { sightings, script };
}
export type Surroundings = Awaited<ReturnType<typeof readSurroundings>>;
