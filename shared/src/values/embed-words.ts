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

/** A colour that a style sheet can take as it is: six digits. */
export const CSS_COLOUR = /^#[0-9a-fA-F]{6}$/;
/** A short length. */
export const CSS_LENGTH = /^(0|\d{1,2}(\.\d{1,2})?(px|rem|em))$/;
/** Names of typefaces with commas between them: letters, digits and spaces, nothing that ends a declaration. */
export const CSS_FONT_FAMILY = /^[A-Za-z][A-Za-z0-9 -]*(, ?[A-Za-z][A-Za-z0-9 -]*)*$/;
/** A host in small letters (IDN as xn--), or every one below it: *.example.se. */
export const HOST_PATTERN = /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
