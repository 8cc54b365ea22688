import type { FeedLanguage, PublicTrainingOfferDto } from '@spang/shared/open';
import { createElement, type ReactNode } from 'react';
import { speaker } from '../language.js';
import { spoken, type OfferFacts } from './offer-facts.js';
import { wordsIn } from './words.js';

interface Props {
  offers: OfferFacts[];
  language: FeedLanguage;
  /** Level of the headings, 2 to 6. */
  level: number;
  /** Where links open; undefined: where the reader is. */
  target?: '_blank' | '_top' | undefined;
  layout?: 'list' | 'cards' | 'table';
}

/** The offers as a list, or as a table. */
export function OfferList({ layout = 'list', ...props }: Props) {
  if (layout === 'table') return <OfferTable {...props} />;
  return (
    <ul role="list" className={layout === 'cards' ? 'spang-list spang-cards' : 'spang-list'}>
      {props.offers.map((offer) => (
        <li key={offer.id} className="spang-offer">
          {createElement(
            `h${props.level}`,
            { className: 'spang-title' },
            <OfferLink offer={offer} {...props} />,
          )}
          {offer.state && (
            <p>
              <State state={offer.state} />
            </p>
          )}
          <dl>
            {offer.rows
              .filter(({ value }) => Boolean(value))
              .map(({ name, value, isNamed }) => (
                <div key={name}>
                  <dt className={isNamed ? undefined : 'spang-unseen'}>{name}</dt> <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function OfferTable({ offers, ...props }: Omit<Props, 'layout'>) {
  const words = wordsIn(props.language);
  const names = [words.what, words.state, ...(offers[0]?.rows.map(({ name }) => name) ?? [])];
  return (
    <div className="spang-scroll" tabIndex={0} role="region" aria-label={words.what}>
      <table>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <tr key={offer.id}>
              <th scope="row">
                <OfferLink offer={offer} {...props} />
              </th>
              <td>{offer.state && <State state={offer.state} />}</td>
              {offer.rows.map(({ name, value }) => (
                <td key={name}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const State = ({ state }: { state: NonNullable<OfferFacts['state']> }) => (
  <span className={state.isOpen ? 'spang-badge spang-open' : 'spang-badge'}>{spoken(state)}</span>
);

function OfferLink({ offer, language, target }: Pick<Props, 'language' | 'target'> & { offer: OfferFacts }) {
  const { title, href } = offer;
  return (
    <a href={href} lang={title.lang} target={target} rel={target === '_blank' ? 'noopener' : undefined}>
      {title.text}
      {target === '_blank' && <NewTab language={language} isMarked={title.lang !== undefined} />}
    </a>
  );
}

/** An arrow for those who see, and words for those who do not; the text of the link may be in another language. */
const NewTab = ({ language, isMarked }: { language: FeedLanguage; isMarked: boolean }) => (
  <>
    <span aria-hidden="true"> ↗</span>
    <span className="spang-unseen" lang={isMarked ? language : undefined}>
      {` (${wordsIn(language).newTab})`}
    </span>
  </>
);

interface VisibilityProps {
  offers: PublicTrainingOfferDto[];
  language: FeedLanguage;
  /** Where the picture is: in a frame below our own origin, elsewhere by its whole address. */
  emblemOf: (address: string) => string;
}

/**
 * The statement next to the emblem, once for each way it is worded, before the list and whatever was asked. CPR 2021/1060
 * Annex IX.
 */
export function Visibility({ offers, language, emblemOf }: VisibilityProps) {
  const { say } = speaker(language);
  const blocks = new Map<string, ReactNode>();
  for (const { visibility } of offers) {
    const statement = say(visibility?.statement);
    if (!visibility || !statement) continue;
    const fund = say(visibility.fund.names);
    const key = `${statement.text} ${fund?.text}`;
    blocks.set(
      key,
      // lazy: React would write a link to it before everything else, where a piece of HTML has no head
      <p key={key} className="spang-eu">
        <img src={emblemOf(visibility.emblem)} alt="" width="72" height="48" loading="lazy" />{' '}
        <span>
          <span lang={statement.lang}>{statement.text}</span>
          {fund && (
            <>
              <br />
              <span lang={fund.lang}>{fund.text}</span>
            </>
          )}
        </span>
      </p>,
    );
  }
  return [...blocks.values()];
}
