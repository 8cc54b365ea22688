import type { PublicTrainingOfferDto } from '@spang/shared/open';
import {
  Address,
  Facts,
  FORMAT,
  Lines,
  Prose,
  Section,
  Table,
  Text,
  textOf,
  type InLanguage,
} from './parts.js';
import { projectAddress } from './words.js';

const TEXT = {
  sv: {
    contents: 'Innehåll och omfattning',
    parts: 'Kurser som ingår',
    part: 'Kurs',
    code: 'Kod',
    credits: 'Omfattning',
    optional: 'valbar',
    extent: 'Längd',
    levels: 'Nivå',
    seqf: (level: number) => `SeQF ${level}`,
    codes: 'Koder',
    curriculum: 'Läroplan',
    workplace: 'Arbetsplatsförlagt lärande',
    weeks: (n: number) => `${n} veckor`,
    mandatory: 'ingår',
    possible: 'är möjligt',
    combined: 'Kombineras med',
    outcomes: 'Det här lär du dig',
    occupations: 'Leder till',
    degrees: 'Examen eller bevis',
    certifications: 'Certifieringar',
    entry: 'Behörighet och studiemedel',
    targetGroups: 'För',
    eligibility: 'Behörighet',
    prior: 'Bra att kunna innan',
    aid: 'Studiemedel',
    validation: 'Validering',
    validationPossible: 'Det du redan kan kan prövas.',
    organisers: 'Vilka som står bakom',
    provider: 'Anordnare',
    principal: 'Huvudman',
    orderers: 'Beställare',
    examiners: 'Betyg sätts av',
    projects: 'Kommer ur projekt',
    sources: 'Finansieras av',
    page: 'Anordnarens sida',
    expires: 'Beskrivningen gäller till och med',
  },
  en: {
    contents: 'Contents and extent',
    parts: 'Courses that it consists of',
    part: 'Course',
    code: 'Code',
    credits: 'Extent',
    optional: 'optional',
    extent: 'Length',
    levels: 'Level',
    seqf: (level: number) => `SeQF ${level}`,
    codes: 'Codes',
    curriculum: 'Curriculum',
    workplace: 'Workplace learning',
    weeks: (n: number) => `${n} weeks`,
    mandatory: 'included',
    possible: 'possible',
    combined: 'Combined with',
    outcomes: 'What you learn',
    occupations: 'Leads to',
    degrees: 'Degree or certificate',
    certifications: 'Certifications',
    entry: 'Entry requirements and student aid',
    targetGroups: 'For',
    eligibility: 'Requirements',
    prior: 'Good to know before',
    aid: 'Student aid',
    validation: 'Validation',
    validationPossible: 'What you know already can be assessed.',
    organisers: 'Who is behind it',
    provider: 'Provider',
    principal: 'Responsible authority',
    orderers: 'Ordered by',
    examiners: 'Grades are set by',
    projects: 'Comes from the project',
    sources: 'Funded by',
    page: 'The provider’s page',
    expires: 'The description holds until',
  },
};

interface Props extends InLanguage {
  offer: PublicTrainingOfferDto;
}

type Name = Parameters<typeof textOf>[0];
const listOf = (values: Name[], language: Props['language']) =>
  values.length ? (
    <Lines
      items={values.map((value, index) => (
        <Text key={index} value={value} language={language} />
      ))}
    />
  ) : null;

