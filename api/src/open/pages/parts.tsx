import { createFormat, inLanguage, type ImpreciseDateDto } from '@spang/shared/values';
import type { ReactNode } from 'react';
import { WORDS, type Language } from './words.js';

type Localized = Parameters<typeof inLanguage>[0];

export interface InLanguage {
  language: Language;
}

/** Values as people read them, in either language. */
export const FORMAT = { sv: createFormat('sv'), en: createFormat('en') };

/** The text alone, for places that take no element. */
export const textOf = (value: Localized, language: Language): string | undefined =>
  inLanguage(value, language)?.text;

/** Said in grey and italics, never blank and never 0. */
export const Missing = ({ language }: InLanguage) => (
  <span className="missing">{WORDS[language].missing}</span>
);

/** Text in the reader's language. Another language that had to do is marked, for the voice that reads it. */
export function Text({ value, language }: InLanguage & { value: Localized }) {
  const found = inLanguage(value, language);
  if (!found) return <Missing language={language} />;
  return found.language === language ? found.text : <span lang={found.language}>{found.text}</span>;
}

/** Running text in paragraphs; in another language than the page's it says so. Nothing when there is none. */
export function Prose({ value, language, lead }: InLanguage & { value: Localized; lead?: boolean }) {
  const found = inLanguage(value, language);
  if (!found) return null;
  const { written, writtenElse } = WORDS[language];
  const isOther = found.language !== language;
  return (
    <div className={lead ? 'prose lead' : 'prose'}>
      {isOther && <p className="small muted">{written[found.language] ?? writtenElse}</p>}
      <div lang={isOther ? found.language : undefined}>
        {found.text
          .split(/\n{2,}/)
          .filter((paragraph) => paragraph.trim())
          .map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
      </div>
    </div>
  );
}

/** A ruled section; without content it is not there. */
export function Section({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section id={id} className="section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The facts of a document: what it is called, and what it is. Those that nobody has stated are left out. */
export function Facts({ rows }: { rows: (readonly [label: string, value: ReactNode] | null)[] }) {
  const stated = rows.filter((row) => row !== null && row[1] !== null && row[1] !== undefined);
  if (!stated.length) return null;
  return (
    <dl className="facts">
      {stated.map((row) => (
        <div key={row![0]}>
          <dt>{row![0]}</dt>
          <dd>{row![1]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Several of something: alone it stands as it is. */
export function Lines({ items }: { items: ReactNode[] }) {
  if (!items.length) return null;
  if (items.length === 1) return items[0];
  return (
    <ul className="plain">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

interface TableProps {
  caption: string;
  /** Headings; the first column names its row. */
  head: string[];
  rows: ReactNode[][];
}

/** A table that stands row by row where it is narrow; roles are said, as a changed `display` takes them away. */
export function Table({ caption, head, rows }: TableProps) {
  return (
    <table className="table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {head.map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([name, ...cells], row) => (
          <tr key={row} role="row">
            <th scope="row" role="rowheader">
              {name}
            </th>
            {cells.map((cell, column) => (
              <td key={column} role="cell" data-label={head[column + 1]}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const Day = ({ value, language }: InLanguage & { value: string }) => (
  <time dateTime={value}>{FORMAT[language].date(value)}</time>
);

/** A date with its doubt, and the words of the source. */
export function DoubtfulDate({ value, language }: InLanguage & { value: ImpreciseDateDto | null }) {
  if (!value) return <Missing language={language} />;
  return (
    <>
      <time dateTime={value.value}>{FORMAT[language].impreciseDate(value)}</time>
      {value.note && <span className="muted"> – {value.note}</span>}
    </>
  );
}

interface Contact {
  label: Localized;
  email: string | null;
  phone: string | null;
  personName: string | null;
}

export function ContactLine({ contact, language }: InLanguage & { contact: Contact }) {
  const ways = [
    contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>,
    contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>,
  ].filter(Boolean);
  return (
    <>
      <Text value={contact.label} language={language} />
      {contact.personName && `, ${contact.personName}`}
      {ways.map((way, index) => (
        <span key={index}>
          {index ? ', ' : ': '}
          {way}
        </span>
      ))}
    </>
  );
}

/** An address that is shown as it is. */
export const Address = ({ href }: { href: string }) => (
  <a className="address" href={href}>
    {href}
  </a>
);

/** Where the facts came from. */
export interface SourceLine {
  url: string | null;
  readOn: string | null;
  note: string | null;
}

const SOURCES = { sv: { title: 'Källor', read: 'läst' }, en: { title: 'Sources', read: 'read' } };

export function Sources({ sources, language }: InLanguage & { sources: SourceLine[] }) {
  if (!sources.length) return null;
  const { title, read } = SOURCES[language];
  return (
    <Section title={title}>
      <ul>
        {sources.map(({ url, readOn, note }, index) => (
          <li key={index}>
            {url && <Address href={url} />}
            {url && note ? ' – ' : ''}
            {note && <span lang={language === 'sv' ? undefined : 'sv'}>{note}</span>}
            {readOn && (
              <>
                {' '}
                ({read} <Day value={readOn} language={language} />)
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
