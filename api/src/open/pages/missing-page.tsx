import { Layout, type PageProps } from './layout.js';
import { addressOf } from './words.js';

const TEXT = {
  sv: {
    absent: 'Sidan finns inte',
    absentText: 'Adressen leder ingenstans. Den kan vara felskriven.',
    withdrawn: 'Sidan är borttagen',
    withdrawnText: 'Uppgifterna har funnits här, men är inte längre publicerade.',
    offers: 'Sök bland utbildningar',
    projects: 'Se alla projekt',
  },
  en: {
    absent: 'There is no such page',
    absentText: 'The address leads nowhere. It may be mistyped.',
    withdrawn: 'The page has been withdrawn',
    withdrawnText: 'The facts have been here, but are no longer published.',
    offers: 'Search for training',
    projects: 'See all projects',
  },
};

/** What stands where there is no page, or no longer one. */
export function MissingPage({ language, publicUrl, isWithdrawn }: PageProps & { isWithdrawn: boolean }) {
  const text = TEXT[language];
  return (
    <Layout
      language={language}
      publicUrl={publicUrl}
      address={null}
      title={isWithdrawn ? text.withdrawn : text.absent}
      isUnlisted
    >
      <p className="lead">{isWithdrawn ? text.withdrawnText : text.absentText}</p>
      <ul>
        <li>
          <a href={addressOf('offers', language)}>{text.offers}</a>
        </li>
        <li>
          <a href={addressOf('projects', language)}>{text.projects}</a>
        </li>
      </ul>
    </Layout>
  );
}
