/** Languages that content can be written in (BCP 47): Swedish, English, Finnish, the Sámi languages and Meänkieli. */
export const CONTENT_LANGUAGES = ['sv', 'en', 'fi', 'se', 'smj', 'sma', 'sju', 'fit'] as const;
export type ContentLanguage = (typeof CONTENT_LANGUAGES)[number];

type Localized = Partial<Record<ContentLanguage, string>>;

/** One language out of several: the wanted one, else Swedish, else whatever there is. Says which it took. */
export function inLanguage(
  text: Localized | null | undefined,
  wanted: string,
): { text: string; language: ContentLanguage } | undefined {
  if (!text) return undefined;
  const order = [wanted as ContentLanguage, 'sv' as const, 'en' as const, ...CONTENT_LANGUAGES];
  const language = order.find((candidate) => text[candidate]);
  return language && { text: text[language]!, language };
}
