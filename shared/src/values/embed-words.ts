/** How the training of an embed is laid out. */
export const EMBED_LAYOUTS = ['list', 'cards', 'table'] as const;
export type EmbedLayout = (typeof EMBED_LAYOUTS)[number];

/** What the readers of an embed may choose themselves. */
export const EMBED_FILTERS = ['search', 'place', 'form', 'home'] as const;
export type EmbedFilter = (typeof EMBED_FILTERS)[number];

/** The languages that an embed speaks. */
export const EMBED_LANGUAGES = ['sv', 'en', 'fi'] as const;
export type EmbedLanguage = (typeof EMBED_LANGUAGES)[number];

/** Where a link of an embed opens: in the page, or in a new tab. */
export const EMBED_TARGETS = ['_self', '_blank'] as const;
export type EmbedTarget = (typeof EMBED_TARGETS)[number];

/** The order of the training in an embed. */
export const EMBED_SORTS = ['start', '-start', 'title', '-title', 'updated', '-updated'] as const;
export type EmbedSort = (typeof EMBED_SORTS)[number];
