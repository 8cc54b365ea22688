import { passesLuhn } from '@spang/shared/contract';
import type {
  EnrolmentDto,
  NewParticipationInputDto,
  ParticipantTermsInputDto,
} from '@spang/shared/management';
import type { EmploymentStatus, Gender, IscedLevel, OutcomeAnswer } from '@spang/shared/values';
import type { DemoIds, Sent } from './demo-input.js';

type Participation = Sent<NewParticipationInputDto>;

/** On which terms the example project keeps its people. The second wording is the one in force. */
export const exampleTerms = (ids: DemoIds): Sent<ParticipantTermsInputDto>[] =>
  [
    'Vi behandlar dina uppgifter för att kunna redovisa projektet.',
    'Vi behandlar dina uppgifter för att kunna redovisa projektet till finansiären och för att följa hur det går för deltagarna. Uppgifterna lämnas bara ut till finansiären, och tas bort när redovisningen inte längre behöver dem. Du kan få veta vad vi har om dig och få fel rättade: skriv till dataskyddsombud@example.se. (Påhittat exempel.)',
  ].map((sv) => ({
    projectId: ids.project('example'),
    notice: { sv },
    identityNumbers: {
      purpose: 'Rapportering till finansiären (påhittat exempel)',
      legalBasis: 'GDPR art. 6.1 e och artikel 4 i förordning (EU) 2021/1060',
      dpiaId: 'Exempel-DPIA 1',
    },
  }));

/** A number that nobody is given: its birth number is one of those from 980, which are kept for tests. */
function testNumber(birthDate: string, serial: number): string {
  const nine = birthDate.replaceAll('-', '').slice(2) + String(serial);
  const check = [...'0123456789'].find((digit) => passesLuhn(nine + digit))!;
  return `${birthDate.replaceAll('-', '')}-${serial}${check}`;
}

type Row = [
  name: string,
  born: string,
  gender: Gender | null,
  employmentStatus: EmploymentStatus | null,
  isced: IscedLevel | null,
  firstStart: string,
  lastEnd?: string,
];

const ROWS: Row[] = [
  ['Ett', '1990-01-01', 'female', 'unemployed', '3-4', '2025-02-03', '2025-06-13'],
  ['Två', '1985-03-12', 'male', 'unemployed', '0-2', '2025-02-03', '2025-06-13'],
  ['Tre', '1979-11-30', 'female', 'inactive', '3-4', '2025-02-03', '2025-06-13'],
  ['Fyra', '1998-06-06', 'male', 'employed', '3-4', '2025-02-03', '2025-10-31'],
  ['Fem', '2001-09-17', 'female', 'unemployed', '0-2', '2025-02-03', '2025-04-11'],
  ['Sex', '1968-04-24', 'male', 'employed', '5-8', '2025-03-10', '2025-06-13'],
  ['Sju', '1993-12-02', 'female', 'employed', '3-4', '2025-03-10', '2025-12-19'],
  ['Åtta', '1988-07-15', 'male', 'unemployed', null, '2025-03-10', '2025-12-19'],
  ['Nio', '2003-02-28', 'non-binary', 'unemployed', '3-4', '2025-08-18', '2025-12-19'],
  ['Tio', '1974-10-09', 'female', 'unemployed', '5-8', '2025-08-18', '2026-03-27'],
  ['Elva', '1996-05-21', 'male', 'inactive', '0-2', '2025-08-18', '2026-03-27'],
  ['Tretton', '1982-08-08', 'female', 'employed', '3-4', '2025-08-18'],
  ['Fjorton', '1999-01-31', 'male', 'unemployed', '3-4', '2025-08-18'],
  ['Femton', '1991-03-03', null, 'unemployed', '3-4', '2025-10-06'],
  ['Sexton', '1986-12-24', 'male', null, null, '2025-10-06'],
  ['Sjutton', '2004-04-04', 'female', 'unemployed', '3-4', '2026-01-12'],
  ['Arton', '1977-06-19', 'male', 'employed', '3-4', '2026-01-12'],
  ['Nitton', '1994-09-09', 'female', 'inactive', '0-2', '2026-01-12'],
  ['Tjugo', '1965-02-14', 'male', 'employed', '5-8', '2026-01-12'],
  ['Tjugoett', '2000-11-11', 'female', 'unemployed', '3-4', '2026-03-02'],
  ['Tjugotvå', '1989-05-05', 'male', 'unemployed', '0-2', '2026-03-02'],
];

