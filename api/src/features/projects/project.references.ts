import type { ProjectInputDto } from '@spang/shared/management';
import type { LocalizedNameDto } from '@spang/shared/values';
import type { Context } from '../../persistence/context.js';
import { fundingSourceFaces } from '../funding-sources/index.js';
import { organisationFaces } from '../organisations/index.js';
import { areaFaces, codeFaces, indicatorFaces } from '../reference-data/index.js';

/** Each register's faces by id: what ids of projects stand for. An unknown id is missing. */
export interface Faces {
  organisations: Awaited<ReturnType<typeof organisationFaces>>;
  fundingSources: Awaited<ReturnType<typeof fundingSourceFaces>>;
  areas: Awaited<ReturnType<typeof areaFaces>>;
  codes: Awaited<ReturnType<typeof codeFaces>>;
  indicators: Awaited<ReturnType<typeof indicatorFaces>>;
}
type Register = keyof Faces;

/** An id in a project: where it stands and which register it is of. */
export interface Reference {
  pointer: string;
  register: Register;
  id: string;
}

/** Every id of another record in a project, but for related projects, with its place. */
export function referencesIn(project: ProjectInputDto): Reference[] {
  const found: Reference[] = [];
  const add = (register: Register, pointer: string, id: string | null | undefined) => {
    if (id) found.push({ register, pointer: `#/${pointer}`, id });
  };
  add('fundingSources', 'programmeId', project.programmeId);
  project.partners.forEach(({ organisationId }, i) =>
    add('organisations', `partners/${i}/organisationId`, organisationId),
  );
  project.contributions.forEach(({ fundingSourceId, contributorId, viaId }, i) => {
    add('fundingSources', `contributions/${i}/fundingSourceId`, fundingSourceId);
    add('organisations', `contributions/${i}/contributorId`, contributorId);
    add('organisations', `contributions/${i}/viaId`, viaId);
  });
  project.classifications.forEach(({ codeId }, i) => add('codes', `classifications/${i}/codeId`, codeId));
  project.locations.forEach(({ areaId }, i) => add('areas', `locations/${i}/areaId`, areaId));
  for (const list of ['targets', 'observations'] as const)
    project[list].forEach(({ indicatorId, areaId }, i) => {
      add('indicators', `${list}/${i}/indicatorId`, indicatorId);
      add('areas', `${list}/${i}/areaId`, areaId);
    });
  project.agreements.forEach(({ areaIds }, i) =>
    areaIds.forEach((areaId, j) => add('areas', `agreements/${i}/areaIds/${j}`, areaId)),
  );
  project.events.forEach(({ moderatorOrganisationId, agenda }, i) => {
    add('organisations', `events/${i}/moderatorOrganisationId`, moderatorOrganisationId);
    agenda.forEach(({ organisationId }, j) =>
      add('organisations', `events/${i}/agenda/${j}/organisationId`, organisationId),
    );
  });
  return found;
}

/** The faces of everything that these references point to: one query per register, however many there are. */
export async function facesOf(ctx: Context, references: Reference[]): Promise<Faces> {
  const ids = (register: Register) => [
    ...new Set(references.filter((reference) => reference.register === register).map(({ id }) => id)),
  ];
  return {
    organisations: await organisationFaces(ctx, ids('organisations')),
    fundingSources: await fundingSourceFaces(ctx, ids('fundingSources')),
    areas: await areaFaces(ctx, ids('areas')),
    codes: await codeFaces(ctx, ids('codes')),
    indicators: await indicatorFaces(ctx, ids('indicators')),
  };
}

/** A project in short: what stands beside an id that points to it. */
export interface ProjectFace {
  id: string;
  title: LocalizedNameDto;
  isPublished: boolean;
  /** Of its programme and its contributions. */
  fundingSourceIds: string[];
}

export const relatedIdsIn = (project: Pick<ProjectInputDto, 'relatedProjects'>): string[] =>
  project.relatedProjects.flatMap(({ projectId }) => projectId ?? []);
