import accessLogEn from './i18n/access-log.en.json';
import accessLogSv from './i18n/access-log.sv.json';
import collaborationAreasEn from './i18n/collaboration-areas.en.json';
import collaborationAreasSv from './i18n/collaboration-areas.sv.json';
import commonEn from './i18n/en.json';
import commonSv from './i18n/sv.json';
import embedsEn from './i18n/embeds.en.json';
import embedsSv from './i18n/embeds.sv.json';
import followUpEn from './i18n/follow-up.en.json';
import followUpSv from './i18n/follow-up.sv.json';
import fundingSourcesEn from './i18n/funding-sources.en.json';
import fundingSourcesSv from './i18n/funding-sources.sv.json';
import organisationsEn from './i18n/organisations.en.json';
import organisationsSv from './i18n/organisations.sv.json';
import participantsEn from './i18n/participants.en.json';
import participantsSv from './i18n/participants.sv.json';
import projectsEn from './i18n/projects.en.json';
import projectsSv from './i18n/projects.sv.json';
import referenceDataEn from './i18n/reference-data.en.json';
import referenceDataSv from './i18n/reference-data.sv.json';
import trainingOffersEn from './i18n/training-offers.en.json';
import trainingOffersSv from './i18n/training-offers.sv.json';

const PAIRS: [string, object, object][] = [
  ['common', commonSv, commonEn],
  ['projects', projectsSv, projectsEn],
  ['organisations', organisationsSv, organisationsEn],
  ['fundingSources', fundingSourcesSv, fundingSourcesEn],
  ['trainingOffers', trainingOffersSv, trainingOffersEn],
  ['collaborationAreas', collaborationAreasSv, collaborationAreasEn],
  ['embeds', embedsSv, embedsEn],
  ['referenceData', referenceDataSv, referenceDataEn],
  ['followUp', followUpSv, followUpEn],
  ['participants', participantsSv, participantsEn],
  ['access log', accessLogSv, accessLogEn],
];

const leaves = (words: object, parent = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[parent + key, value] as [string, string]]
      : leaves(value as object, `${parent}${key}.`),
  );
const holes = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted((a, b) => a.localeCompare(b));

describe.each(PAIRS)('the words of %s', (_name, swedish, english) => {
  const sv = new Map(leaves(swedish));
  const en = new Map(leaves(english));

  it('are the same in both languages', () => {
    expect(new Set(en.keys())).toEqual(new Set(sv.keys()));
  });

  it('are never empty and take the same values', () => {
    for (const [key, text] of sv) {
      expect(text).not.toBe('');
      expect({ key, holes: holes(en.get(key) ?? '') }).toEqual({ key, holes: holes(text) });
    }
  });
});