const ANSWERS: OutcomeAnswer[] = ['yes', 'no', 'unknown'];
const answer = (index: number): OutcomeAnswer => ANSWERS[index % ANSWERS.length]!;

/** Half a year on: the day that the second answers are about. */
const sixMonthsAfter = (day: string): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + 6, at.getUTCDate() + 3);
  return at.toISOString().slice(0, 10);
};

const outcomes = (lastEnd: string | undefined, index: number): Participation =>
  lastEnd
    ? {
        lastEnd,
        immediateOutcome: {
          on: lastEnd,
          jobSearch: index % 4 === 0 ? 'yes' : 'no',
          education: answer(index),
          qualification: index % 3 === 0 ? 'no' : 'yes',
          employment: answer(index + 1),
        },
        ...(lastEnd < '2025-12-01'
          ? {
              sixMonthOutcome: {
                on: sixMonthsAfter(lastEnd),
                employment: answer(index),
                improvedSituation: index % 2 ? 'not-applicable' : 'yes',
              },
            }
          : {}),
      }
    : {};

/** Some are waiting for a course to start; the others read one that starts when they do. */
const enrolment = (ids: DemoIds, index: number, from: string, to?: string): Sent<EnrolmentDto> =>
  !to && index % 2
    ? { occasionId: ids.occasion('skelleftea-automation'), status: 'admitted' }
    : {
        occasionId: ids.occasion('skelleftea-ritningslasning'),
        status: !to ? 'started' : index % 4 ? 'completed' : 'dropped',
        from,
        to: to ?? null,
        isQualified: to ? index % 4 !== 0 : null,
      };

/** Invented, with numbers that nobody has and names that say so. Two are incomplete; one never gave a number. */
export function exampleParticipations(ids: DemoIds): Participation[] {
  const common = { projectId: ids.project('example'), municipality: '2482' };
  const many = ROWS.map(
    ([name, born, gender, employmentStatus, isced, firstStart, lastEnd], index): Participation => ({
      ...common,
      person: {
        identityNumber: testNumber(born, 980 + (index % 20)),
        givenName: 'Deltagare',
        familyName: name,
      },
      firstStart,
      gender,
      employmentStatus,
      isced,
      longTermUnemployed: employmentStatus === 'unemployed' ? index % 2 === 0 : null,
      thirdCountryNational: index % 7 === 3 ? null : index % 5 === 0,
      foreignBackground: index % 6 === 1 ? null : index % 4 === 0,
      rural: index % 3 === 0,
      housingExclusion: false,
      hours: lastEnd ? 40 + index * 8 : null,
      enrolments: index % 5 === 4 ? [] : [enrolment(ids, index, firstStart, lastEnd)],
      ...outcomes(lastEnd, index),
      noticeVersion: firstStart < '2025-08-01' ? 1 : 2,
      noticeGivenOn: firstStart,
    }),
  );
  const unnumbered: Participation = {
    ...common,
    person: {
      identityKind: 'pseudonymous',
      givenName: 'Deltagare',
      familyName: 'Utan Nummer',
      birthYear: 1995,
    },
    firstStart: '2026-03-02',
    gender: 'female',
    employmentStatus: 'inactive',
    isced: '0-2',
    noticeVersion: 2,
    noticeGivenOn: '2026-03-02',
  };
  return [...many, unnumbered, ...comesBack(common)];
}

/** One person, who left and came back: one row, with the first start. */
const comesBack = (common: Participation): Participation[] =>
  [
    { firstStart: '2025-03-10', lastEnd: '2025-05-30' },
    { firstStart: '2026-01-12', lastEnd: null },
  ].map((period) => ({
    ...common,
    person: { identityNumber: '19121212-1212', givenName: 'Tolvan', familyName: 'Tolvansson' },
    ...period,
    gender: 'male',
    employmentStatus: 'inactive',
    isced: '3-4',
    noticeVersion: 2,
    noticeGivenOn: period.firstStart,
  }));

/** Added by the handler of protected identities; nobody else sees that there is one. */
export const exampleProtected = (ids: DemoIds): Participation => ({
  projectId: ids.project('example'),
  person: {
    identityNumber: testNumber('1987-07-07', 997),
    givenName: 'Deltagare',
    familyName: 'Skyddad',
    protection: 'sekretessmarkering',
  },
  firstStart: '2026-01-12',
  gender: 'female',
  employmentStatus: 'unemployed',
  longTermUnemployed: false,
  isced: '3-4',
  noticeVersion: 2,
  noticeGivenOn: '2026-01-12',
});
