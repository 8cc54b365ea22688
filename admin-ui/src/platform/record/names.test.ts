import { namesIn } from './names';

const RECORD = {
  id: 'offer-1',
  title: { sv: 'Svetsare', en: 'Welder' },
  ownerId: 'org-1',
  owner: { id: 'org-1', name: { sv: 'Skellefteå kommun' } },
  occasions: [{ id: 'occasion-1', offerId: 'offer-1', offerTitle: { sv: 'Svetsare', en: 'Welder' } }],
  references: {
    municipalities: [{ id: 'area-1', code: '2482', name: { sv: 'Skellefteå' } }],
    codes: [{ id: 'code-1', code: '175', period: '2021-2027', labels: { sv: 'Livslångt lärande' } }],
    indicators: [{ id: 'indicator-1', code: 'RCO01', names: { sv: 'Företag' } }],
    unnamed: [{ id: 'org-2', name: null }],
  },
};

it('finds what ids and codes are called, wherever in the record it stands', () => {
  expect(Object.fromEntries(namesIn(RECORD, 'sv'))).toEqual({
    'offer-1': 'Svetsare',
    'org-1': 'Skellefteå kommun',
    'area-1': 'Skellefteå (2482)',
    '2482': 'Skellefteå (2482)',
    'code-1': 'Livslångt lärande (175, 2021-2027)',
    '175': 'Livslångt lärande (175, 2021-2027)',
    'indicator-1': 'Företag (RCO01)',
    RCO01: 'Företag (RCO01)',
  });
});

it('says it in the language asked for, else in the one there is', () => {
  const names = namesIn(RECORD, 'en');
  expect([names.get('offer-1'), names.get('org-1')]).toEqual(['Welder', 'Skellefteå kommun']);
});

it('finds nothing in nothing', () => {
  expect(namesIn(undefined, 'sv').size).toBe(0);
});
