import type { ProjectContributionInputDto } from '@spang/shared/management';
import type { MoneyDto } from '@spang/shared/values';
import { fundingFacetsOf, fundingPartsOf, fundingTotalOf, visibilityOf } from './project.funding.js';
import type { Faces } from './project.references.js';

const line = (values: Partial<ProjectContributionInputDto>): ProjectContributionInputDto => ({
  fundingSourceId: null,
  contributorId: null,
  viaId: null,
  amount: null,
  sharePercent: null,
  period: null,
  kind: null,
  basis: null,
  note: null,
  ...values,
});
const sek = (amount: string, certainty: MoneyDto['certainty']): MoneyDto => ({
  amount,
  currency: 'SEK',
  certainty,
});

const faces = {
  organisations: new Map(),
  fundingSources: new Map(
    [
      {
        id: 'jtf',
        name: { sv: 'Fonden för en rättvis omställning' },
        facets: ['JTF'],
        visibility: {
          statement: { sv: 'Medfinansierat av Europeiska unionen' },
          fund: { code: 'JTF', names: { sv: 'Fonden för en rättvis omställning' } },
          emblem: 'https://spang.example.se/assets/eu-emblem.svg',
        },
      },
      { id: 'kommun', name: { sv: 'Kommunal medfinansiering' }, facets: ['municipal'], visibility: null },
      { id: 'nord', name: { sv: 'Interreg Nord' }, facets: ['Interreg', 'ERDF'], visibility: null },
    ].map((face) => [face.id, face]),
  ),
} as unknown as Faces;

const metal = {
  programmeId: null,
  contributions: [
    line({ fundingSourceId: 'kommun', amount: sek('1900000.00', 'approximate') }),
    line({ fundingSourceId: 'jtf', amount: sek('20000000.00', 'approximate'), kind: 'eu-grant' }),
    line({ amount: sek('300000.00', 'exact') }),
  ],
};

it('adds what is stated, with the worst certainty, and says that nobody stated the sum', () => {
  expect(fundingTotalOf(metal)).toEqual({ amount: sek('22200000.00', 'approximate'), isComputed: true });
});

it('has no total when no amount is published: that is not zero', () => {
  expect(fundingTotalOf({ contributions: [line({ fundingSourceId: 'jtf' })] })).toBeNull();
});

it('makes the sum a least value beside an amount that is not published, or says none', () => {
  const sumOf = (...amounts: (MoneyDto | null)[]) =>
    fundingTotalOf({ contributions: amounts.map((amount) => line({ amount })) })?.amount ?? null;
  expect(sumOf(sek('300000.00', 'exact'), null)).toEqual(sek('300000.00', 'minimum'));
  expect(sumOf(null, sek('1.00', 'minimum'), sek('2.00', 'exact'))).toEqual(sek('3.00', 'minimum'));
  expect(sumOf(sek('20000000.00', 'approximate'), null)).toBeNull();
  expect(sumOf(sek('5.00', 'maximum'), null)).toBeNull();
  expect(sumOf(sek('0.00', 'exact'), sek('5.00', 'maximum'))).toEqual(sek('5.00', 'maximum'));
  expect(sumOf(sek('5.00', 'exact'), { ...sek('5.00', 'exact'), currency: 'EUR' })).toBeNull();
});

it('unites the facets of contributions and programme in the order of the list', () => {
  expect(fundingFacetsOf({ ...metal, programmeId: 'nord' }, faces)).toEqual([
    'JTF',
    'Interreg',
    'ERDF',
    'municipal',
  ]);
});

it('counts each contribution in one part, and keeps those without a source', () => {
  const parts = fundingPartsOf(
    { ...metal, contributions: [...metal.contributions, line({ fundingSourceId: 'nord' })] },
    faces,
  );
  expect(parts.map(({ facet, amount }) => [facet, amount?.amount ?? null])).toEqual([
    ['JTF', '20000000.00'],
    ['Interreg', null],
    ['municipal', '1900000.00'],
    [null, '300000.00'],
  ]);
});

describe('visibility', () => {
  const publicUrl = 'https://spang.example.se';

  it("is the funding source's own statement", () => {
    expect(visibilityOf(metal, faces, publicUrl)?.statement).toEqual({
      sv: 'Medfinansierat av Europeiska unionen',
    });
  });

  it('is there for a grant of the Union whose fund is not stated', () => {
    const shown = visibilityOf(
      { programmeId: null, contributions: [line({ kind: 'eu-grant' })] },
      faces,
      publicUrl,
    );
    expect(shown).toMatchObject({ statement: { sv: 'Medfinansieras av Europeiska unionen' }, fund: null });
  });

  it('is absent without money of the Union', () => {
    const contributions = [line({ fundingSourceId: 'kommun' })];
    expect(visibilityOf({ programmeId: null, contributions }, faces, publicUrl)).toBeNull();
  });
});
