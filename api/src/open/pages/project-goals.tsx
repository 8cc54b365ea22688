import type {
  PublicProjectDto,
  PublicProjectObservationDto,
  PublicProjectTargetDto,
} from '@spang/shared/open';
import { labelOf } from './labels.js';
import {
  Day,
  DoubtfulDate,
  Facts,
  FORMAT,
  Missing,
  Section,
  Table,
  Text,
  textOf,
  type InLanguage,
} from './parts.js';

const TEXT = {
  sv: {
    title: 'Mål och utfall',
    targets: 'Mål',
    observations: 'Utfall',
    indicator: 'Indikator',
    target: 'Mål',
    value: 'Värde',
    where: 'Område',
    due: 'Senast',
    kind: 'Slag',
    period: 'Period',
    note: 'Anmärkning',
    participantTarget: 'Planerat antal deltagare',
    participantCount: 'Rapporterat antal deltagare',
    asOf: 'per den',
  },
  en: {
    title: 'Goals and outcomes',
    targets: 'Targets',
    observations: 'Observations',
    indicator: 'Indicator',
    target: 'Target',
    value: 'Value',
    where: 'Area',
    due: 'By',
    kind: 'Kind',
    period: 'Period',
    note: 'Note',
    participantTarget: 'Planned number of participants',
    participantCount: 'Reported number of participants',
    asOf: 'as of',
  },
};

type Project = Pick<
  PublicProjectDto,
  'targets' | 'observations' | 'participantTarget' | 'participantCountReported'
>;

/** What was promised and what came of it: a value with its comparator, never without its date. */
export function ProjectGoals({ project, language }: InLanguage & { project: Project }) {
  const text = TEXT[language];
  const { targets, observations, participantTarget, participantCountReported } = project;
  const count = FORMAT[language].count;
  const isEmpty =
    !targets.length &&
    !observations.length &&
    participantTarget === null &&
    participantCountReported === null;
  if (isEmpty) return null;
  return (
    <Section title={text.title}>
      <Facts
        rows={[
          [text.participantTarget, participantTarget === null ? null : count(participantTarget)],
          [text.participantCount, participantCountReported === null ? null : count(participantCountReported)],
        ]}
      />
      {targets.length > 0 && (
        <Table
          caption={text.targets}
          head={[text.indicator, text.target, text.where, text.due]}
          rows={targets.map((target) => targetRow(target, language))}
        />
      )}
      {observations.length > 0 && (
        <Table
          caption={text.observations}
          head={[text.indicator, text.value, text.kind, text.period, text.note]}
          rows={observations.map((observation) => observationRow(observation, language))}
        />
      )}
    </Section>
  );
}

/** minst 20 personer */
function valueOf(
  { value, comparator, indicator }: Pick<PublicProjectObservationDto, 'value' | 'comparator' | 'indicator'>,
  unit: string | null,
  language: InLanguage['language'],
): string {
  const words = labelOf(language, 'comparator', comparator);
  const number = FORMAT[language].count(value);
  return [words, number, unit ?? textOf(indicator.unit, language)].filter(Boolean).join(' ');
}

function targetRow(target: PublicProjectTargetDto, language: InLanguage['language']) {
  const { indicator, unit, area, dueDate, note } = target;
  return [
    <span key="indicator">
      <Text value={indicator.names} language={language} />
      {note && (
        <span className="muted">
          {' '}
          <Text value={note} language={language} />
        </span>
      )}
    </span>,
    <span key="value" className="number">
      {valueOf(target, unit, language)}
    </span>,
    area ? <Text key="area" value={area.name} language={language} /> : '–',
    dueDate ? <DoubtfulDate key="due" value={dueDate} language={language} /> : '–',
  ];
}

function observationRow(observation: PublicProjectObservationDto, language: InLanguage['language']) {
  const { indicator, value, kind, periodFrom, periodTo, asOf, note, sourceNote } = observation;
  const text = TEXT[language];
  const format = FORMAT[language];
  const [from, to] = [periodFrom, periodTo].map((date) => date && format.impreciseDate(date));
  const period = from && to && from !== to ? `${from}–${to}` : (from ?? to);
  return [
    <Text key="indicator" value={indicator.names} language={language} />,
    value === null ? (
      <Missing key="value" language={language} />
    ) : (
      <span key="value" className="number">
        {valueOf(observation, null, language)}
      </span>
    ),
    labelOf(language, 'observation', kind),
    period ??
      (asOf ? (
        <span key="asOf">
          {text.asOf} <Day value={asOf} language={language} />
        </span>
      ) : (
        '–'
      )),
    note || sourceNote ? (
      <span key="note">
        {note && <Text value={note} language={language} />} {sourceNote}
      </span>
    ) : (
      '–'
    ),
  ];
}
