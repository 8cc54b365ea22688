import type { PublicFundingVisibilityDto, PublicOccasionFactsDto } from '@spang/shared/open';
import { column, list, type Column } from './columns.js';

/** What EU money asks of whoever shows the training: the statement in full, beside the emblem. */
export const visibilityColumns = <D>(of: (doc: D) => PublicFundingVisibilityDto | null): Column<D>[] => [
  column('visibilityStatement', 'text', ['EU-text', 'EU statement', 'EU-teksti'], ({ doc }, tell) =>
    tell(of(doc)?.statement),
  ),
  column(
    'visibilityFund',
    'text',
    ['EU-fond', 'EU fund', 'EU-rahasto'],
    ({ doc }) => of(doc)?.fund.code ?? null,
  ),
  column(
    'visibilityEmblem',
    'text',
    ['EU-emblem (adress)', 'EU emblem (address)', 'EU-tunnus (osoite)'],
    ({ doc }) => of(doc)?.emblem ?? null,
  ),
];

/** When the published document last changed. */
export const modifiedColumn = <D>(): Column<D> =>
  column('modified', 'instant', ['Ändrad (UTC)', 'Changed (UTC)', 'Muutettu (UTC)'], ({ modified }) =>
    modified.toISOString(),
  );

type Places = Pick<PublicOccasionFactsDto, 'locations'>;

/** Municipalities by code and name. */
export const municipalityColumns = <D>(of: (doc: D) => Places[]): Column<D>[] => {
  const places = (doc: D) => of(doc).flatMap(({ locations }) => locations);
  return [
    column('municipalityCodes', 'text', ['Kommun (kod)', 'Municipality (code)', 'Kunta (koodi)'], ({ doc }) =>
      list([...new Set(places(doc).map(({ municipalityCode }) => municipalityCode))]),
    ),
    column('municipalities', 'text', ['Kommun', 'Municipality', 'Kunta'], ({ doc }, tell) =>
      list([...new Set(places(doc).map(({ municipality }) => tell(municipality)))]),
    ),
    column('towns', 'text', ['Ort', 'Town', 'Paikkakunta'], ({ doc }) =>
      list([...new Set(places(doc).map(({ town }) => town))]),
    ),
  ];
};
