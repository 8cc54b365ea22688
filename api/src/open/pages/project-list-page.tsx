import type { PublicProjectDto } from '@spang/shared/open';
import { FUNDING_FACETS, MUNICIPALITY_NAMES, PROJECT_STATUSES } from '@spang/shared/values';
import { EuFunding } from './eu-funding.js';
import { JsonLd } from './head-links.js';
import { itemListOf } from './json-ld.js';
import { FACET_LABELS, labelOf, PROJECT_LABELS } from './labels.js';
import { Layout, type PageProps } from './layout.js';
import { FilterForm, optionsOf, Paging, Select, type FacetCount } from './list-parts.js';
import { FORMAT, Text, textOf, type InLanguage } from './parts.js';
import { ProjectCore } from './project-money.js';
import { isOneOfMany, writeQuestion, type Question } from './question.js';
import { ADDRESSES, below, projectAddress } from './words.js';

const TEXT = {
  sv: {
    title: 'Projekt',
    description:
      'Offentligt finansierade projekt för kompetensförsörjning: vem som betalar, vilka som deltar.',
    search: 'Sök projekt, nummer eller part',
    status: 'Status',
    everyStatus: 'Alla',
    funding: 'Finansiering',
    everyFunding: 'All finansiering',
    municipality: 'Kommun',
    everywhere: 'Alla kommuner',
    count: (number: string, _isOne: boolean) => `${number} projekt`,
    until: (end: string) => `till ${end}`,
    many: 'Fler än 10 000 projekt',
    none: 'Inget projekt passar det du har valt. Ta bort ett filter eller sök på ett kortare ord.',
    empty: 'Inga projekt är publicerade ännu.',
  },
  en: {
    title: 'Projects',
    description: 'Publicly funded projects for skills supply: who pays, and who takes part.',
    search: 'Search for a project, number or partner',
    status: 'Status',
    everyStatus: 'All',
    funding: 'Funding',
    everyFunding: 'All funding',
    municipality: 'Municipality',
    everywhere: 'All municipalities',
    count: (number: string, isOne: boolean) => `${number} ${isOne ? 'project' : 'projects'}`,
    until: (end: string) => `until ${end}`,
    many: 'More than 10,000 projects',
    none: 'No project fits what you have chosen. Take away a filter, or search for a shorter word.',
    empty: 'No projects have been published yet.',
  },
};

/** What the list can be asked. */
export const PROJECT_CHOICES = {
  status: new Set<string>(PROJECT_STATUSES),
  funding: new Set<string>(FUNDING_FACETS),
  municipality: new Set(MUNICIPALITY_NAMES.keys()),
};

interface Props extends PageProps {
  question: Question;
  projects: PublicProjectDto[];
  total: number | undefined;
  perPage: number;
  hasMore: boolean;
  facets: FacetCount[];
}

/** Published projects, each with how it is paid for. */
export function ProjectListPage(props: Props) {
  const { question, projects, total, perPage, hasMore, facets, language, publicUrl } = props;
  const text = TEXT[language];
  const action = ADDRESSES.projects[language];
  const isAsked = writeQuestion({ ...question, page: 1 }) !== '';
  const first = (question.page - 1) * perPage + 1;
  const addresses = projects.map(({ id }) => publicUrl + projectAddress(id)[language]);
  return (
    <Layout
      language={language}
      publicUrl={publicUrl}
      part="projects"
      address={below('projects', writeQuestion(question))}
      title={text.title}
      description={text.description}
      isUnlisted={isOneOfMany(question) || projects.length === 0}
      head={projects.length > 0 && <JsonLd data={itemListOf(addresses, first)} />}
    >
      <FilterForm language={language} action={action} question={question} searchLabel={text.search}>
        <Select
          name="status"
          label={text.status}
          none={text.everyStatus}
          chosen={question.filters['status']}
          options={optionsOf(facets, 'status', (code) => PROJECT_LABELS[language]['status']![code])}
        />
        <Select
          name="funding"
          label={text.funding}
          none={text.everyFunding}
          chosen={question.filters['funding']}
          options={optionsOf(facets, 'funding', (code) => FACET_LABELS[language][code])}
        />
        <Select
          name="municipality"
          label={text.municipality}
          none={text.everywhere}
          chosen={question.filters['municipality']}
          options={optionsOf(facets, 'municipality', (code) => MUNICIPALITY_NAMES.get(code))}
        />
      </FilterForm>
      <h2 className="result-count">
        {total === undefined ? text.many : text.count(FORMAT[language].count(total), total === 1)}
      </h2>
      {projects.length === 0 && <p>{isAsked ? text.none : text.empty}</p>}
      <ol className="entries" start={first}>
        {projects.map((project) => (
          <ProjectEntry key={project.id} project={project} language={language} />
        ))}
      </ol>
      <Paging
        language={language}
        action={action}
        question={question}
        total={total}
        perPage={perPage}
        hasMore={hasMore}
      />
    </Layout>
  );
}

/** One project of a list. */
export function ProjectEntry({ project, language }: InLanguage & { project: PublicProjectDto }) {
  const { startDate, plannedEndDate, actualEndDate } = project;
  const format = FORMAT[language];
  const end = actualEndDate ?? plannedEndDate;
  const period = startDate
    ? format.period(startDate, end)
    : end && TEXT[language].until(format.impreciseDate(end));
  return (
    <li>
      <div>
        <h3>
          <a href={projectAddress(project.id)[language]}>
            <Text value={project.title} language={language} />
          </a>
        </h3>
        <p className="small muted">
          {[
            labelOf(language, 'kind', project.kind),
            labelOf(language, 'status', project.status),
            textOf(project.lead?.name, language),
            period,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {project.summary && (
          <p>
            <Text value={project.summary} language={language} />
          </p>
        )}
      </div>
      <div>
        <ProjectCore lines={project.contributions} language={language} />
        <EuFunding visibility={project.visibility} language={language} isSmall />
      </div>
    </li>
  );
}
