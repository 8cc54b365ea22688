import type { ProjectInputDto, WarningDto } from '@spang/shared/management';
import { sumOfMoney, toCents, type ProjectIdentifierScheme } from '@spang/shared/values';
import type { Faces } from './project.references.js';

/** The forms of official numbers, as the authorities write them. A scheme without a form takes anything. */
const NUMBER_FORMS: Partial<Record<ProjectIdentifierScheme, RegExp>> = {
  'esf-plus': /^\d{2}-\d{3}-S\d{2,}$/,
  'esf-2014-2020': /^20\d{2}\/\d{5}$/,
  'tillvaxtverket-case': /^\d{8}$/,
  'tillvaxtverket-register': /^(\d+(\.\d+)*-)?Ä \d{4}-\d+$/,
  'county-board': /^\d+-\d+-\d{4}$/,
  kohesio: /^(Q\d+|20\d{2}[A-Z]{2}\d{2}[A-Z0-9]{2}[A-Z]{2}\d{3}_.+)$/,
  'keep-eu': /^\d+$/,
};

/** Template text that was never replaced: words that no project means. */
const BOILERPLATE = /lorem ipsum|dolor sit amet|info@company\.com/i;
const AT_MOST = 200;

/** What looks doubtful in a project but does not block saving. The texts are written where the language is known. */
export function warningsOf(project: ProjectInputDto, faces: Pick<Faces, 'fundingSources'>): WarningDto[] {
  return [
    ...numbers(project),
    ...money(project),
    ...participants(project),
    ...listOfOperations(project),
    ...programme(project, faces),
    ...boilerplate(project, '#'),
  ].slice(0, AT_MOST);
}

const warning = (pointer: string, code: string): WarningDto => ({ pointer, code, detail: '' });

const numbers = ({ identifiers }: ProjectInputDto): WarningDto[] =>
  identifiers.flatMap(({ scheme, value }, i) =>
    (NUMBER_FORMS[scheme]?.test(value) ?? true)
      ? []
      : [warning(`#/identifiers/${i}/value`, 'case-number-unknown-form')],
  );

/** Compared only where both are in one currency: nothing is ever converted. */
function money({ contributions, totalCost }: ProjectInputDto): WarningDto[] {
  const sum = sumOfMoney(contributions.flatMap(({ amount }) => amount ?? []));
  if (!sum || !totalCost || sum.currency !== totalCost.currency) return [];
  return toCents(sum.amount) > toCents(totalCost.amount)
    ? [warning('#/totalCost', 'contributions-above-total')]
    : [];
}

/** A structure project changes how things are done; the funds count no participants in it. */
function participants({ kind, participantTarget, participantCountReported }: ProjectInputDto): WarningDto[] {
  if (kind !== 'structure-project') return [];
  return [
    ...(participantTarget ? [warning('#/participantTarget', 'participants-in-structure-project')] : []),
    ...(participantCountReported
      ? [warning('#/participantCountReported', 'participants-in-structure-project')]
      : []),
  ];
}

/** What Art. 49 of Regulation (EU) 2021/1060 asks of an operation in the list, and what we lack. */
function listOfOperations(project: ProjectInputDto): WarningDto[] {
  if (!project.isInListOfOperations) return [];
  const { identifiers, partners } = project;
  return [
    ...(identifiers.some(({ isOperationId }) => isOperationId)
      ? []
      : [warning('#/identifiers', 'operation-id-missing')]),
    ...(partners.some(({ role }) => role === 'lead') ? [] : [warning('#/partners', 'lead-missing')]),
  ];
}

function programme(
  project: ProjectInputDto,
  { fundingSources }: Pick<Faces, 'fundingSources'>,
): WarningDto[] {
  const face = fundingSources.get(project.programmeId ?? '');
  if (!face) return [];
  const unknown = (code: string | null, known: { code: string }[]) =>
    code !== null && known.length > 0 && known.every((one) => one.code !== code);
  return [
    ...(unknown(project.priorityCode, face.priorities)
      ? [warning('#/priorityCode', 'unknown-priority')]
      : []),
    ...(unknown(project.specificObjectiveCode, face.specificObjectives)
      ? [warning('#/specificObjectiveCode', 'unknown-specific-objective')]
      : []),
  ];
}

/** Walks every text of the document. */
function boilerplate(value: unknown, pointer: string): WarningDto[] {
  if (typeof value === 'string') return BOILERPLATE.test(value) ? [warning(pointer, 'boilerplate-text')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => boilerplate(inner, `${pointer}/${key}`));
}
