import { EmbedInputDto, type EmbedDto } from '@spang/shared/management';
import type { RecordKind } from '../../platform/record/record-kind';
import { EmbedBeside } from './embed-beside';
import { EMBED_LOOK_UPS } from './embeds.api';
import { EMBED_SECTIONS } from './sections';

/** What most lists do without. */
const FOLDED = new Set([
  ...[
    'counties',
    'homeMunicipality',
    'areaId',
    'organisationId',
    'fundingFacets',
    'schoolTypes',
    'fields',
    'paces',
  ].map((name) => `filters.${name}`),
  ...['languages', 'startFrom', 'startTo'].map((name) => `filters.${name}`),
  ...['target', 'jsonld'].map((name) => `attributes.${name}`),
  ...['color', 'onAccent', 'fieldSurface', 'border', 'focus', 'radius', 'gap', 'pad'].map(
    (name) => `style.${name}`,
  ),
]);

export const EMBED: RecordKind<EmbedInputDto, EmbedDto> = {
  resource: 'embeds',
  dto: EmbedInputDto,
  sections: EMBED_SECTIONS,
  lookUps: EMBED_LOOK_UPS,
  nameOf: ({ name }, { text }) => text(name),
  folded: FOLDED,
  Beside: EmbedBeside,
};
