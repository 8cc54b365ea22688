import { Layout } from './layout.js';
import { STATEMENT } from './accessibility-statement.js';
import { ADDRESSES, type Language } from './words.js';

const TEXT = {
  sv: {
    title: 'Tillgänglighetsredogörelse för Spång',
    who: (operator: string) =>
      `${operator} står bakom Spång: det här registret, dess administration och de listor som visas på andra webbplatser. Vi vill att så många som möjligt ska kunna använda tjänsten. Här beskriver vi hur Spång uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du kan rapportera dem.`,
    how: 'Hur tillgänglig är tjänsten?',
    conformance: {
      full: 'Tjänsten är helt förenlig med lagen om tillgänglighet till digital offentlig service.',
      partial:
        'Tjänsten är delvis förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna står nedan.',
      none: 'Tjänsten är inte förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna står nedan.',
    },
    tell: 'Kontakta oss om du hittar brister',
    tellText: 'Behöver du innehåll i ett annat format, eller hittar du något som inte fungerar? Skriv till',
    authority: 'Kontakta tillsynsmyndigheten',
    authorityText:
      'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd med hur vi hanterar dina synpunkter kan du',
    authorityLink: 'anmäla till Digg',
    shortcomings: 'Brister som vi känner till',
    burden: 'Oskäligt betungande anpassning (12 §)',
    noBurden: 'Vi åberopar inget undantag för oskäligt betungande anpassning.',
    outOfScope: 'Innehåll som inte omfattas av lagen (9 §)',
    method: 'Hur vi har prövat tjänsten',
    assessed: 'Senaste bedömningen gjordes den',
    updated: 'Redogörelsen uppdaterades senast den',
  },
  en: {
    title: 'Accessibility statement for Spång',
    who: (operator: string) =>
      `${operator} is responsible for Spång: this register, its administration and the listings shown on other sites. We want as many people as possible to be able to use it. This page tells how Spång meets the Swedish act on accessibility of digital public services, which shortcomings we know of, and how you can report them.`,
    how: 'How accessible is the service?',
    conformance: {
      full: 'The service conforms fully to the act on accessibility of digital public services.',
      partial:
        'The service conforms partially to the act on accessibility of digital public services. The shortcomings are listed below.',
      none: 'The service does not conform to the act on accessibility of digital public services. The shortcomings are listed below.',
    },
    tell: 'Tell us about shortcomings',
    tellText:
      'Do you need content in another format, or have you found something that does not work? Write to',
    authority: 'Turn to the authority',
    authorityText:
      'The Agency for Digital Government (Digg) supervises the act. If you are not satisfied with how we deal with your comments, you can',
    authorityLink: 'report it to Digg',
    shortcomings: 'Shortcomings that we know of',
    burden: 'Disproportionate burden (section 12)',
    noBurden: 'We invoke no exception for a disproportionate burden.',
    outOfScope: 'Content outside the act (section 9)',
    method: 'How we have tested the service',
    assessed: 'Last assessed on',
    updated: 'This statement was last updated on',
  },
};

interface Props {
  language: Language;
  publicUrl: string;
  /** The public actor whose service it is. */
  operator: string;
  /** An e-mail address. */
  contact: string;
}

/** The accessibility statement, as the act (2018:1937) demands it. */
export function AccessibilityPage({ language, publicUrl, operator, contact }: Props) {
  const text = TEXT[language];
  const list = (items: Record<Language, string>[]) => (
    <ul>
      {items.map((item) => (
        <li key={item.sv}>{item[language]}</li>
      ))}
    </ul>
  );
  return (
    <Layout language={language} publicUrl={publicUrl} address={ADDRESSES.accessibility} title={text.title}>
      <p className="lead">{text.who(operator)}</p>
      <h2>{text.how}</h2>
      <p>{text.conformance[STATEMENT.conformance]}</p>
      <h2>{text.tell}</h2>
      <p>
        {text.tellText} <a href={`mailto:${contact}`}>{contact}</a>.
      </p>
      <h2>{text.authority}</h2>
      <p>
        {text.authorityText} <a href="https://www.digg.se/tdosanmalan">{text.authorityLink}</a>.
      </p>
      <h2>{text.shortcomings}</h2>
      {list(STATEMENT.shortcomings)}
      <h2>{text.burden}</h2>
      {STATEMENT.burdens.length ? list(STATEMENT.burdens) : <p>{text.noBurden}</p>}
      <h2>{text.outOfScope}</h2>
      {list(STATEMENT.outOfScope)}
      <h2>{text.method}</h2>
      <p>{STATEMENT.method[language]}</p>
      <p>
        {text.assessed} <time dateTime={STATEMENT.assessedOn}>{STATEMENT.assessedOn}</time>. {text.updated}{' '}
        <time dateTime={STATEMENT.updatedOn}>{STATEMENT.updatedOn}</time>.
      </p>
    </Layout>
  );
}
