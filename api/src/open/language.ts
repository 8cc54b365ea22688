import type { FeedLanguage } from '@spang/shared/open';
import { inLanguage } from '@spang/shared/values';

type Localized = NonNullable<Parameters<typeof inLanguage>[0]>;

/** Text in one language; `lang` only where it is not the wanted one, so that it can be marked. */
export interface Said {
  text: string;
  lang: string | undefined;
}

/** Flattens text to one language, and remembers in which others it had to speak. */
export interface Speaker {
  language: FeedLanguage;
  /** Languages other than the wanted one, in the order in which they were needed. */
  others: Set<string>;
  say: (text: Localized | null | undefined) => Said | undefined;
}

export function speaker(language: FeedLanguage): Speaker {
  const others = new Set<string>();
  return {
    language,
    others,
    say(text) {
      const found = inLanguage(text, language);
      if (!found) return undefined;
      if (found.language === language) return { text: found.text, lang: undefined };
      others.add(found.language);
      return { text: found.text, lang: found.language };
    },
  };
}
