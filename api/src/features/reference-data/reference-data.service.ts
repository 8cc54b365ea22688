import type {
  AreaFaceDto,
  AreaInputDto,
  AreaSummaryDto,
  ClassificationCodeFaceDto,
  ClassificationCodeInputDto,
  ClassificationCodeSummaryDto,
  IndicatorFaceDto,
  IndicatorInputDto,
  IndicatorSummaryDto,
  ListAreasQueryDto,
  ListClassificationCodesQueryDto,
  ListIndicatorsQueryDto,
} from '@spang/shared/management';
import type { LocalizedNameDto } from '@spang/shared/values';
import { organisationsWhere, type Context } from '../../persistence/context.js';
import { createRecord, deleteRecord, getRecord, replaceRecord } from '../../persistence/record.js';
import type { Area } from './area.entity.js';
import { AREA_RECORD } from './area.record.js';
import { findAreas, findAreasById, findMunicipalities } from './area.repository.js';
import type { ClassificationCode } from './classification-code.entity.js';
import { CLASSIFICATION_CODE_RECORD } from './classification-code.record.js';
import type { Indicator } from './indicator.entity.js';
import { INDICATOR_RECORD } from './indicator.record.js';
import {
  toAreaFace,
  toAreaSummary,
  toCodeFace,
  toCodeSummary,
  toIndicatorFace,
  toIndicatorSummary,
} from './reference-data.mapper.js';
import {
  findClassificationCodes,
  findClassificationCodesById,
  findIndicators,
  findIndicatorsById,
  findLatestIndicators,
} from './reference-data.repository.js';

/** The area as a client would have to send it. */
export const areaInput = async (ctx: Context, row: Area): Promise<AreaInputDto> =>
  (await AREA_RECORD.toInputs(ctx, [row]))[0]!;
/** The classification code as a client would have to send it. */
export const classificationCodeInput = async (
  ctx: Context,
  row: ClassificationCode,
): Promise<ClassificationCodeInputDto> => (await CLASSIFICATION_CODE_RECORD.toInputs(ctx, [row]))[0]!;
/** The indicator as a client would have to send it. */
export const indicatorInput = async (ctx: Context, row: Indicator): Promise<IndicatorInputDto> =>
  (await INDICATOR_RECORD.toInputs(ctx, [row]))[0]!;

/** The organisation that the migrations made: it keeps what nobody else claims. */
const REGISTER = '01900000-0000-7000-8000-000000000001';

/** Who may write in every organisation and names none writes into the register. */
const kept = <I extends { ownerId: string | null }>(ctx: Context, input: I): I =>
  organisationsWhere(ctx.actor, 'reference-data:write') === null
    ? { ...input, ownerId: input.ownerId ?? REGISTER }
    : input;

interface Listed<T> {
  data: T[];
  totalRecords: number;
}

export const createArea = (ctx: Context, input: AreaInputDto): Promise<Area> =>
  createRecord(ctx, AREA_RECORD, kept(ctx, input));
export const getArea = (ctx: Context, id: string): Promise<Area> => getRecord(ctx, AREA_RECORD, id);
export const replaceArea = (ctx: Context, id: string, input: AreaInputDto): Promise<Area> =>
  replaceRecord(ctx, AREA_RECORD, id, input);
export const deleteArea = (ctx: Context, id: string): Promise<void> => deleteRecord(ctx, AREA_RECORD, id);

/** One page of areas: by words, scheme, code, edition and parent. */
export async function listAreas(ctx: Context, query: ListAreasQueryDto): Promise<Listed<AreaSummaryDto>> {
  const { rows, totalRecords } = await findAreas(ctx, query);
  return { data: rows.map(toAreaSummary), totalRecords };
}

/** The area as it is sent, and the one it lies in. */
export async function areaDto(
  ctx: Context,
  row: Area,
): Promise<AreaInputDto & { parent: AreaFaceDto | null }> {
  const parents = await areaFaces(ctx, row.parentId ? [row.parentId] : []);
  return { ...(await areaInput(ctx, row)), parent: parents.get(row.parentId ?? '') ?? null };
}

