import type { PublicOccasionFactsDto, PublicTrainingOfferDto } from '@spang/shared/open';
import { textOf } from './parts.js';
import { offerAddress, type Language } from './words.js';

type Occasion = PublicOccasionFactsDto;
type Data = Record<string, unknown>;

const CONTEXT = 'https://schema.org';
const FIELD_SYSTEMS = ['sun2020.field', 'iscedf2013'];
const COURSE_SYSTEMS = ['skolverket.kurskod', 'skolverket.nivakod', 'skolverket.yrkespaket', 'myh.yh'];
const UNITS: Record<string, string> = {
  hours: 'PT%H',
  days: 'P%D',
  weeks: 'P%W',
  months: 'P%M',
  years: 'P%Y',
};
const ATTENDANCE: Record<string, [mode: string, event: string]> = {
  onsite: ['onsite', 'OfflineEventAttendanceMode'],
  workplace: ['onsite', 'OfflineEventAttendanceMode'],
  blended: ['blended', 'MixedEventAttendanceMode'],
  distance: ['online', 'OnlineEventAttendanceMode'],
  remote: ['online', 'OnlineEventAttendanceMode'],
};

/** Without what is not stated. */
const stated = (data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** A training offer in the words of schema.org; null: information is no course. */
export function courseOf(offer: PublicTrainingOfferDto, language: Language, publicUrl: string): Data | null {
  if (offer.kind === 'information') return null;
  const url = publicUrl + offerAddress(offer.id)[language];
  const name = (value: Parameters<typeof textOf>[0]) => textOf(value, language);
  const isProgramme = offer.kind === 'programme' || offer.kind === 'package';
  const prerequisites = name(offer.eligibility);
  const length = offer.extent && UNITS[offer.extent.unit]?.replace('%', String(offer.extent.length));
  return stated({
    '@context': CONTEXT,
    '@type': isProgramme ? ['Course', 'EducationalOccupationalProgram'] : 'Course',
    '@id': url,
    url,
    name: name(offer.title),
    description: name(offer.summary) ?? name(offer.description) ?? name(offer.title),
    provider: { '@type': 'Organization', name: name(offer.provider.name) },
    courseCode: offer.codes.find(({ system }) => COURSE_SYSTEMS.includes(system))?.code,
    numberOfCredits: offer.credits && {
      '@type': 'StructuredValue',
      value: offer.credits.value,
      unitText: name(offer.credits.systemLabel),
    },
    timeRequired: length,
    educationalLevel: offer.educationLevelLabels.map(name),
    coursePrerequisites: prerequisites,
    educationalCredentialAwarded: offer.degrees.map(name),
    teaches: offer.learningOutcomes.map(({ text }) => name(text)),
    about: offer.codes
      .filter(({ system }) => FIELD_SYSTEMS.includes(system))
      .map(({ code, label, systemLabel }) =>
        stated({
          '@type': 'DefinedTerm',
          termCode: code,
          name: name(label),
          inDefinedTermSet: name(systemLabel),
        }),
      ),
    ...(isProgramme
      ? {
          programPrerequisites: prerequisites,
          timeToComplete: length,
          occupationalCategory: offer.occupations.map(({ ssyk, label }) => ({
            '@type': 'CategoryCode',
            codeValue: ssyk,
            name: name(label),
            inCodeSet: 'SSYK 2012',
          })),
        }
      : {}),
    hasCourseInstance: offer.occasions.map((occasion) => instanceOf(occasion, url, language)),
  });
}

function instanceOf(occasion: Occasion, url: string, language: Language): Data {
  const [courseMode, attendance] = ATTENDANCE[occasion.studyForm] ?? [];
  const isCancelled = occasion.lifecycle === 'cancelled';
  return stated({
    '@type': 'CourseInstance',
    '@id': `${url}#${occasion.id}`,
    name: textOf(occasion.title, language),
    startDate: occasion.start,
    endDate: occasion.end,
    eventStatus: `https://schema.org/${isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: attendance && `https://schema.org/${attendance}`,
    courseMode,
    inLanguage: occasion.languages,
    remainingAttendeeCapacity: occasion.available,
    location: occasion.locations.map((location) =>
      stated({
        '@type': 'Place',
        name: location.name ?? location.town,
        address: stated({
          '@type': 'PostalAddress',
          streetAddress: location.street,
          postalCode: location.postalCode,
          addressLocality: location.town,
          addressCountry: 'SE',
        }),
        geo:
          location.latitude === null
            ? null
            : { '@type': 'GeoCoordinates', latitude: location.latitude, longitude: location.longitude },
      }),
    ),
    offers: isCancelled ? [] : offersOf(occasion),
  });
}

/** When and where one applies. A price is told only where somebody has stated it. */
function offersOf({ applicationPeriods, seatState, fees, url }: Occasion): Data[] {
  const price = fees.length === 1 ? fees[0]!.price : null;
  return applicationPeriods.map((period) =>
    stated({
      '@type': 'Offer',
      url: period.url ?? url,
      validFrom: period.opens,
      validThrough: period.isContinuous ? null : period.closes,
      availability: seatState === 'unknown' ? null : `https://schema.org/${AVAILABILITY[seatState]}`,
      category: price && Number(price.amount) === 0 ? 'Free' : null,
      price: price?.certainty === 'exact' ? price.amount : null,
      priceCurrency: price?.certainty === 'exact' ? price.currency : null,
    }),
  );
}

const AVAILABILITY: Record<string, string> = {
  open: 'InStock',
  few: 'LimitedAvailability',
  waitlist: 'BackOrder',
  full: 'SoldOut',
};

/** A list in the words of schema.org: where each of its entries is, in their order. */
export const itemListOf = (addresses: string[], first: number): Data => ({
  '@context': CONTEXT,
  '@type': 'ItemList',
  itemListElement: addresses.map((url, index) => ({ '@type': 'ListItem', position: first + index, url })),
});
