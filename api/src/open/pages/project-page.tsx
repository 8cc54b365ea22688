import type { PublicProjectDto } from '@spang/shared/open';
import type { ReactNode } from 'react';
import { EuFunding } from './eu-funding.js';
import { labelOf } from './labels.js';
import { Layout, type PageProps } from './layout.js';
import {
  Address,
  ContactLine,
  DoubtfulDate,
  Facts,
  FORMAT,
  Lines,
  Prose,
  Section,
  Sources,
  Text,
  textOf,
  type InLanguage,
} from './parts.js';
import { ProjectGoals } from './project-goals.js';
import { ProjectMoney } from './project-money.js';
import { ProjectResults } from './project-results.js';
import { offerAddress, projectAddress } from './words.js';

const TEXT = {
  sv: {
    provisional: 'Arbetsnamn: inget officiellt namn är angivet.',
    status: 'Status',
    lead: 'Projektägare',
    start: 'Start',
    plannedEnd: 'Planerat slut',
    end: 'Slut',
    duration: 'Längd',
    phases: 'Faser',
    programme: 'Program',
    priority: 'Prioritering',
    objective: 'Särskilt mål',
    numbers: 'Nummer',
    places: 'Var',
    website: 'Webbplats',
    about: 'Om projektet',
    purpose: 'Syfte',
    background: 'Bakgrund',
    activities: 'Vad projektet gör',
    methods: 'Metoder',
    themes: 'Teman',
    targetGroups: 'För vem',
    partners: 'Vilka som deltar',
    training: 'Utbildningar',
    contact: 'Kontakt',
    data: 'Samma uppgifter som öppna data (JSON)',
  },
  en: {
    provisional: 'Working title: no official name is stated.',
    status: 'Status',
    lead: 'Lead partner',
    start: 'Start',
    plannedEnd: 'Planned end',
    end: 'End',
    duration: 'Length',
    phases: 'Phases',
    programme: 'Programme',
    priority: 'Priority',
    objective: 'Specific objective',
    numbers: 'Numbers',
    places: 'Where',
    website: 'Website',
    about: 'About the project',
    purpose: 'Purpose',
    background: 'Background',
    activities: 'What the project does',
    methods: 'Methods',
    themes: 'Themes',
    targetGroups: 'For whom',
    partners: 'Who takes part',
    training: 'Training',
    contact: 'Contact',
    data: 'The same as open data (JSON)',
  },
};

/** A training offer that comes from the project. */
export interface ProjectOffer {
  id: string;
  title: Parameters<typeof textOf>[0];
}

interface Props extends PageProps {
  project: PublicProjectDto;
  offers: ProjectOffer[];
}

