import type { EmbedInputDto } from '@spang/shared/management';
import type { RecordSections } from '../../platform/record/record-kind';

/** How it is read and written: every field of the DTO stands in exactly one section. */
export const EMBED_SECTIONS: RecordSections<EmbedInputDto> = [
  { id: 'embedContent', fields: ['name', 'filters'] },
  { id: 'embedBehaviour', fields: ['attributes'] },
  { id: 'embedLook', fields: ['style'] },
  { id: 'embedSites', fields: ['allowedDomains'] },
  { id: 'identity', fields: ['externalIds', 'ownerId'] },
];
