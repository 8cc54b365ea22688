import type { TrainingOfferInputDto } from '@spang/shared/management';
import type { DemoIds, DemoRecord, Sent } from './demo-input.js';
import type { DemoPlace, Situation } from './occasions.demo.js';
import { VARMLAND } from './organisations.demo.js';
import { NODES } from './project-varmland.demo.js';
import { OTHER_OFFERS } from './training-offers-north.demo.js';
import { PACKAGES, packageOffer } from './training-packages.demo.js';

/** An offer with where and how its occasions are held. */
export interface DemoOffer extends DemoRecord<TrainingOfferInputDto> {
  place: DemoPlace;
  situations: Situation[];
  /** Key of the collaboration area whose residents may apply freely. */
  openTo?: string;
  page: string;
}

/** Five packages at six nodes: each node shows another mixture of situations. */
const MIXTURES: Situation[][] = [
  ['open', 'not-open'],
  ['few', 'closed', 'not-open'],
  ['full', 'not-open'],
  ['open'],
  ['waitlist', 'open'],
  ['continuous'],
  ['closed', 'open', 'not-open'],
];

/** The only situation that the mixtures lack: one of the many is cancelled. */
const CANCELLED = 'karlstad-plat';

const atNode = (key: string, place: DemoPlace, index: number): DemoOffer[] =>
  PACKAGES.map((training, position) => {
    const offerKey = `${key}-${training.key}`;
    const mixture = MIXTURES[(index * PACKAGES.length + position) % MIXTURES.length]!;
    return {
      key: offerKey,
      page: `https://utbildning.example.se/${offerKey}`,
      place,
      situations: offerKey === CANCELLED ? ['cancelled', 'open'] : mixture,
      openTo: 'varmland',
      isDraft: key === 'sunne' && training.key === 'plat',
      input: (ids: DemoIds): Sent<TrainingOfferInputDto> => ({
        ...packageOffer(training, place.town, `https://utbildning.example.se/${offerKey}`),
        ownerId: ids.organisation(key),
        providerId: ids.organisation(key),
        principalId: ids.organisation(key),
        projectIds: [ids.project('c5')],
        certifications: [{ scheme: 'Teknikcollege', region: 'Värmland' }],
      }),
    };
  });

const keyOf = (municipalityCode: string) => VARMLAND.find(([, , code]) => code === municipalityCode)![0];

/** Invented, and marked as such: no offer here is a source's. */
export const TRAINING_OFFERS: DemoOffer[] = [
  ...NODES.flatMap(([town, municipalityCode], index) =>
    atNode(keyOf(municipalityCode), { town, municipalityCode }, index),
  ),
  ...OTHER_OFFERS,
];
