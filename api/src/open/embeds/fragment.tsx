import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PublicTrainingOfferDto } from '@spang/shared/open';
import { factsOf, type Look } from './offer-facts.js';
import { OfferList, Visibility } from './offer-list.js';
import { wordsIn } from './words.js';

/** What an embed shows: offers, and how many more there are. */
export interface Found {
  offers: PublicTrainingOfferDto[];
  /** undefined: more than are counted. */
  total: number | undefined;
  hasMore: boolean;
}

interface Props extends Found, Look {
  level: number;
  /** Where the whole list is; undefined: no page of ours can show just these. */
  all: string | undefined;
}

/** The list as a piece of HTML for the page of somebody else: no style, no script, whole addresses. */
export function Fragment({ offers, total, level, all, ...look }: Props) {
  const { language } = look;
  const words = wordsIn(language);
  return (
    <div className="spang-offers" lang={language}>
      <Visibility offers={offers} language={language} emblemOf={(address) => address} />
      <p className="spang-count">{countOf(offers.length, total, language)}</p>
      {offers.length > 0 && (
        <OfferList offers={offers.map((offer) => factsOf(offer, look))} language={language} level={level} />
      )}
      {all && (
        <p>
          <a href={all}>{words.seeAll}</a>
        </p>
      )}
    </div>
  );
}

/** How many are shown, and of how many. */
export function countOf(shown: number, total: number | undefined, language: Look['language']): string {
  const words = wordsIn(language);
  if (shown === 0) return words.none;
  return total !== undefined && total > shown ? words.shown(shown, total) : words.found(shown);
}

export const render = (content: ReactNode): string => `${renderToStaticMarkup(content)}\n`;
