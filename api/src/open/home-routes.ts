import {
  applicationRouteOf,
  type PublicHomeRouteDto,
  type PublicOccasionDto,
  type PublicTrainingOfferDto,
} from '@spang/shared/open';
import { APPLICATION_CASE_LABELS, isFreeToApply } from '@spang/shared/values';
import type { Kind } from '../publication/index.js';

/** What the rule says, as documents tell it. */
export function inShortOf(route: ReturnType<typeof applicationRouteOf>): PublicHomeRouteDto {
  const { case: found, area, applyAt, applyUrl } = route;
  return {
    case: found,
    isFree: isFreeToApply(found),
    label: APPLICATION_CASE_LABELS[found],
    areaId: area?.id ?? null,
    areaName: area?.name ?? null,
    applyAt,
    applyUrl,
  };
}

/** Ready-made documents with what holds for one who lives in `home` at every occasion. They are read and written anew. */
export function withHomeRoutes(documents: string, kind: Kind, home: string, today: string): string {
  const routeOf = (occasion: Parameters<typeof applicationRouteOf>[1]) =>
    inShortOf(applicationRouteOf(home, occasion, today));
  const add = (document: PublicOccasionDto | PublicTrainingOfferDto) => {
    if (kind === 'occasion') {
      const occasion = document as PublicOccasionDto;
      return { ...occasion, homeRoute: routeOf(occasion) };
    }
    const offer = document as PublicTrainingOfferDto;
    const occasions = offer.occasions.map((each) => ({ ...each, homeRoute: routeOf({ ...each, offer }) }));
    return { ...offer, occasions };
  };
  const read = JSON.parse(`[${documents}]`) as (PublicOccasionDto | PublicTrainingOfferDto)[];
  return read.map((document) => JSON.stringify(add(document))).join(',');
}

/** Where somebody lives, of whom a list is to tell how they may apply. */
export const homeOf = (query: object): string | undefined => {
  const { residentOf, homeMunicipality } = query as { residentOf?: string; homeMunicipality?: string };
  return residentOf ?? homeMunicipality;
};
