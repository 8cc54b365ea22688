import type { PublicProjectDto, PublicTrainingOfferDto } from '@spang/shared/open';
import type { Validate } from '../contract/index.js';
import { openContract } from '../contract/open.js';

/** What can be published, and the public shape of each. */
export interface Documents {
  project: PublicProjectDto;
  'training-offer': PublicTrainingOfferDto;
}
export type Kind = keyof Documents;

export const CHECKS: Record<Kind, Validate> = {
  project: openContract.validatorFor('PublicProjectDto'),
  'training-offer': openContract.validatorFor('PublicTrainingOfferDto'),
};
