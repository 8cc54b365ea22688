import { emptyOf } from '@spang/shared/contract';
import { OccasionInputDto } from '@spang/shared/management';
import { copyOfOccasion } from './occasion-copy';

/** An occasion that has been held: everything that an old one can carry. */
const OLD: OccasionInputDto = {
  ...emptyOf(OccasionInputDto),
  offerId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
  ownerId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a11',
  externalIds: [{ system: 'alvis.example', id: '125398' }],
  title: { sv: 'Svetsare, hösten 2025' },
  lifecycle: 'cancelled',
  startType: 'fixed',
  start: '2025-08-18',
  end: '2025-12-19',
  flexibleEntry: { from: '2025-08-18', to: '2025-09-01' },
  locations: [
    {
      name: null,
      street: null,
      postalCode: null,
      town: 'Skellefteå',
      municipalityCode: '2482',
      latitude: null,
      longitude: null,
      kind: 'teaching',
    },
  ],
  studyForm: 'onsite',
  seats: { capacity: 16, minimum: 8, offered: 1, accepted: 15, buffer: 2 },
  waitlist: { isEnabled: true, maximum: 10, count: 4 },
  applicationPeriods: [
    {
      targetGroup: 'all',
      opens: '2025-03-01',
      closes: '2025-05-15',
      isContinuous: false,
      method: 'external',
      url: 'https://www.example.se/ansok',
      email: null,
      instruction: null,
      code: null,
      hasQueue: false,
    },
  ],
  contacts: [
    {
      role: 'application',
      label: { sv: 'Ansökan' },
      email: 'kurser@example.se',
      phone: null,
      personName: null,
      personBasis: null,
      validTo: '2025-12-31',
    },
  ],
  sessions: [
    {
      startsAt: '2025-08-18T07:00:00Z',
      endsAt: '2025-08-18T10:00:00Z',
      title: null,
      locationIndex: 0,
      isMandatory: true,
    },
  ],
  cancelledReason: { sv: 'För få sökande' },
  cancelledOn: '2025-06-01',
  url: 'https://www.example.se/svetsare-ht25',
};

describe('a copy of an occasion', () => {
  const { input, checks } = copyOfOccasion(OLD);

  it('leaves out what belonged to the old one alone', () => {
    expect(input).toMatchObject({
      externalIds: [],
      lifecycle: 'planned',
      start: null,
      end: null,
      flexibleEntry: { from: null, to: null },
      sessions: [],
      cancelledReason: null,
      cancelledOn: null,
      seats: { capacity: 16, minimum: 8, offered: 0, accepted: 0, buffer: 2 },
      waitlist: { isEnabled: true, maximum: 10, count: 0 },
    });
  });

  it('keeps the rest, and changes nothing in the old one', () => {
    const { offerId, ownerId, startType, studyForm, locations, openTo, fees, languages } = OLD;
    expect(input).toMatchObject({
      offerId,
      ownerId,
      startType,
      studyForm,
      locations,
      openTo,
      fees,
      languages,
    });
    expect(OLD.seats?.accepted).toBe(15);
  });

  it('names every field in which a date of the old one is left', () => {
    const withDates = Object.entries(input)
      .filter(([, value]) => /"\d{4}-\d\d-\d\d/.test(JSON.stringify(value)))
      .map(([field]) => field);
    expect(new Set(withDates)).toEqual(new Set(['applicationPeriods', 'contacts']));
    for (const field of withDates) expect(checks).toContainEqual({ field, why: 'kept' });
  });

  it('names what was emptied and set back', () => {
    expect(checks.filter(({ why }) => why === 'cleared').map(({ field }) => field)).toEqual([
      'start',
      'end',
      'flexibleEntry',
      'sessions',
      'externalIds',
    ]);
    expect(checks.filter(({ why }) => why === 'reset').map(({ field }) => field)).toEqual([
      'lifecycle',
      'seats',
      'waitlist',
    ]);
  });

  it('asks for a start, and for nothing that was not there', () => {
    const bare = {
      ...emptyOf(OccasionInputDto),
      lifecycle: 'planned' as const,
      startType: 'fixed' as const,
    };
    expect(copyOfOccasion(bare).checks).toEqual([{ field: 'start', why: 'cleared' }]);
  });
});
