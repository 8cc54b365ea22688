import { isFreeToApply, type ApplicationCase } from '../values/application-cases.js';
import { APPLICATION_METHOD_LABELS, type ApplicantGroup } from '../values/occasion-labels.js';
import type {
  PublicApplicationPeriodDto,
  PublicOccasionFactsDto,
  PublicOfferSummaryDto,
  PublicTrainingContactDto,
} from './occasion.dto.js';
import type { PublicCollaborationAreaDto } from './open-to.dto.js';

/** What the rule needs to know of a published occasion and of its offer. */
export interface OccasionToApplyFor extends Pick<
  PublicOccasionFactsDto,
  'start' | 'openTo' | 'applicationState' | 'applicationPeriods' | 'contacts' | 'url'
> {
  offer: Pick<PublicOfferSummaryDto, 'schoolType' | 'isVocational' | 'provider' | 'url'>;
}

/** Who decides about somebody's application, and where it is handed in. */
export interface ApplicationRoute {
  case: ApplicationCase;
  /** The area or agreement that makes it so. */
  area: PublicCollaborationAreaDto | null;
  /** Where it is handed in; null: nobody takes it. */
  applyAt: 'provider' | 'home-municipality' | null;
  /** The page of the provider where one applies; null when there is none, or when applications are closed. */
  applyUrl: string | null;
  contact: PublicTrainingContactDto | null;
}

/** Komvux: adult education that a municipality answers for, and pays for its own residents. */
const isMunicipalAdultEducation = (schoolType: string): boolean => schoolType.startsWith('VUX');
/** The only school types of which the Education Act has primary areas (20 kap. 16 a § skollagen), and vocational only. */
const WITH_PRIMARY_AREAS = ['VUXGY', 'VUXGYAN'];
const OPEN_TO_THE_COUNTRY = ['YH', 'AUB', 'FHS', 'HS'];

/** Whom a period of applications is meant for, the most particular first. */
const GROUPS: Record<ApplicationCase, ApplicantGroup[]> = {
  own: ['home', 'area', 'all'],
  'area-free': ['area', 'all'],
  agreement: ['area', 'other', 'all'],
  'inter-municipal': [],
  open: ['other', 'all'],
  closed: [],
};

/**
 * How somebody who lives in `home` may apply for an occasion (training-and-embeds §7.2). An area counts as it is on the first
 * day of the training, or `today` where no first day is set. The only place of this rule: pages, embeds and the Open API
 * show what it says.
 */
export function applicationRouteOf(
  home: string,
  occasion: OccasionToApplyFor,
  today: string,
): ApplicationRoute {
  const found = caseOf(home, occasion, occasion.start ?? today);
  const isOver = ['closed', 'cancelled'].includes(occasion.applicationState);
  const period = isOver ? undefined : periodFor(GROUPS[found.case], occasion, today);
  const provider = period ? (period.url ?? occasion.url ?? occasion.offer.url) : null;
  // without periods a note says how one applies, on the page of the occasion
  const hasOnlyNote = !isOver && isFreeToApply(found.case) && !occasion.applicationPeriods.length;
  const applyUrl = hasOnlyNote ? (occasion.url ?? occasion.offer.url) : provider;
  const isThroughHome = found.case === 'inter-municipal' || (found.case === 'area-free' && !applyUrl);
  return {
    ...found,
    applyAt: found.case === 'closed' ? null : isThroughHome ? 'home-municipality' : 'provider',
    applyUrl,
    contact: contactFor(occasion, period),
  };
}

/** The municipalities whose residents may apply freely; `*` alone: those of every one. Of the same rule. */
export function freeHomesOf(occasion: OccasionToApplyFor, today: string): string[] {
  const day = occasion.start ?? today;
  const isFree = (home: string) => isFreeToApply(caseOf(home, occasion, day).case);
  if (isFree(NOWHERE)) return ['*'];
  const { municipalityCode } = occasion.offer.provider;
  const named = [...occasion.openTo.municipalities, ...(municipalityCode ? [municipalityCode] : [])];
  return [...new Set(named)].filter(isFree).toSorted();
}

/** A home that no area and no agreement names. */
const NOWHERE = '0000';

function caseOf(
  home: string,
  { offer, openTo }: Pick<OccasionToApplyFor, 'offer' | 'openTo'>,
  day: string,
): Pick<ApplicationRoute, 'case' | 'area'> {
  if (home === offer.provider.municipalityCode) return { case: 'own', area: null };
  const { area, namedMunicipalities, municipalities, isNational } = openTo;
  if (area?.municipalities.includes(home) && covers(area, offer, day))
    return { case: area.kind === 'primary' ? 'area-free' : 'agreement', area };
  if (namedMunicipalities.includes(home)) return { case: 'agreement', area: null };

  const isKomvux = isMunicipalAdultEducation(offer.schoolType);
  const isForSomeOnly = area !== null || municipalities.length > 0;
  const isOpen = OPEN_TO_THE_COUNTRY.includes(offer.schoolType) || !(isKomvux || isForSomeOnly);
  if (isNational || isOpen) return { case: 'open', area: null };
  return { case: isKomvux ? 'inter-municipal' : 'closed', area: null };
}

/** Is the training one that the area is about, on that day? */
function covers(
  { kind, validFrom, validTo, schoolTypes, isVocationalOnly }: PublicCollaborationAreaDto,
  { schoolType, isVocational }: OccasionToApplyFor['offer'],
  day: string,
): boolean {
  if (day < validFrom || (validTo !== null && day > validTo)) return false;
  if (schoolTypes.length && !schoolTypes.includes(schoolType)) return false;
  if (kind === 'primary') return isVocational && WITH_PRIMARY_AREAS.includes(schoolType);
  return isVocational || !isVocationalOnly;
}

/** The period that takes such applicants, now or later; one for the employed is not about where one lives. */
function periodFor(
  groups: ApplicantGroup[],
  { applicationPeriods }: Pick<OccasionToApplyFor, 'applicationPeriods'>,
  today: string,
): PublicApplicationPeriodDto | undefined {
  if (!groups.length) return undefined;
  const coming = applicationPeriods
    .filter(({ closes, isContinuous }) => isContinuous || !closes || closes >= today)
    .toSorted((a, b) => (a.opens ?? '').localeCompare(b.opens ?? ''));
  const ofGroup = (group: ApplicantGroup) => coming.find(({ targetGroup }) => targetGroup === group);
  return [...groups, 'employed' as const].map(ofGroup).find((period) => period !== undefined);
}

/** Whom one may ask: who takes the applications, else any mailbox of the occasion. */
function contactFor(
  { contacts }: Pick<OccasionToApplyFor, 'contacts'>,
  period: PublicApplicationPeriodDto | undefined,
): PublicTrainingContactDto | null {
  if (period?.email)
    return {
      role: 'application',
      label: APPLICATION_METHOD_LABELS[period.method],
      email: period.email,
      phone: null,
      personName: null,
    };
  return contacts.find(({ role }) => role === 'application') ?? contacts[0] ?? null;
}
