import type { EmbedInputDto } from '@spang/shared/management';
import type { DemoRecord } from './demo-input.js';

/** What partner sites of the municipality show: what is given there, with a search field. */
export const SKELLEFTEA_EMBED: DemoRecord<EmbedInputDto> = {
  key: 'skelleftea',
  input: (ids) => ({
    ownerId: ids.organisation('skelleftea'),
    name: { sv: 'Utbildningar i Skellefteå', en: 'Training in Skellefteå' },
    filters: { municipalities: ['2482'] },
    attributes: { layout: 'list', limit: 10, readerFilters: ['search'], headingLevel: 3 },
    style: { accent: '#0b5394' },
    allowedDomains: [],
  }),
};
