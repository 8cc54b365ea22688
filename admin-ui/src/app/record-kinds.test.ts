import { shapeOf } from '@spang/shared/contract';
import {
  AreaInputDto,
  ClassificationCodeInputDto,
  CollaborationAreaInputDto,
  FundingSourceInputDto,
  IndicatorInputDto,
  OccasionInputDto,
  OrganisationInputDto,
  ProjectInputDto,
  TrainingOfferInputDto,
} from '@spang/shared/management';
import { COLLABORATION_AREA_SECTIONS } from '../features/collaboration-areas/sections';
import { FUNDING_SOURCE_SECTIONS } from '../features/funding-sources/sections';
import { ORGANISATION_SECTIONS } from '../features/organisations/sections';
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
import fundingWords from '../platform/i18n/funding-sources.sv.json';
import organisationWords from '../platform/i18n/organisations.sv.json';
import projectWords from '../platform/i18n/projects.sv.json';
import referenceWords from '../platform/i18n/reference-data.sv.json';
import sv from '../platform/i18n/sv.json';
import offerWords from '../platform/i18n/training-offers.sv.json';
import type { RecordSection } from '../platform/record/record-editor';

const KINDS: [name: string, dto: new () => object, sections: readonly RecordSection[]][] = [
  ['project', ProjectInputDto, PROJECT_SECTIONS],
  ['organisation', OrganisationInputDto, ORGANISATION_SECTIONS],
  ['funding source', FundingSourceInputDto, FUNDING_SOURCE_SECTIONS],
  ['training offer', TrainingOfferInputDto, TRAINING_OFFER_SECTIONS],
  ['occasion', OccasionInputDto, OCCASION_SECTIONS],
  ['collaboration area', CollaborationAreaInputDto, COLLABORATION_AREA_SECTIONS],
  ['area', AreaInputDto, AREA_SECTIONS],
  ['classification code', ClassificationCodeInputDto, CLASSIFICATION_CODE_SECTIONS],
  ['indicator', IndicatorInputDto, INDICATOR_SECTIONS],
];
const WORDS = [sv, projectWords, organisationWords, fundingWords, offerWords, areaWords, referenceWords];
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
      typeof words[value] === 'string' || (words[field] as Record<string, string> | undefined)?.[value],
  );

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
    const missing = new Set<string>();
    const seen = new Set<unknown>();
    const walk = (part: new () => object) => {
      if (seen.has(part) || /^(Localized|Money|Imprecise)/.test(part.name)) return;
      seen.add(part);
      for (const { name, values = [], dto: inner } of shapeOf(part)) {
        if (!FIELD_WORDS[name]) missing.add(name);
        for (const value of values) if (!hasCodeWord(name, String(value))) missing.add(`${name}: ${value}`);
        if (inner) walk(inner);
      }
    };
    walk(dto);
    expect([...missing]).toEqual([]);
  });
});
