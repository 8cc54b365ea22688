import type { PublicProjectDto } from '@spang/shared/open';
import { labelOf } from './labels.js';
import {
  DoubtfulDate,
  Facts,
  FORMAT,
  Lines,
  Prose,
  Section,
  Text,
  textOf,
  type InLanguage,
} from './parts.js';
import { projectAddress } from './words.js';

const TEXT = {
  sv: {
    results: 'Resultat',
    expected: 'Förväntade resultat',
    actual: 'Faktiska resultat',
    done: 'Det här har projektet lämnat efter sig',
    connections: 'Evenemang, avtal och samband',
    events: 'Evenemang',
    agreements: 'Avtal',
    related: 'Hör ihop med',
    moderator: 'Moderator',
  },
  en: {
    results: 'Results',
    expected: 'Expected results',
    actual: 'Actual results',
    done: 'What the project has left behind',
    connections: 'Events, agreements and relations',
    events: 'Events',
    agreements: 'Agreements',
    related: 'Belongs with',
    moderator: 'Moderator',
  },
};

interface Props extends InLanguage {
  project: PublicProjectDto;
}

/** What was expected and what came, and what the project is bound up with. */
export function ProjectResults({ project, language }: Props) {
  const text = TEXT[language];
  const { expectedResults, actualResults, results, events, agreements, relatedProjects } = project;
  const hasResults = expectedResults ?? actualResults ?? results.length > 0;
  const hasConnections = events.length + agreements.length + relatedProjects.length > 0;
  return (
    <>
      {hasResults && (
        <Section title={text.results}>
          <Facts
            rows={[
              [text.expected, expectedResults && <Prose value={expectedResults} language={language} />],
              [text.actual, actualResults && <Prose value={actualResults} language={language} />],
              [text.done, results.length ? <Results project={project} language={language} /> : null],
            ]}
          />
        </Section>
      )}
      {hasConnections && (
        <Section title={text.connections}>
          <Facts
            rows={[
              [text.events, events.length ? <Events project={project} language={language} /> : null],
              [
                text.agreements,
                agreements.length ? <Agreements project={project} language={language} /> : null,
              ],
              [
                text.related,
                relatedProjects.length ? <Related project={project} language={language} /> : null,
              ],
            ]}
          />
        </Section>
      )}
    </>
  );
}

const Results = ({ project, language }: Props) => (
  <Lines
    items={project.results.map(({ kind, title, description, date, url }, index) => (
      <div key={index}>
        {labelOf(language, 'result', kind)}:{' '}
        {url ? (
          <a href={url}>
            <Text value={title} language={language} />
          </a>
        ) : (
          <Text value={title} language={language} />
        )}
        {date && (
          <>
            {' '}
            (<DoubtfulDate value={date} language={language} />)
          </>
        )}
        <Prose value={description} language={language} />
      </div>
    ))}
  />
);

const Events = ({ project, language }: Props) => (
  <Lines
    items={project.events.map(({ title, startsAt, mode, venue, town, url, agenda, ...event }, index) => {
      const moderator =
        textOf(event.moderatorOrganisation?.name, language) ?? event.moderatorOrganisationName;
      return (
        <div key={index}>
          {url ? (
            <a href={url}>
              <Text value={title} language={language} />
            </a>
          ) : (
            <Text value={title} language={language} />
          )}
          , <time dateTime={startsAt}>{FORMAT[language].instant(startsAt)}</time>
          {', '}
          {[venue, town, labelOf(language, 'mode', mode)].filter(Boolean).join(', ')}
          {moderator && `. ${TEXT[language].moderator}: ${moderator}`}
          {agenda.length > 0 && (
            <ul>
              {agenda.map((item, point) => {
                const speaker = textOf(item.organisation?.name, language) ?? item.organisationName;
                return (
                  <li key={point}>
                    <Text value={item.title} language={language} />
                    {speaker && <span className="muted">, {speaker}</span>}
                  </li>
                );
              })}
            </ul>
          )}
        </div>
      );
    })}
  />
);

const Agreements = ({ project, language }: Props) => (
  <Lines
    items={project.agreements.map(({ title, description, signedOn, areas }, index) => (
      <div key={index}>
        <Text value={title} language={language} />
        {signedOn && (
          <>
            {', '}
            <DoubtfulDate value={signedOn} language={language} />
          </>
        )}
        <Prose value={description} language={language} />
        {areas.length > 0 && (
          <p className="small muted">{areas.map(({ name }) => textOf(name, language)).join(', ')}</p>
        )}
      </div>
    ))}
  />
);

const Related = ({ project, language }: Props) => (
  <Lines
    items={project.relatedProjects.map(({ type, projectId, name, url }, index) => {
      const href = projectId ? projectAddress(projectId)[language] : url;
      return (
        <span key={index}>
          {labelOf(language, 'relation', type)}:{' '}
          {href ? (
            <a href={href}>
              <Text value={name} language={language} />
            </a>
          ) : (
            <Text value={name} language={language} />
          )}
        </span>
      );
    })}
  />
);
