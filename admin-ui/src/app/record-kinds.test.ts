import { shapeOf } from '@spang/shared/contract';
import {
  AreaInputDto,
  ClassificationCodeInputDto,
  CollaborationAreaInputDto,
  EmbedInputDto,
  EntitySupportInputDto,
  FundingSourceInputDto,
  IndicatorInputDto,
  IndicatorTallyInputDto,
  OccasionInputDto,
  NewParticipationInputDto,
  OrganisationInputDto,
  ParticipantTermsInputDto,
  ParticipationInputDto,
  PersonRectificationInputDto,
  ProjectInputDto,
  TrainingOfferInputDto,
} from '@spang/shared/management';
import {
  PublicEmbedDto,
  PublicFundingSourceDto,
  PublicOccasionDto,
  PublicOrganisationDto,
  PublicProjectDto,
  PublicTrainingOfferDto,
} from '@spang/shared/open';
import { ACCESS_ACTIONS, DISCLOSURE_PURPOSES } from '@spang/shared/values';
import { COLLABORATION_AREA_SECTIONS } from '../features/collaboration-areas/sections';
import { EMBED_SECTIONS } from '../features/embeds/sections';
import { ENTITY_SUPPORT_SECTIONS } from '../features/follow-up/sections';
import { FUNDING_SOURCE_SECTIONS } from '../features/funding-sources/sections';
import { ORGANISATION_SECTIONS } from '../features/organisations/sections';
import { PARTICIPATION_SECTIONS } from '../features/participants/sections';
import { PROJECT_SECTIONS } from '../features/projects/sections';
import {
  AREA_SECTIONS,
  CLASSIFICATION_CODE_SECTIONS,
  INDICATOR_SECTIONS,
} from '../features/reference-data/sections';
import { OCCASION_SECTIONS } from '../features/training-offers/occasion-sections';
import { TRAINING_OFFER_SECTIONS } from '../features/training-offers/sections';
import { CODE_LABELS } from '../platform/code-labels';
import areaWords from '../platform/i18n/collaboration-areas.sv.json';
import embedWords from '../platform/i18n/embeds.sv.json';
import followUpWords from '../platform/i18n/follow-up.sv.json';
import fundingWords from '../platform/i18n/funding-sources.sv.json';
import organisationWords from '../platform/i18n/organisations.sv.json';
import participantWords from '../platform/i18n/participants.sv.json';
import projectWords from '../platform/i18n/projects.sv.json';
import referenceWords from '../platform/i18n/reference-data.sv.json';
import accessLogWords from '../platform/i18n/access-log.sv.json';
import sv from '../platform/i18n/sv.json';
import offerWords from '../platform/i18n/training-offers.sv.json';
import { mattersOf } from '../platform/record/matters';
import type { RecordSection } from '../platform/record/record-editor';
import { codeKey, fieldKeys } from '../platform/word-keys';

const KINDS: [name: string, dto: new () => object, sections: readonly RecordSection[]][] = [
  ['project', ProjectInputDto, PROJECT_SECTIONS],
  ['organisation', OrganisationInputDto, ORGANISATION_SECTIONS],
  ['funding source', FundingSourceInputDto, FUNDING_SOURCE_SECTIONS],
  ['training offer', TrainingOfferInputDto, TRAINING_OFFER_SECTIONS],
  ['occasion', OccasionInputDto, OCCASION_SECTIONS],
  ['collaboration area', CollaborationAreaInputDto, COLLABORATION_AREA_SECTIONS],
  ['embed', EmbedInputDto, EMBED_SECTIONS],
  ['area', AreaInputDto, AREA_SECTIONS],
  ['classification code', ClassificationCodeInputDto, CLASSIFICATION_CODE_SECTIONS],
  ['indicator', IndicatorInputDto, INDICATOR_SECTIONS],
  ['entity support', EntitySupportInputDto, ENTITY_SUPPORT_SECTIONS],
  ['participation', ParticipationInputDto, PARTICIPATION_SECTIONS],
];
const WORDS = [
  sv,
  projectWords,
  organisationWords,
  fundingWords,
  offerWords,
  areaWords,
  embedWords,
  referenceWords,
  followUpWords,
  participantWords,
];
const wordsUnder = (key: 'field' | 'section'): Record<string, string> =>
  Object.assign({}, ...WORDS.map((words) => (key in words ? words[key as never] : {})));
const FIELD_WORDS = wordsUnder('field');
const SECTION_WORDS = wordsUnder('section');

/** Field → code → word; what stands right under `code` serves every field. */
const CODE_WORDS: Record<string, unknown>[] = WORDS.map((words) => ('code' in words ? words.code : {}));
const hasCodeWord = (field: string, value: string): boolean =>
  Boolean(CODE_LABELS[field]?.[value]) ||
  CODE_WORDS.some(
    (words) =>
      typeof words[value] === 'string' ||
      (words[codeKey(field)] as Record<string, string> | undefined)?.[value],
  );

/** Told to whoever asks for it: no published document holds it. */
const NEVER_PUBLISHED = ['homeRoute'];

/** What a DTO or a part of it calls by a name, or answers by a code, that the interface has no word for. */
function wordless(dto: new () => object): string[] {
  const missing = new Set<string>();
  const seen = new Set<unknown>();
  const walk = (part: new () => object) => {
    if (seen.has(part) || /^(Localized|Money|Imprecise)/.test(part.name)) return;
    seen.add(part);
    const shape = shapeOf(part);
    const shown = mattersOf(Object.fromEntries(shape.map(({ name, dto: inner }) => [name, inner ? {} : ''])));
    for (const { name, values = [], dto: inner } of shape) {
      if (!shown.includes(name) || NEVER_PUBLISHED.includes(name)) continue;
      if (!fieldKeys(name).some((key) => FIELD_WORDS[key])) missing.add(name);
      for (const value of values) if (!hasCodeWord(name, String(value))) missing.add(`${name}: ${value}`);
      if (inner) walk(inner);
    }
  };
  walk(dto);
  return [...missing];
}

describe.each(KINDS)('%s', (_name, dto, sections) => {
  it('shows every field of its DTO, once', () => {
    const shown = sections.flatMap(({ fields }) => fields);
    expect([...shown].sort()).toEqual(
      shapeOf(dto)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('has a heading for every section', () => {
    expect(sections.filter(({ id }) => !SECTION_WORDS[id])).toEqual([]);
  });

  it('has a word for every field and every code, also of its parts', () => {
    expect(wordless(dto)).toEqual([]);
  });
});

it.each([
  PublicProjectDto,
  PublicOrganisationDto,
  PublicFundingSourceDto,
  PublicTrainingOfferDto,
  PublicOccasionDto,
  PublicEmbedDto,
])('the preview has a word for every field and every code of a %p', (dto) => {
  expect(wordless(dto)).toEqual([]);
});

it.each([
  IndicatorTallyInputDto,
  NewParticipationInputDto,
  ParticipantTermsInputDto,
  PersonRectificationInputDto,
])('the form of a %p has a word for every field and every code', (dto) => {
  expect(wordless(dto)).toEqual([]);
});

it('the access log has a word for whatever is done, and for every purpose', () => {
  const { action, purpose } = accessLogWords.accessLog.code;
  expect(Object.keys(action).toSorted()).toEqual([...ACCESS_ACTIONS].toSorted());
  expect(Object.keys(purpose)).toEqual(expect.arrayContaining([...DISCLOSURE_PURPOSES]));
});
