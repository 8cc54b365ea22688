import type {
  EntitySupportDto,
  EntitySupportInputDto,
  EntitySupportListDto,
  IndicatorListDto,
  IndicatorReportDto,
  IndicatorTallyDto,
  IndicatorTallyInputDto,
  IndicatorTallyListDto,
  ProjectDto,
} from '@spang/shared/management';
import { call, read } from '../../platform/api';
import { lookUp } from '../../platform/lookups';
import type { Opened, Query } from '../../platform/record-api';
import type { LookUps } from '../../platform/record/dto-fields';

/** What the references of a support are looked up in. */
export const SUPPORT_LOOK_UPS: LookUps = { organisationId: lookUp.organisations };

const projectAt = (id: string) => `/projects/${encodeURIComponent(id)}`;
const supportsAt = (projectId: string) => `${projectAt(projectId)}/entity-supports`;
const supportAt = (projectId: string, id: string) => `${supportsAt(projectId)}/${encodeURIComponent(id)}`;
const talliesAt = (projectId: string) => `${projectAt(projectId)}/indicator-tallies`;

export const getProject = (id: string) => call<ProjectDto>('GET', projectAt(id));

/** What was promised and reached by a day; without one, today. */
export const getReport = (projectId: string, asOf?: string) =>
  call<IndicatorReportDto>('GET', `${projectAt(projectId)}/indicator-report`, {
    query: asOf ? { asOf } : {},
  });

export const listSupports = (projectId: string, query: Query) =>
  call<EntitySupportListDto>('GET', supportsAt(projectId), { query });

/** A support opened for editing. */
export async function openSupport(
  projectId: string,
  id: string,
): Promise<Opened<EntitySupportInputDto, EntitySupportDto>> {
  const { data: record, etag } = await read<EntitySupportDto>('GET', supportAt(projectId, id));
  const { externalIds, organisationId, sizeClass, from, to, employeesReached } = record;
  return { record, etag, document: { externalIds, organisationId, sizeClass, from, to, employeesReached } };
}

export const createSupport = (projectId: string, input: EntitySupportInputDto, key: string) =>
  call<EntitySupportDto>('POST', supportsAt(projectId), {
    body: input,
    headers: { 'Idempotency-Key': key },
  });

export const replaceSupport = (projectId: string, id: string, input: EntitySupportInputDto, etag: string) =>
  call<EntitySupportDto>('PUT', supportAt(projectId, id), { body: input, headers: { 'If-Match': etag } });

export const removeSupport = (projectId: string, id: string, etag: string) =>
  call<undefined>('DELETE', supportAt(projectId, id), { headers: { 'If-Match': etag } });

export const listTallies = (projectId: string, query: Query) =>
  call<IndicatorTallyListDto>('GET', talliesAt(projectId), { query });

export const getTally = (projectId: string, id: string) =>
  call<IndicatorTallyDto>('GET', `${talliesAt(projectId)}/${encodeURIComponent(id)}`);

export const createTally = (projectId: string, input: IndicatorTallyInputDto, key: string) =>
  call<IndicatorTallyDto>('POST', talliesAt(projectId), {
    body: input,
    headers: { 'Idempotency-Key': key },
  });

/** The indicators that tallies are for. The register cannot be asked for them alone. */
export async function specialIndicators(): Promise<IndicatorListDto['data']> {
  const found: IndicatorListDto['data'] = [];
  for (let page = 1; ; page++) {
    const { data } = await call<IndicatorListDto>('GET', '/indicators', { query: { page, limit: 100 } });
    found.push(...data.filter(({ sensitivity }) => sensitivity === 'special'));
    if (data.length < 100) return found;
  }
}
