import type { PublicOfferOccasionDto, PublicTrainingOfferDto } from '@spang/shared/open';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Said, Speaker } from '../language.js';
import { applyAt, isOpen } from '../applying.js';
import { fallbackNote, WORDS } from './words.js';

/** What an offer tells in a feed, as HTML: written by others, escaped by React. */
export function entryContent(offer: PublicTrainingOfferDto, { language, others, say }: Speaker): string {
  const words = WORDS[language];
  const html = say(offer.descriptionHtml);
  const plain = html ? undefined : (say(offer.description) ?? say(offer.summary));
  const provider = say(offer.provider.name);
  const kind = [say(offer.kindLabel)?.text, say(offer.schoolTypeLabel)?.text].join(' · ');
  const occasions = offer.occasions.filter(({ applicationState }) => applicationState !== 'closed');
  const rows = occasions.map((occasion) => rowOf(occasion, words.lastDay, say));
  const statement = say(offer.visibility?.statement);
  const note = fallbackNote(language, others); // last: everything is said

  return renderToStaticMarkup(
    <>
      {/* of the elements that a published description may have: refused on its way in, not mended here */}
      {html && <div lang={html.lang} dangerouslySetInnerHTML={{ __html: html.text }} />}
      {plain && <Paragraphs {...plain} />}
      <p>{kind}</p>
      {provider && (
        <p>
          {words.provider}: <span lang={provider.lang}>{provider.text}</span>
        </p>
      )}
      {rows.length > 0 && <p>{words.occasions}:</p>}
      {rows.length > 0 && (
        <ul>
          {rows.map(({ id, text, href }) => (
            <li key={id}>
              {text}
              {href && ' · '}
              {href && <a href={href}>{words.apply}</a>}
            </li>
          ))}
        </ul>
      )}
      {statement && (
        <p>
          <img src={offer.visibility!.emblem} alt="" width="60" height="40" loading="lazy" />{' '}
          <span lang={statement.lang}>{statement.text}</span>
        </p>
      )}
      {note && (
        <p>
          <small>{note}</small>
        </p>
      )}
    </>,
  );
}

const Paragraphs = ({ text, lang }: Said) =>
  text.split(/\r?\n+/).map((line, at) => (
    <p key={at} lang={lang}>
      {line}
    </p>
  ));

function rowOf(occasion: PublicOfferOccasionDto, lastDay: string, say: Speaker['say']) {
  const { id, start, locations, applicationPeriods } = occasion;
  const closes = applicationPeriods
    .map((period) => (period.isContinuous ? null : period.closes))
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  const parts = [
    start ?? say(occasion.startTypeLabel)?.text,
    [...new Set(locations.map(({ town }) => town))].join(', ') || say(occasion.studyFormLabel)?.text,
    say(occasion.applicationStateLabel)?.text,
    closes && isOpen(occasion) ? `${lastDay} ${closes}` : undefined,
  ];
  return { id, text: parts.filter(Boolean).join(' · '), href: applyAt(occasion) };
}
