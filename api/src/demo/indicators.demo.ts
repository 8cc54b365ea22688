import type { IndicatorInputDto } from '@spang/shared/management';
import type { DemoRecord } from './demo-input.js';

type Indicator = DemoRecord<IndicatorInputDto>;

const own = (key: string, code: string, sv: string, en: string, unit: { sv: string; en: string }): Indicator => ({
  key,
  input: (ids) => ({
    ownerId: ids.organisation('tillvaxtverket'),
    code,
    names: { sv, en },
    kind: 'own',
    unit,
    sensitivity: 'none',
    provenance: 'Vår egen: räknar det som fallens källor räknar.',
  }),
});

const PEOPLE = { sv: 'personer', en: 'people' };

/** What the sources of the cases count, where no regulation has an indicator for it. */
export const INDICATORS: Indicator[] = [
  own('companies', 'OWN-COMPANIES', 'Företag som projektet når', 'Companies reached', { sv: 'företag', en: 'companies' }),
  own('employees', 'OWN-EMPLOYEES', 'Anställda i företagen', 'Employees of the companies', { sv: 'anställda', en: 'employees' }),
  own('students', 'OWN-STUDENTS', 'Elever i vuxenutbildningen', 'Students in adult education', { sv: 'elever', en: 'students' }),
  own('started', 'OWN-INDUSTRY-STARTED', 'Påbörjad industriell vuxenutbildning', 'Started industrial adult education', PEOPLE),
  own('need', 'OWN-INDUSTRY-NEED', 'Behov av nya personer i industrin per år', 'New people that industry needs a year', PEOPLE),
];
