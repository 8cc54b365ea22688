import type { PublicProjectContributionDto, PublicProjectDto } from '@spang/shared/open';
import type { FundingFacet } from '@spang/shared/values';
import { DrillCore, type CorePart } from './drill-core.js';
import { labelOf } from './labels.js';
import { Facts, FORMAT, Section, Table, Text, textOf, type InLanguage } from './parts.js';
import { WORDS } from './words.js';

const TEXT = {
  sv: {
    title: 'Vem betalar',
    caption: 'Finansiering.',
    table: 'Finansieringens delar',
    source: 'Källa',
    from: 'Från',
    via: (name: string) => `via ${name}`,
    amount: 'Belopp',
    kind: 'Slag',
    notPublished: 'Beloppet är inte publicerat',
    none: 'Ingen källa anger hur projektet finansieras.',
    sum: 'Summa',
    computed: 'beräknad av Spång, inte angiven av någon källa',
    total: 'Total kostnad',
    stated: 'enligt källan',
    rate: 'Unionens medfinansieringsgrad',
  },
  en: {
    title: 'Who pays',
    caption: 'Funding.',
    table: 'Parts of the funding',
    source: 'Source',
    from: 'From',
    via: (name: string) => `through ${name}`,
    amount: 'Amount',
    kind: 'Kind',
    notPublished: 'The amount is not published',
    none: 'No source states how the project is funded.',
    sum: 'Sum',
    computed: 'computed by Spång, stated by no source',
    total: 'Total cost',
    stated: 'as stated',
    rate: 'Co-financing rate of the Union',
  },
};

type Line = PublicProjectContributionDto;
type Project = Pick<
  PublicProjectDto,
  'contributions' | 'fundingTotal' | 'totalCost' | 'unionCofinancingRate'
>;

const PAYERS: Record<string, FundingFacet> = {
  municipality: 'municipal',
  region: 'regional',
  agency: 'national',
  'county-board': 'national',
  'social-partner': 'social-partner',
};

/** The layer that a contribution is: by its source, else by who gives it. */
const facetOf = ({ fundingSource, contributor }: Line): FundingFacet =>
  fundingSource?.facets[0] ?? PAYERS[contributor?.kind ?? ''] ?? 'private';

/** The layers of a project's drill core. */
export const corePartsOf = (lines: Line[], language: InLanguage['language']): CorePart[] =>
  lines.map((line) => ({
    label: textOf(line.fundingSource?.name ?? line.contributor?.name, language) ?? WORDS[language].missing,
    facet: facetOf(line),
    amount: line.amount,
  }));

/** Only the strip, for a list. */
export const ProjectCore = ({ lines, language }: InLanguage & { lines: Line[] }) => (
  <DrillCore caption={TEXT[language].caption} parts={corePartsOf(lines, language)} language={language} />
);

/** Every line of the funding with its certainty, drawn and in words. What nobody has stated is said to be so. */
export function ProjectMoney({ project, language }: InLanguage & { project: Project }) {
  const text = TEXT[language];
  const format = FORMAT[language];
  const { contributions, fundingTotal, totalCost, unionCofinancingRate: rate } = project;
  return (
    <Section title={text.title} id="finansiering">
      {contributions.length === 0 && <p>{text.none}</p>}
      <DrillCore
        caption={text.caption}
        parts={corePartsOf(contributions, language)}
        language={language}
        hasLegend
      />
      {contributions.length > 0 && (
        <Table
          caption={text.table}
          head={[text.source, text.from, text.kind, text.amount]}
          rows={contributions.map((line) => [
            <Source key="source" line={line} language={language} />,
            <Payer key="payer" line={line} language={language} />,
            line.kind ? labelOf(language, 'contribution', line.kind) : '–',
            line.amount ? (
              <span className="number">{format.money(line.amount)}</span>
            ) : (
              <span className="missing">{text.notPublished}</span>
            ),
          ])}
        />
      )}
      <Facts
        rows={[
          [
            text.sum,
            fundingTotal && (
              <>
                <span className="number">{format.money(fundingTotal.amount)}</span>{' '}
                <span className="muted">({text.computed})</span>
              </>
            ),
          ],
          [
            text.total,
            totalCost ? (
              <>
                <span className="number">{format.money(totalCost)}</span>{' '}
                <span className="muted">({text.stated})</span>
              </>
            ) : (
              <span className="missing">{format.missing}</span>
            ),
          ],
          [text.rate, rate === null ? null : language === 'sv' ? `${rate}\u00A0%` : `${rate}%`],
        ]}
      />
    </Section>
  );
}

function Source({ line, language }: InLanguage & { line: Line }) {
  const name = line.fundingSource?.name ?? line.contributor?.name;
  return (
    <>
      <Text value={name} language={language} />
      {line.period && <span className="muted"> ({line.period})</span>}
      {line.note && (
        <span className="muted">
          {' '}
          <Text value={line.note} language={language} />
        </span>
      )}
    </>
  );
}

function Payer({ line, language }: InLanguage & { line: Line }) {
  const via = textOf(line.via?.name, language);
  const from = textOf(line.contributor?.name, language);
  return [from, via && TEXT[language].via(via)].filter(Boolean).join(', ') || '–';
}
