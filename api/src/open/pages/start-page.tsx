import type { PublicProjectDto } from '@spang/shared/open';
import { FeedLinks } from './head-links.js';
import { Layout, type PageProps } from './layout.js';
import { FORMAT, Section } from './parts.js';
import { ProjectEntry } from './project-list-page.js';
import { ADDRESSES, addressOf } from './words.js';

const TEXT = {
  sv: {
    title: 'Utbildning och projekt för kompetens',
    lead: 'Här finns utbildningar ur offentligt finansierade projekt, och projekten själva: vem som betalar, vilka som deltar och vad det leder till.',
    search: 'Sök utbildning, yrke eller ort',
    show: 'Sök',
    offers: 'Utbildningar',
    offersText: (number: string, open: string) =>
      `Publicerade utbildningar: ${number}. Går att söka nu: ${open}.`,
    all: 'Alla utbildningar',
    open: 'Det som går att söka nu',
    projects: 'Projekt',
    projectsText: (number: string) => `Publicerade projekt: ${number}. Senast ändrade:`,
    allProjects: 'Alla projekt',
    statistics: 'Statistik',
    statisticsText: 'Hur många som deltar i projekten, halvår för halvår, per län och kommun.',
    toStatistics: 'Statistik om deltagare',
    data: 'Öppna data',
    dataText:
      'Allt som står på sidorna går att hämta fritt, utan nyckel, och använda vidare (CC0). Den som har en egen kopia följer ändringarna i ändringsflödet.',
    docs: 'Så hämtar du öppna data',
    admin: 'För dig som redigerar',
    adminText: 'Kommuner, regioner och projekt lägger in och publicerar uppgifterna själva.',
    signIn: 'Logga in',
  },
  en: {
    title: 'Training and projects for skills',
    lead: 'Here is training from publicly funded projects, and the projects themselves: who pays, who takes part and what it leads to.',
    search: 'Search for training, occupation or town',
    show: 'Search',
    offers: 'Training',
    offersText: (number: string, open: string) =>
      `Published training offers: ${number}. Open for application now: ${open}.`,
    all: 'All training',
    open: 'What is open for application now',
    projects: 'Projects',
    projectsText: (number: string) => `Published projects: ${number}. Last changed:`,
    allProjects: 'All projects',
    statistics: 'Statistics',
    statisticsText: 'How many take part in the projects, half-year by half-year, by county and municipality.',
    toStatistics: 'Statistics of participants',
    data: 'Open data',
    dataText:
      'All that stands on these pages can be fetched freely, without a key, and used again (CC0). Whoever keeps a copy follows the change feed.',
    docs: 'How to fetch open data',
    admin: 'For those who edit',
    adminText: 'Municipalities, regions and projects enter and publish the facts themselves.',
    signIn: 'Sign in',
  },
};

interface Props extends PageProps {
  /** undefined: more than are counted. */
  offers: number | undefined;
  openOffers: number | undefined;
  projects: number | undefined;
  latest: PublicProjectDto[];
}

/** The way in: what there is, and where. */
export function StartPage({ offers, openOffers, projects, latest, language, publicUrl }: Props) {
  const text = TEXT[language];
  const number = (count: number | undefined) =>
    count === undefined ? '> 10 000' : FORMAT[language].count(count);
  return (
    <Layout
      language={language}
      publicUrl={publicUrl}
      address={ADDRESSES.start}
      title={text.title}
      description={text.lead}
      head={<FeedLinks language={language} publicUrl={publicUrl} />}
    >
      <p className="lead">{text.lead}</p>
      <form action={addressOf('offers', language)} role="search" className="filters">
        <p className="field field-wide">
          <label htmlFor="q">{text.search}</label>
          <input id="q" name="q" type="search" maxLength={200} />
        </p>
        <p className="field-actions">
          <button type="submit">{text.show}</button>
        </p>
      </form>
      <Section title={text.offers}>
        <p>{text.offersText(number(offers), number(openOffers))}</p>
        <ul>
          <li>
            <a href={addressOf('offers', language)}>{text.all}</a>
          </li>
          <li>
            <a href={`${addressOf('offers', language)}?openOnly=true`}>{text.open}</a>
          </li>
        </ul>
      </Section>
      <Section title={text.projects}>
        <p>{text.projectsText(number(projects))}</p>
        <ul className="entries">
          {latest.map((project) => (
            <ProjectEntry key={project.id} project={project} language={language} />
          ))}
        </ul>
        <p>
          <a href={addressOf('projects', language)}>{text.allProjects}</a>
        </p>
      </Section>
      <Section title={text.statistics}>
        <p>{text.statisticsText}</p>
        <p>
          <a href={addressOf('statistics', language)}>{text.toStatistics}</a>
        </p>
      </Section>
      <Section title={text.data}>
        <p>{text.dataText}</p>
        <p>
          <a href="/api/v1/docs">{text.docs}</a>
        </p>
      </Section>
      <Section title={text.admin}>
        <p>{text.adminText}</p>
        <p>
          <a href="/admin/">{text.signIn}</a>
        </p>
      </Section>
    </Layout>
  );
}