/** A project as a dossier: who pays, who takes part, what was promised and what came of it. */
export function ProjectPage({ project, offers, language, publicUrl }: Props) {
  const text = TEXT[language];
  return (
    <Layout
      language={language}
      publicUrl={publicUrl}
      part="projects"
      address={projectAddress(project.id)}
      title={<Text value={project.title} language={language} />}
      tab={textOf(project.title, language)!}
      eyebrow={[labelOf(language, 'kind', project.kind), project.shortName].filter(Boolean).join(' · ')}
      description={textOf(project.summary, language)?.slice(0, 300)}
    >
      {project.titleIsProvisional && <p className="muted">{text.provisional}</p>}
      <Prose value={project.summary} language={language} lead />
      <EuFunding visibility={project.visibility} language={language} />
      <Basics project={project} language={language} />
      <ProjectMoney project={project} language={language} />
      <Partners project={project} language={language} />
      <About project={project} language={language} />
      {offers.length > 0 && (
        <Section title={text.training}>
          <ul className="columns">
            {offers.map(({ id, title }) => (
              <li key={id}>
                <a href={offerAddress(id)[language]}>
                  <Text value={title} language={language} />
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ProjectGoals project={project} language={language} />
      <ProjectResults project={project} language={language} />
      {project.contacts.length > 0 && (
        <Section title={text.contact}>
          <ul>
            {project.contacts.map((contact, index) => (
              <li key={index}>
                <ContactLine contact={contact} language={language} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Sources sources={project.sources} language={language} />
      <p className="small">
        <a href={`/api/v1/projects/${project.id}`}>{text.data}</a>
      </p>
    </Layout>
  );
}

interface PartProps extends InLanguage {
  project: PublicProjectDto;
}

function Basics({ project, language }: PartProps) {
  const text = TEXT[language];
  const { startDate, plannedEndDate, actualEndDate, programme, priority, specificObjective } = project;
  const date = (value: typeof startDate) => value && <DoubtfulDate value={value} language={language} />;
  const part = (value: typeof priority) =>
    value && [value.code, textOf(value.label, language)].filter(Boolean).join(' ');
  const places = [
    ...new Set(project.locations.map(({ area, town }) => textOf(area?.name, language) ?? town)),
  ].filter(Boolean);
  return (
    <Facts
      rows={[
        [text.status, labelOf(language, 'status', project.status)],
        [text.lead, project.lead && <Text value={project.lead.name} language={language} />],
        [text.start, date(startDate)],
        [text.plannedEnd, actualEndDate ? null : date(plannedEndDate)],
        [text.end, date(actualEndDate)],
        [text.duration, project.durationText && <Text value={project.durationText} language={language} />],
        [text.phases, project.phases.length ? <Phases project={project} language={language} /> : null],
        [text.programme, programme && <Text value={programme.name} language={language} />],
        [text.priority, part(priority)],
        [text.objective, part(specificObjective)],
        [
          text.numbers,
          project.identifiers.length ? (
            <Lines
              items={[
                // a case number may be the project's number too
                ...new Set(
                  project.identifiers.map(
                    ({ scheme, value }) => `${labelOf(language, 'scheme', scheme)}: ${value}`,
                  ),
                ),
              ]}
            />
          ) : null,
        ],
        [text.places, places.length ? places.join(', ') : null],
        [text.website, project.website && <Address href={project.website} />],
      ]}
    />
  );
}

const Phases = ({ project, language }: PartProps) => (
  <Lines
    items={project.phases.map(({ type, start, end, durationText }, index) => (
      <span key={index}>
        {labelOf(language, 'phase', type)}: {start && <DoubtfulDate value={start} language={language} />}
        {end && (
          <>
            {' – '}
            <DoubtfulDate value={end} language={language} />
          </>
        )}
        {durationText && (
          <>
            {start ? ', ' : ''}
            <Text value={durationText} language={language} />
          </>
        )}
      </span>
    ))}
  />
);

function Partners({ project, language }: PartProps) {
  const text = TEXT[language];
  if (!project.partners.length) return null;
  return (
    <Section title={text.partners}>
      <ul className="partners">
        {project.partners.map(({ organisation, role, description, budget }, index) => (
          <li key={index}>
            <Text value={organisation.name} language={language} />
            <span className="muted">
              , {labelOf(language, 'role', role).toLocaleLowerCase()}
              {organisation.country && organisation.country !== 'SE'
                ? `, ${FORMAT[language].country(organisation.country)}`
                : ''}
              {budget ? `, ${FORMAT[language].money(budget)}` : ''}
            </span>
            <Prose value={description} language={language} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function About({ project, language }: PartProps) {
  const text = TEXT[language];
  const { purpose, background, activities, methods, themes, targetGroups } = project;
  const names = (values: Parameters<typeof textOf>[0][]): ReactNode =>
    values.length ? values.map((value) => textOf(value, language)).join(', ') : null;
  const isEmpty =
    !(purpose ?? background) && ![activities, methods, themes, targetGroups].some((list) => list.length);
  if (isEmpty) return null;
  return (
    <Section title={text.about}>
      <Facts
        rows={[
          [text.purpose, purpose && <Prose value={purpose} language={language} />],
          [text.background, background && <Prose value={background} language={language} />],
          [
            text.targetGroups,
            targetGroups.length ? (
              <Lines
                items={targetGroups.map(({ level, description }, index) => (
                  <span key={index}>
                    {labelOf(language, 'level', level)}: <Text value={description} language={language} />
                  </span>
                ))}
              />
            ) : null,
          ],
          [
            text.activities,
            activities.length ? (
              <Lines
                items={activities.map(({ title, description }, index) => (
                  <div key={index}>
                    <Text value={title} language={language} />
                    <Prose value={description} language={language} />
                  </div>
                ))}
              />
            ) : null,
          ],
          [text.methods, names(methods)],
          [text.themes, names(themes)],
        ]}
      />
    </Section>
  );
}
