import accessLog from './access-log.sv.json' with { type: 'json' };
import collaborationAreas from './collaboration-areas.sv.json' with { type: 'json' };
import embeds from './embeds.sv.json' with { type: 'json' };
import followUp from './follow-up.sv.json' with { type: 'json' };
import fundingSources from './funding-sources.sv.json' with { type: 'json' };
import organisations from './organisations.sv.json' with { type: 'json' };
import participants from './participants.sv.json' with { type: 'json' };
import projects from './projects.sv.json' with { type: 'json' };
import referenceData from './reference-data.sv.json' with { type: 'json' };
import trainingOffers from './training-offers.sv.json' with { type: 'json' };
import common from './sv.json' with { type: 'json' };

/** All words in Swedish. */
export const PARTS = [
  common,
  projects,
  organisations,
  fundingSources,
  trainingOffers,
  collaborationAreas,
  embeds,
  referenceData,
  followUp,
  participants,
  accessLog,
];

export type Words = typeof common &
  typeof projects &
  typeof organisations &
  typeof fundingSources &
  typeof trainingOffers &
  typeof collaborationAreas &
  typeof embeds &
  typeof referenceData &
  typeof followUp &
  typeof participants &
  typeof accessLog;
