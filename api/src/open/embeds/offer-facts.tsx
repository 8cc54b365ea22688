import {
  applicationRouteOf,
  type FeedLanguage,
  type PublicOfferOccasionDto,
  type PublicTrainingOfferDto,
} from '@spang/shared/open';
import { APPLICATION_CASE_LABELS } from '@spang/shared/values';
import type { ReactNode } from 'react';
import { isOpen } from '../applying.js';
import { offerPage } from '../feed-links.js';
import { speaker, type Said } from '../language.js';
import { dayIn, wordsIn } from './words.js';

type Occasion = PublicOfferOccasionDto;

/** How the list is shown. */
export interface Look {
  language: FeedLanguage;
  publicUrl: string;
  /** Today in Sweden. */
  today: string;
  /** Where the reader lives, if it has been said. */
  home: string | undefined;
}

/** One offer, as every embed tells it. */
export interface OfferFacts {
  id: string;
  href: string;
  title: Said;
  state: (Said & { isOpen: boolean }) | undefined;
  rows: Row[];
}
/** `isNamed`: the name is shown; a town or a provider says by itself what it is. */
interface Row {
  name: string;
  value: ReactNode;
  isNamed: boolean;
}

/** The same facts in the same order as `<spang-offers>`; shared/embed/src/view.ts. */
export function factsOf(
  offer: PublicTrainingOfferDto,
  { language, publicUrl, today, home }: Look,
): OfferFacts {
  const words = wordsIn(language);
  const { say } = speaker(language);
  const next = nextOf(offer.occasions, today);
  const state = say(next?.applicationStateLabel);
  const closes = next && isOpen(next) ? lastDayOf(next) : undefined;
  const place = next?.locations
    .map(({ town, municipality }) => town || say(municipality)?.text)
    .find(Boolean);
  type Stated = [name: string, value: ReactNode, isNamed?: boolean];
  const forYou: Stated[] = home
    ? [[words.forYou, next && <Route {...{ offer, occasion: next, home, today, language }} />, true]]
    : [];
  const rows: Stated[] = [
    [words.starts, next && startOf(next, offer.occasions.length - 1, language), true],
    [words.closes, closes && <Day value={closes} language={language} />, true],
    ...forYou,
    [words.where, place],
    [words.how, spoken(say(next?.studyFormLabel))],
    [words.pace, next?.pace?.percent ? `${next.pace.percent} %` : undefined],
    [words.who, spoken(say(offer.provider.name))],
  ];
  return {
    id: offer.id,
    href: offer.url ?? offerPage(publicUrl, offer.id, language),
    title: say(offer.title)!,
    state: state && { ...state, isOpen: isOpen(next!) },
    rows: rows.map(([name, value, isNamed = false]) => ({ name, value, isNamed })),
  };
}

/** Text, marked where it is in another language. */
export const spoken = (said: Said | undefined): ReactNode =>
  said && (said.lang ? <span lang={said.lang}>{said.text}</span> : said.text);

const Day = ({ value, language }: { value: string; language: FeedLanguage }) => (
  <time dateTime={value}>{dayIn(value, language)}</time>
);

/** The coming start that one may still apply to, else the coming one, else the last one there was. */
function nextOf(occasions: Occasion[], today: string): Occasion | undefined {
  const coming = occasions.filter(
    ({ lifecycle, start }) =>
      lifecycle !== 'cancelled' && lifecycle !== 'completed' && (!start || start >= today),
  );
  return (
    coming.find(({ applicationState }) => !['closed', 'cancelled'].includes(applicationState)) ??
    coming[0] ??
    occasions.at(-1)
  );
}

function startOf({ start }: Occasion, others: number, language: FeedLanguage): ReactNode {
  const words = wordsIn(language);
  const more = others > 0 && ` ${words.more(others)}`;
  return (
    <>
      {start ? <Day value={start} language={language} /> : words.anytime}
      {more}
    </>
  );
}

const lastDayOf = ({ applicationPeriods }: Occasion): string | undefined =>
  applicationPeriods
    .flatMap(({ isContinuous, closes }) => (isContinuous || !closes ? [] : [closes]))
    .toSorted()
    .at(-1);

interface RouteProps {
  offer: PublicTrainingOfferDto;
  occasion: Occasion;
  home: string;
  today: string;
  language: FeedLanguage;
}

/** How somebody who lives there may apply, and the area or agreement that makes it so. */
function Route({ offer, occasion, home, today, language }: RouteProps) {
  const { case: found, area } = applicationRouteOf(home, { ...occasion, offer }, today);
  const name = speaker(language).say(area?.name);
  return (
    <>
      {APPLICATION_CASE_LABELS[found][language]}
      {name && <> ({spoken(name)})</>}
    </>
  );
}