/** What one learns, how much and how long, and what it leads to. */
export function OfferContents({ offer, language }: Props) {
  const text = TEXT[language];
  const { credits, extent, workplaceLearning: workplace, codes, parts } = offer;
  const count = FORMAT[language].count;
  const optional = (isMandatory: boolean) => (isMandatory ? '' : ` (${text.optional})`);
  const hasCodes = parts.some(({ code }) => code);
  const system = textOf(credits?.systemLabel, language);
  return (
    <Section title={text.contents}>
      <Facts
        rows={[
          [text.credits, credits && `${count(credits.value)} ${system}`],
          [text.extent, extent && `${count(extent.length)} ${textOf(extent.unitLabel, language)}`],
          [
            text.levels,
            offer.educationLevelLabels.length || offer.qualificationLevel ? (
              <Lines
                items={[
                  ...offer.educationLevelLabels.map((level, index) => (
                    <Text key={index} value={level} language={language} />
                  )),
                  ...(offer.qualificationLevel ? [text.seqf(offer.qualificationLevel)] : []),
                ]}
              />
            ) : null,
          ],
          [text.curriculum, offer.curriculum === 'none' ? null : textOf(offer.curriculumLabel, language)],
          [
            text.workplace,
            workplace &&
              [
                workplace.isMandatory ? text.mandatory : text.possible,
                workplace.weeks && text.weeks(workplace.weeks),
              ]
                .filter(Boolean)
                .join(', '),
          ],
          [text.combined, listOf(offer.combinationLabels, language)],
          [
            text.outcomes,
            offer.learningOutcomes.length
              ? listOf(
                  offer.learningOutcomes.map((outcome) => outcome.text),
                  language,
                )
              : null,
          ],
          [
            text.occupations,
            listOf(
              offer.occupations.map(({ label }) => label),
              language,
            ),
          ],
          [text.degrees, listOf(offer.degrees, language)],
          [
            text.certifications,
            offer.certifications.length ? (
              <Lines
                items={offer.certifications.map(({ scheme, region }) =>
                  [scheme, region].filter(Boolean).join(', '),
                )}
              />
            ) : null,
          ],
          [
            text.codes,
            codes.length ? (
              <Lines
                items={codes.map(({ code, label, systemLabel }) => (
                  <span key={code}>
                    {textOf(systemLabel, language)}: {code}{' '}
                    {label && <Text value={label} language={language} />}
                  </span>
                ))}
              />
            ) : null,
          ],
        ]}
      />
      {parts.length > 0 && (
        <Table
          caption={text.parts}
          head={[text.part, ...(hasCodes ? [text.code] : []), text.credits]}
          rows={parts.map(({ title, code, credits: each, isMandatory }) => [
            <span key="title">
              <Text value={title} language={language} />
              {optional(isMandatory)}
            </span>,
            ...(hasCodes ? [code?.code ?? '–'] : []),
            each === null ? '–' : [count(each), system].filter(Boolean).join(' '),
          ])}
        />
      )}
    </Section>
  );
}

/** Whom it is for, and what one must have. */
export function OfferEntry({ offer, language }: Props) {
  const text = TEXT[language];
  const { eligibility, recommendedPriorKnowledge: prior, validation } = offer;
  const rows = [
    [text.targetGroups, listOf(offer.targetGroupLabels, language)],
    [text.eligibility, eligibility && <Prose value={eligibility} language={language} />],
    [text.prior, prior && <Prose value={prior} language={language} />],
    [text.aid, offer.studentAidLabel && <Text value={offer.studentAidLabel} language={language} />],
    [
      text.validation,
      validation?.isAvailable
        ? [
            text.validationPossible,
            ' ',
            validation.url ? (
              <a key="scheme" href={validation.url}>
                {validation.scheme ?? validation.url}
              </a>
            ) : (
              validation.scheme
            ),
          ]
        : null,
    ],
  ] as const;
  if (rows.every(([, value]) => !value)) return null;
  return (
    <Section title={text.entry}>
      <Facts rows={[...rows]} />
    </Section>
  );
}

/** Who teaches, who answers for it, and where the money comes from. */
export function OfferOrganisers({ offer, language }: Props) {
  const text = TEXT[language];
  const names = (organisations: { name: Name }[]) =>
    listOf(
      organisations.map(({ name }) => name),
      language,
    );
  return (
    <Section title={text.organisers}>
      <Facts
        rows={[
          [text.provider, names([offer.provider])],
          [text.principal, offer.principal && names([offer.principal])],
          [text.orderers, names(offer.orderers)],
          [text.examiners, names(offer.examiningBodies)],
          [
            text.projects,
            offer.projects.length ? (
              <Lines
                items={offer.projects.map(({ id, title }) => (
                  <a key={id} href={projectAddress(id)[language]}>
                    <Text value={title} language={language} />
                  </a>
                ))}
              />
            ) : null,
          ],
          [text.sources, names(offer.fundingSources)],
          [text.page, offer.url && <Address href={offer.url} />],
          [text.expires, offer.expires && FORMAT[language].date(offer.expires)],
        ]}
      />
    </Section>
  );
}
