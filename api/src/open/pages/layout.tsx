import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { addressOf, WORDS, type Address, type Language } from './words.js';

interface Props {
  language: Language;
  /** What the page is about, in its tab and as its heading. */
  title: string;
  /** The same page in both languages. */
  address: Address;
  /** Address of the site, without a slash at the end. */
  publicUrl: string;
  description?: string | undefined;
  /** More of the head: feeds, JSON-LD. */
  head?: ReactNode;
  children: ReactNode;
}

/** A public page: readable without scripts, in Swedish or English, with the same head and foot everywhere. */
export function Layout({ language, title, address, publicUrl, description, head, children }: Props) {
  const words = WORDS[language];
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Spång`}</title>
        {description && <meta name="description" content={description} />}
        <link rel="canonical" href={publicUrl + address[language]} />
        <link rel="alternate" hrefLang={other} href={publicUrl + address[other]} />
        <link rel="stylesheet" href="/assets/tokens.css" />
        <link rel="stylesheet" href="/assets/pages.css" />
        {head}
      </head>
      <body>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <header className="site-head">
          <a className="brand" href="/">
            Spång
          </a>
          <a className="language" href={address[other]} hrefLang={other} lang={other}>
            {words.otherLanguage}
          </a>
        </header>
        <main id="main">
          <h1>{title}</h1>
          {children}
        </main>
        <footer className="site-foot">
          <ul>
            <li>
              <a href={addressOf('accessibility', language)}>{words.accessibility}</a>
            </li>
            <li>
              <a href={addressOf('privacy', language)}>{words.privacy}</a>
            </li>
            <li>
              <a href="/api/v1/docs">{words.openData}</a>
            </li>
            <li>
              <a href="/admin/">{words.signIn}</a>
            </li>
          </ul>
        </footer>
      </body>
    </html>
  );
}

/** The page as HTML. */
export const render = (page: ReactNode): string => `<!doctype html>${renderToStaticMarkup(page)}`;
