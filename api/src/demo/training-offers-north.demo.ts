import type { TrainingOfferInputDto } from '@spang/shared/management';
import type { DemoIds, Sent } from './demo-input.js';
import type { DemoPlace, Situation } from './occasions.demo.js';
import type { DemoOffer } from './training-offers.demo.js';
import { DEMO_MARK, PACKAGES, packageOffer } from './training-packages.demo.js';

const SKELLEFTEA: DemoPlace = { town: 'Skellefteå', municipalityCode: '2482' };
const PITEA: DemoPlace = { town: 'Piteå', municipalityCode: '2581' };
const ALVSBYN: DemoPlace = { town: 'Älvsbyn', municipalityCode: '2560' };
const LULEA: DemoPlace = { town: 'Luleå', municipalityCode: '2580' };

const pageOf = (key: string) => `https://utbildning.example.se/${key}`;

interface Facts {
  key: string;
  place: DemoPlace;
  situations: Situation[];
  /** Keys of organisations and of a project. */
  owner: string;
  provider?: string;
  project: string;
  isDraft?: boolean;
  input: Sent<TrainingOfferInputDto>;
}

const offer = ({
  key,
  place,
  situations,
  owner,
  provider = owner,
  project,
  isDraft = false,
  input,
}: Facts): DemoOffer => ({
  key,
  place,
  situations,
  isDraft,
  page: pageOf(key),
  input: (ids: DemoIds) => ({
    ...input,
    ownerId: ids.organisation(owner),
    providerId: ids.organisation(provider),
    principalId: ids.organisation(owner),
    projectIds: [ids.project(project)],
    url: pageOf(key),
  }),
});

const marked = (sv: string) => ({ sv: `${sv}\n\n${DEMO_MARK}` });

/** Skellefteå's adult education for the metal industry (C1): four packages, two short courses and a draft. */
const METAL: DemoOffer[] = [
  ...(['svetsare', 'cnc', 'underhall', 'plat'] as const).map((training, index) =>
    offer({
      key: `skelleftea-${training}`,
      place: SKELLEFTEA,
      situations: (
        [['open', 'not-open'], ['few'], ['waitlist', 'not-open'], ['closed', 'open']] as Situation[][]
      )[index]!,
      owner: 'skelleftea',
      project: 'c1',
      input: packageOffer(
        PACKAGES.find(({ key }) => key === training)!,
        'Skellefteå',
        pageOf(`skelleftea-${training}`),
      ),
    }),
  ),
  offer({
    key: 'skelleftea-ritningslasning',
    place: SKELLEFTEA,
    situations: ['distance', 'continuous'],
    owner: 'skelleftea',
    project: 'c1',
    input: {
      title: { sv: 'Ritningsläsning på distans', en: 'Reading drawings, distance course' },
      summary: { sv: 'Demonstrationsutbildning: en kort kurs för dig som arbetar i metallindustrin.' },
      description: marked(
        'Du lär dig läsa och förstå tekniska ritningar. Kursen är på distans och på kvällstid.',
      ),
      kind: 'course',
      schoolType: 'VUXGY',
      isVocational: true,
      credits: { value: 100, system: 'gy' },
      educationLevels: ['ISCED_3'],
      targetGroups: ['employed'],
    },
  }),
  offer({
    key: 'skelleftea-automation',
    place: SKELLEFTEA,
    situations: ['blended', 'not-open'],
    owner: 'skelleftea',
    project: 'c1',
    input: {
      title: { sv: 'Automation i metallindustrin', en: 'Automation in the metal industry' },
      summary: { sv: 'Demonstrationsutbildning: distans med träffar i verkstaden.' },
      description: marked(
        'Du lär dig hur robotar och styrsystem används i metallindustrin. Sex träffar är i Skellefteå.',
      ),
      kind: 'course',
      schoolType: 'VUXGY',
      isVocational: true,
      credits: { value: 200, system: 'gy' },
      educationLevels: ['ISCED_3'],
      targetGroups: ['employed', 'job-seekers'],
    },
  }),
  offer({
    key: 'skelleftea-svets-fortsattning',
    place: SKELLEFTEA,
    situations: ['not-open'],
    owner: 'skelleftea',
    project: 'c1',
    isDraft: true,
    input: {
      title: { sv: 'Svets, fortsättning', en: 'Welding, continuation' },
      summary: { sv: 'Demonstrationsutbildning: ett utkast som inte är publicerat.' },
      description: marked('Du bygger vidare på din svetsutbildning.'),
      kind: 'course',
      schoolType: 'VUXGY',
      isVocational: true,
      credits: { value: 200, system: 'gy' },
    },
  }),
];

