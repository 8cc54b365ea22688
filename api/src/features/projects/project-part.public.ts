import type { ProjectInputDto } from '@spang/shared/management';
import type {
  PublicProjectAreaDto,
  PublicProjectContributionDto,
  PublicProjectEventDto,
  PublicProjectFundingSourceDto,
  PublicProjectIndicatorDto,
  PublicProjectObservationDto,
  PublicProjectOrganisationDto,
  PublicProjectPartnerDto,
  PublicProjectProgrammePartDto,
  PublicProjectTargetDto,
} from '@spang/shared/open';
import type { LocalizedNameDto } from '@spang/shared/values';
import type { Faces } from './project.references.js';

/** The parts of a project that mention other records, as the public sees them: field by field, names beside ids. */

export function publicOrganisation(
  { organisations }: Faces,
  id: string | null,
): PublicProjectOrganisationDto | null {
  const face = organisations.get(id ?? '');
  if (!face) return null;
  const identifiers = face.identifiers.map(({ scheme, value }) => ({ scheme, value }));
  return { id: face.id, name: face.name, kind: face.kind, identifiers, country: face.country };
}

export function publicFundingSource(
  { fundingSources }: Faces,
  id: string | null,
): PublicProjectFundingSourceDto | null {
  const face = fundingSources.get(id ?? '');
  if (!face) return null;
  const { name, kind, fundCode, isEu, period, facets } = face;
  return { id: face.id, name, kind, fundCode, isEu, period, facets: [...facets] };
}

export function publicArea({ areas }: Faces, id: string | null): PublicProjectAreaDto | null {
  const face = areas.get(id ?? '');
  if (!face) return null;
  return {
    id: face.id,
    scheme: face.scheme,
    code: face.code,
    schemeVersion: face.schemeVersion,
    name: face.name,
  };
}

function publicIndicator({ indicators }: Faces, id: string): PublicProjectIndicatorDto | null {
  const face = indicators.get(id);
  return face ? { id: face.id, code: face.code, names: face.names, unit: face.unit } : null;
}

/** The code with the programme's name for it, where the register has one. */
export const publicProgrammePart = (
  code: string | null,
  names: ReadonlyMap<string, LocalizedNameDto>,
): PublicProjectProgrammePartDto | null => (code === null ? null : { code, label: names.get(code) ?? null });

export const publicPartners = (
  partners: ProjectInputDto['partners'],
  faces: Faces,
): PublicProjectPartnerDto[] =>
  partners.flatMap(({ organisationId, role, description, budget, euShare, from, to }) => {
    const organisation = publicOrganisation(faces, organisationId);
    return organisation
      ? [{ organisationId, organisation, role, description, budget, euShare, from, to }]
      : [];
  });

/** An id is public only together with its name. */
export const publicContributions = (
  lines: ProjectInputDto['contributions'],
  faces: Faces,
): PublicProjectContributionDto[] =>
  lines.map(({ fundingSourceId, contributorId, viaId, amount, sharePercent, period, kind, basis, note }) => {
    const contributor = publicOrganisation(faces, contributorId);
    const via = publicOrganisation(faces, viaId);
    return {
      fundingSourceId,
      fundingSource: publicFundingSource(faces, fundingSourceId),
      contributorId: contributor && contributorId,
      contributor,
      viaId: via && viaId,
      via,
      amount,
      sharePercent,
      period,
      kind,
      basis,
      note,
    };
  });

/** Targets and observations. One whose indicator is gone from the register says nothing, and is left out. */
export function publicIndicatorValues(
  { targets, observations }: Pick<ProjectInputDto, 'targets' | 'observations'>,
  faces: Faces,
): { targets: PublicProjectTargetDto[]; observations: PublicProjectObservationDto[] } {
  return {
    targets: targets.flatMap(({ indicatorId, value, comparator, unit, areaId, sector, dueDate, note }) => {
      const indicator = publicIndicator(faces, indicatorId);
      const area = publicArea(faces, areaId);
      return indicator
        ? [{ indicatorId, indicator, value, comparator, unit, areaId, area, sector, dueDate, note }]
        : [];
    }),
    observations: observations.flatMap(
      ({ indicatorId, value, comparator, kind, periodFrom, periodTo, asOf, areaId, note, sourceNote }) => {
        const indicator = publicIndicator(faces, indicatorId);
        const area = publicArea(faces, areaId);
        const what = { indicatorId, indicator, value, comparator, kind };
        return indicator
          ? [{ ...what, indicator, periodFrom, periodTo, asOf, areaId, area, note, sourceNote }]
          : [];
      },
    ),
  };
}

export const publicEvents = (events: ProjectInputDto['events'], faces: Faces): PublicProjectEventDto[] =>
  events.map((event) => {
    const moderatorOrganisation = publicOrganisation(faces, event.moderatorOrganisationId);
    return {
      title: event.title,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      timeZone: event.timeZone,
      mode: event.mode,
      venue: event.venue,
      town: event.town,
      url: event.url,
      moderatorOrganisationName: event.moderatorOrganisationName,
      moderatorOrganisationId: moderatorOrganisation && event.moderatorOrganisationId,
      moderatorOrganisation,
      agenda: event.agenda.map(({ title, organisationName, organisationId }) => {
        const organisation = publicOrganisation(faces, organisationId);
        return { title, organisationName, organisationId: organisation && organisationId, organisation };
      }),
    };
  });
