import { ProjectInputDto } from '@spang/shared/management';
import type { Faces } from './project.references.js';
import { warningsOf } from './project.warnings.js';

const project = (values: Partial<ProjectInputDto>): ProjectInputDto =>
  Object.assign(
    new ProjectInputDto(),
    { title: { sv: 'Ett projekt' }, kind: 'project', status: 'ongoing' },
    values,
  );
const none = { fundingSources: new Map() } as unknown as Faces;
const codesOf = (values: Partial<ProjectInputDto>) =>
  warningsOf(project(values), none).map(({ pointer, code }) => `${pointer} ${code}`);

it('knows the forms of official numbers by scheme', () => {
  const identifier = (
    scheme: 'esf-plus' | 'tillvaxtverket-register' | 'county-board' | 'other',
    value: string,
  ) => ({
    scheme,
    value,
    isPrimary: false,
    isOperationId: false,
  });
  const identifiers = [
    identifier('esf-plus', '22-021-S04'),
    identifier('esf-plus', '2018/00076'),
    identifier('tillvaxtverket-register', '6.1.15-Ä 2016-453'),
    identifier('tillvaxtverket-register', 'Ä 2016-453'),
    identifier('county-board', '304-2815-2021'),
    identifier('other', 'vad som helst'),
  ];
  expect(codesOf({ identifiers })).toEqual(['#/identifiers/1/value case-number-unknown-form']);
});

it('finds template text wherever it stands, and takes it for nothing else', () => {
  const activities = [{ title: { sv: 'Validering' }, description: { sv: 'Lorem Ipsum dolor sit amet.' } }];
  expect(codesOf({ activities })).toEqual(['#/activities/0/description/sv boilerplate-text']);
  expect(codesOf({ summary: { sv: 'Kompetens för industrin.' } })).toEqual([]);
});

it('compares contributions with the total cost only in one currency', () => {
  const sek = { amount: '2000.00', currency: 'SEK' as const, certainty: 'exact' as const };
  const contributions = [{ amount: sek }] as ProjectInputDto['contributions'];
  expect(codesOf({ contributions, totalCost: { ...sek, amount: '1999.99' } })).toEqual([
    '#/totalCost contributions-above-total',
  ]);
  expect(codesOf({ contributions, totalCost: { ...sek, amount: '1.00', currency: 'EUR' } })).toEqual([]);
});

it('takes zero participants of a structure project for what it is', () => {
  expect(codesOf({ kind: 'structure-project', participantCountReported: 0 })).toEqual([]);
  expect(codesOf({ kind: 'structure-project', participantTarget: 40 })).toEqual([
    '#/participantTarget participants-in-structure-project',
  ]);
});

it('says what the list of operations lacks', () => {
  expect(codesOf({ isInListOfOperations: true })).toEqual([
    '#/identifiers operation-id-missing',
    '#/partners lead-missing',
  ]);
});
