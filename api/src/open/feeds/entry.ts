import type { FeedLanguage, PublicTrainingOfferDto } from '@spang/shared/open';
import type { PublicRow } from '../../publication/index.js';
import { offerPage } from '../feed-links.js';
import { speaker, type Said } from '../language.js';
import { entryContent } from './entry-content.js';

/** An offer as each of the feeds shows it. */
export interface Entry {
  /** Never changes, wherever we live. */
  id: string;
  /** Our page about it. */
  url: string;
  /** The provider's. */
  externalUrl: string | null;
  title: Said;
  summary: Said | undefined;
  provider: Said;
  html: string;
  image: string | undefined;
  categories: { term: string; label: string }[];
  modified: Date;
  offer: PublicTrainingOfferDto;
}

/** A page of offers on its way to a feed. */
export interface Feed {
  language: FeedLanguage;
  publicUrl: string;
  /** Of this page, of the feed without its page, and of the next page. */
  self: string;
  id: string;
  next: string | undefined;
  entries: Entry[];
}

export function toEntry({ document, modified }: PublicRow, language: FeedLanguage, publicUrl: string): Entry {
  const offer = JSON.parse(document) as PublicTrainingOfferDto;
  const to = speaker(language);
  const [title, summary, provider] = [
    to.say(offer.title)!,
    to.say(offer.summary),
    to.say(offer.provider.name)!,
  ];
  return {
    id: `urn:uuid:${offer.id}`,
    url: offerPage(publicUrl, offer.id, language),
    externalUrl: offer.url,
    title,
    summary,
    provider,
    html: entryContent(offer, to),
    image: offer.image?.url,
    categories: [
      { term: offer.kind, label: to.say(offer.kindLabel)!.text },
      { term: offer.schoolType, label: to.say(offer.schoolTypeLabel)!.text },
    ],
    modified,
    offer,
  };
}

/** When something on the page last changed. An empty one has no such time, and must say one. */
export const updatedOf = ({ entries }: Feed): Date =>
  new Date(Math.max(0, ...entries.map(({ modified }) => modified.getTime())));