/** C4's training: that it started in Skellefteå is the source's, all else here is the demonstration's. */
const BATTERY: DemoOffer[] = [
  offer({
    key: 'quality-technician',
    place: SKELLEFTEA,
    situations: ['open', 'not-open'],
    owner: 'skelleftea',
    project: 'c4',
    input: {
      title: { sv: 'Quality technician', en: 'Quality technician' },
      summary: { sv: 'Demonstrationsutbildning: kvalitetsarbete i batteriindustrin.' },
      description: marked('Du lär dig att mäta, följa upp och förbättra kvalitet i batteriindustrin.'),
      kind: 'programme',
      schoolType: 'OVR',
      isVocational: true,
      educationLevels: ['ISCED_4'],
      targetGroups: ['job-seekers', 'employed'],
      keywords: [{ language: 'sv', words: ['batteri', 'kvalitet'] }],
    },
  }),
];

const validation = (sector: 'metal' | 'stal', place: DemoPlace, industry: string): DemoOffer =>
  offer({
    key: `validering-${sector}`,
    place,
    situations: ['interest'],
    owner: 'iuc-norr',
    provider: 'svensk-industrivalidering',
    project: 'c2',
    input: {
      title: { sv: `Validering för anställda i ${industry}`, en: 'Validation of industrial skills' },
      summary: { sv: 'Demonstrationsutbildning: validering på arbetsplatsen, sökt av arbetsgivaren.' },
      description: marked(
        'Din arbetsgivare anmäler intresse. Det du redan kan prövas på din egen arbetsplats.',
      ),
      kind: 'validation',
      schoolType: 'OVR',
      isVocational: true,
      validation: { isAvailable: true, scheme: 'Svensk industrivalidering' },
      targetGroups: ['employed', 'employers'],
    },
  });

/** Swedish and a trade at the same time, in the two municipalities of C3. */
const combination = (
  owner: 'pitea' | 'alvsbyn',
  place: DemoPlace,
  training: 'svetsare' | 'underhall',
  isDraft = false,
) => {
  const found = PACKAGES.find(({ key }) => key === training)!;
  const key = `sfi-${training}-${owner}`;
  return offer({
    key,
    place,
    situations: ['open', 'not-open'],
    owner,
    provider: `vux-${owner}`,
    project: 'c3',
    isDraft,
    input: {
      ...packageOffer(found, place.town, pageOf(key)),
      title: {
        sv: `Sfi och yrkesvux: ${found.sv.toLowerCase()}, ${place.town}`,
        en: `Swedish and a trade: ${found.en.toLowerCase()}, ${place.town}`,
      },
      summary: {
        sv: `Demonstrationsutbildning: lär dig svenska och bli ${found.sv.toLowerCase()} samtidigt.`,
      },
      combinations: ['VUXSFI'],
      targetGroups: ['newly-arrived', 'job-seekers'],
    },
  });
};

/** Offers beside the nodes of Värmland. */
export const OTHER_OFFERS: DemoOffer[] = [
  ...METAL,
  ...BATTERY,
  validation('metal', SKELLEFTEA, 'metallindustrin'),
  validation('stal', LULEA, 'stålindustrin'),
  combination('pitea', PITEA, 'svetsare'),
  combination('alvsbyn', ALVSBYN, 'underhall'),
  combination('pitea', PITEA, 'underhall', true),
];
