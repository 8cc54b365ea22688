import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import {
  ADDRESSES,
  addressOf,
  PAGE_LANGUAGES,
  WORDS,
  type Address,
  type Language,
  type PageName,
} from './words.js';

/** What every page is told. */
export interface PageProps {
  language: Language;
  /** Address of the site, without a slash at the end. */
  publicUrl: string;
}

interface Props extends PageProps {
  /** What the page is about, in its tab and as its heading. */
  title: ReactNode;
  /** The title in the tab, where it is not text alone. */
  tab?: string;
  /** What stands above the heading. */
  eyebrow?: ReactNode;
  /** The same page in both languages; null: it has no address of its own. */
  address: Address | null;
  /** The part of the site that it belongs to. */
  part?: PageName;
  description?: string | undefined;
  /** Not for search engines: one of very many views of the same. */
  isUnlisted?: boolean;
  /** More of the head: feeds, JSON-LD. */
  head?: ReactNode;
  children: ReactNode;
}

/** A public page: readable without scripts, in Swedish or English, with the same head and foot everywhere. */
export function Layout({ language, title, tab, eyebrow, address, part, publicUrl, ...props }: Props) {
  const { description, isUnlisted, head, children } = props;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${tab ?? (title as string)} – Spång`}</title>
        {description && <meta name="description" content={description} />}
        {isUnlisted && <meta name="robots" content="noindex, follow" />}
        {address && <Addresses address={address} language={language} publicUrl={publicUrl} />}
        <link rel="stylesheet" href="/assets/tokens.css" />
        <link rel="stylesheet" href="/assets/pages.css" />
        <link rel="stylesheet" href="/assets/pages-content.css" />
        <link rel="stylesheet" href="/assets/pages-data.css" />
        <link rel="icon" href="/admin/favicon.svg" type="image/svg+xml" />
        {head}
      </head>
      <body>
        <a className="skip" href="#main">
          {WORDS[language].skip}
        </a>
        <Head language={language} address={address} part={part} />
        <main id="main">
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h1>{title}</h1>
          {children}
        </main>
        <Foot language={language} />
      </body>
    </html>
  );
}

function Addresses({ address, language, publicUrl }: PageProps & { address: Address }) {
  return (
    <>
      <link rel="canonical" href={publicUrl + address[language]} />
      {PAGE_LANGUAGES.map((each) => (
        <link key={each} rel="alternate" hrefLang={each} href={publicUrl + address[each]} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={publicUrl + address.sv} />
    </>
  );
}

interface HeadProps {
  language: Language;
  address: Address | null;
  part: PageName | undefined;
}

function Head({ language, address, part }: HeadProps) {
  const words = WORDS[language];
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <header className="site-head">
      <a className="brand" href={addressOf('start', language)}>
        Spång
      </a>
      <nav aria-label={words.menu}>
        <ul>
          {(['offers', 'projects'] as const).map((name) => (
            <li key={name}>
              <a href={addressOf(name, language)} aria-current={part === name ? 'true' : undefined}>
                {words[name]}
              </a>
            </li>
          ))}
          <li>
            <a href={(address ?? ADDRESSES.start)[other]} hrefLang={other} lang={other}>
              {words.otherLanguage}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}

function Foot({ language }: { language: Language }) {
  const words = WORDS[language];
  return (
    <footer className="site-foot">
      <ul>
        {(['accessibility', 'privacy'] as const).map((name) => (
          <li key={name}>
            <a href={addressOf(name, language)}>{words[name]}</a>
          </li>
        ))}
        <li>
          <a href="/api/v1/docs">{words.openData}</a>
        </li>
        <li>
          <a href="/admin/">{words.signIn}</a>
        </li>
      </ul>
    </footer>
  );
}

/** The page as HTML. */
export const render = (page: ReactNode): string => `<!doctype html>${renderToStaticMarkup(page)}`;
