import accessLog from './access-log.en.json' with { type: 'json' };
import collaborationAreas from './collaboration-areas.en.json' with { type: 'json' };
import embeds from './embeds.en.json' with { type: 'json' };
import followUp from './follow-up.en.json' with { type: 'json' };
import fundingSources from './funding-sources.en.json' with { type: 'json' };
import organisations from './organisations.en.json' with { type: 'json' };
import participants from './participants.en.json' with { type: 'json' };
import projects from './projects.en.json' with { type: 'json' };
import referenceData from './reference-data.en.json' with { type: 'json' };
import trainingOffers from './training-offers.en.json' with { type: 'json' };
import common from './en.json' with { type: 'json' };

/** All words in English. Their keys are those of the Swedish ones (words.test.ts). */
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
