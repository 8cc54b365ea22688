import type { LocalizedNameDto } from './localized-text.dto.js';

/** What a code is called, in the languages that the public documents have. */
export type Label = Required<Pick<LocalizedNameDto, 'sv' | 'en' | 'fi'>>;

/** The codes of a labelled list, in its order. */
export const keysOf = <K extends string>(labels: Record<K, Label>): K[] => Object.keys(labels) as K[];