export const createClassificationCode = (
  ctx: Context,
  input: ClassificationCodeInputDto,
): Promise<ClassificationCode> => createRecord(ctx, CLASSIFICATION_CODE_RECORD, kept(ctx, input));
export const getClassificationCode = (ctx: Context, id: string): Promise<ClassificationCode> =>
  getRecord(ctx, CLASSIFICATION_CODE_RECORD, id);
export const replaceClassificationCode = (
  ctx: Context,
  id: string,
  input: ClassificationCodeInputDto,
): Promise<ClassificationCode> => replaceRecord(ctx, CLASSIFICATION_CODE_RECORD, id, input);
export const deleteClassificationCode = (ctx: Context, id: string): Promise<void> =>
  deleteRecord(ctx, CLASSIFICATION_CODE_RECORD, id);

/** One page of classification codes: by words, period, dimension and code. */
export async function listClassificationCodes(
  ctx: Context,
  query: ListClassificationCodesQueryDto,
): Promise<Listed<ClassificationCodeSummaryDto>> {
  const { rows, totalRecords } = await findClassificationCodes(ctx, query);
  return { data: rows.map(toCodeSummary), totalRecords };
}

export const createIndicator = (ctx: Context, input: IndicatorInputDto): Promise<Indicator> =>
  createRecord(ctx, INDICATOR_RECORD, kept(ctx, input));
export const getIndicator = (ctx: Context, id: string): Promise<Indicator> =>
  getRecord(ctx, INDICATOR_RECORD, id);
export const replaceIndicator = (ctx: Context, id: string, input: IndicatorInputDto): Promise<Indicator> =>
  replaceRecord(ctx, INDICATOR_RECORD, id, input);
export const deleteIndicator = (ctx: Context, id: string): Promise<void> =>
  deleteRecord(ctx, INDICATOR_RECORD, id);

/** One page of the indicator registry: by words, code, period and kind. */
export async function listIndicators(
  ctx: Context,
  query: ListIndicatorsQueryDto,
): Promise<Listed<IndicatorSummaryDto>> {
  const { rows, totalRecords } = await findIndicators(ctx, query);
  return { data: rows.map(toIndicatorSummary), totalRecords };
}

const byId = <T extends { id: string }>(faces: T[]): Map<string, T> =>
  new Map(faces.map((face) => [face.id, face]));

/** Areas in short, by id; an unknown id is missing from the map. */
export const areaFaces = async (ctx: Context, ids: string[]): Promise<Map<string, AreaFaceDto>> =>
  byId((await findAreasById(ctx, ids)).map(toAreaFace));

/** Classification codes in short, by id; an unknown id is missing from the map. */
export const codeFaces = async (
  ctx: Context,
  ids: string[],
): Promise<Map<string, ClassificationCodeFaceDto>> =>
  byId((await findClassificationCodesById(ctx, ids)).map(toCodeFace));

/** Indicators in short, by id; an unknown id is missing from the map. */
export const indicatorFaces = async (ctx: Context, ids: string[]): Promise<Map<string, IndicatorFaceDto>> =>
  byId((await findIndicatorsById(ctx, ids)).map(toIndicatorFace));

/** Indicators in short by their code, each in its newest edition; an unknown code is missing. */
export const latestIndicatorFaces = async (ctx: Context, codes: string[]): Promise<IndicatorFaceDto[]> =>
  (await findLatestIndicators(ctx, codes)).map(toIndicatorFace);

/** Swedish municipalities by their code; an unknown code is missing from the map. */
export const areaByMunicipality = async (ctx: Context, codes: string[]): Promise<Map<string, AreaFaceDto>> =>
  new Map((await findMunicipalities(ctx, codes)).map((row) => [row.code, toAreaFace(row)]));

/** Names of Swedish municipalities by their code. */
export const municipalityNames = async (
  ctx: Context,
  codes: string[],
): Promise<Map<string, LocalizedNameDto>> =>
  new Map((await findMunicipalities(ctx, codes)).map(({ code, name }) => [code, name]));
