import type { ProjectInputDto } from '@spang/shared/management';
import type { PublicProjectDto } from '@spang/shared/open';
import { firstDayOf, lastDayOf } from '@spang/shared/values';
import type { Context } from '../../persistence/context.js';
import type { PublicDocument } from '../../publication/index.js';
import { withoutPeople } from '../organisations/index.js';
import { shownContacts } from './project.contacts.js';
import { fundingFacetsOf, fundingTotalOf, visibilityOf } from './project.funding.js';
import { placesOf } from './project.places.js';
import {
  publicArea,
  publicContributions,
  publicEvents,
  publicFundingSource,
  publicIndicatorValues,
  publicPartners,
  publicProgrammePart,
} from './project-part.public.js';
import { facesOf, referencesIn, relatedIdsIn, type Faces, type ProjectFace } from './project.references.js';
import { projectFaces } from './project.repository.js';

/** The public document of a version, with the faces that its ids have today, and what it is found by. */
export async function publicProject(
  ctx: Context,
  id: string,
  project: ProjectInputDto,
): Promise<PublicDocument> {
  const references = referencesIn(project);
  const found = await facesOf(ctx, references);
  const faces = { ...found, organisations: withoutPeople(found.organisations) };
  const related = await projectFaces(ctx, relatedIdsIn(project));
  const { shown, refreshAt } = shownContacts(project.contacts, ctx.now);
  const document = toPublicProject(id, { ...project, contacts: shown }, faces, related, ctx.publicUrl);
  const { startDate, actualEndDate, plannedEndDate } = document;
  const end = actualEndDate ?? plannedEndDate;
  return {
    kind: 'project',
    document,
    refreshAt,
    filters: {
      title: document.title,
      texts: [
        document.title,
        document.shortName,
        document.summary,
        document.purpose,
        document.background,
        document.expectedResults,
        document.actualResults,
        ...document.methods,
        ...document.themes,
        ...document.activities.flatMap(({ title, description }) => [title, description]),
        ...document.results.flatMap(({ title, description }) => [title, description]),
        ...document.identifiers.map(({ value }) => value),
        ...document.partners.map(({ organisation }) => organisation.name),
      ],
      tags: {
        funding: document.fundingFacets,
        municipality: document.municipalityCodes,
        county: document.countyCodes,
        organisation: [
          ...document.partners.map(({ organisationId }) => organisationId),
          ...document.contributions.flatMap(({ contributorId, viaId }) => [contributorId, viaId]),
        ],
        status: [document.status],
        kind: [document.kind],
      },
      startsOn: startDate && firstDayOf(startDate),
      endsOn: end && lastDayOf(end),
      // unpublished related projects too: when one becomes public, its name appears here
      mentions: [...references.map((reference) => reference.id), ...relatedIdsIn(project)],
    },
  };
}

/** What the public gets. Field by field: nothing becomes public by being added to the record. */
export function toPublicProject(
  id: string,
  project: ProjectInputDto,
  faces: Faces,
  related: Map<string, ProjectFace>,
  publicUrl: string,
): PublicProjectDto {
  const programme = faces.fundingSources.get(project.programmeId ?? '');
  const partners = publicPartners(project.partners, faces);
  return {
    id,
    title: project.title,
    titleIsProvisional: project.titleIsProvisional,
    shortName: project.shortName,
    kind: project.kind,
    status: project.status,
    summary: project.summary,
    purpose: project.purpose,
    background: project.background,
    expectedResults: project.expectedResults,
    actualResults: project.actualResults,
    methods: project.methods,
    themes: project.themes,
    sectors: project.sectors,
    activities: project.activities.map(({ title, description }) => ({ title, description })),
    startDate: project.startDate,
    plannedEndDate: project.plannedEndDate,
    actualEndDate: project.actualEndDate,
    durationText: project.durationText,
    phases: project.phases.map(({ type, start, end, durationText }) => ({ type, start, end, durationText })),
    identifiers: project.identifiers.map(({ scheme, value, isPrimary, isOperationId }) => ({
      scheme,
      value,
      isPrimary,
      isOperationId,
    })),
    lead: partners.find(({ role }) => role === 'lead')?.organisation ?? null,
    partners,
    contributions: publicContributions(project.contributions, faces),
    fundingTotal: fundingTotalOf(project),
    fundingFacets: fundingFacetsOf(project, faces),
    totalCost: project.totalCost,
    visibility: visibilityOf(project, faces, publicUrl),
    programmeId: project.programmeId,
    programme: publicFundingSource(faces, project.programmeId),
    priority: publicProgrammePart(
      project.priorityCode,
      new Map(programme?.priorities.map(({ code, labels }) => [code, labels])),
    ),
    specificObjective: publicProgrammePart(
      project.specificObjectiveCode,
      new Map(programme?.specificObjectives.map(({ code, label }) => [code, label])),
    ),
    callCode: project.callCode,
    unionCofinancingRate: project.unionCofinancingRate,
    strategicImportance: project.strategicImportance,
    secondaryThemes: project.secondaryThemes.map(({ code, label, applies }) => ({ code, label, applies })),
    classifications: project.classifications.flatMap(({ codeId, budgetShare }) => {
      const code = faces.codes.get(codeId);
      if (!code) return [];
      const { period, dimension, labels } = code;
      return [{ codeId, period, dimension, code: code.code, labels, budgetShare }];
    }),
    isInListOfOperations: project.isInListOfOperations,
    locationBasis: project.locationBasis,
    equipmentIsBought: project.equipmentIsBought,
    participantTarget: project.participantTarget,
    participantCountReported: project.participantCountReported,
    targetGroups: project.targetGroups.map(({ description, level, kind, organisationTypes }) => ({
      description,
      level,
      kind,
      organisationTypes,
    })),
    ...publicIndicatorValues(project, faces),
    results: project.results.map(({ kind, title, description, date, url }) => ({
      kind,
      title,
      description,
      date,
      url,
    })),
    countries: project.countries,
    languages: project.languages,
    locations: project.locations.map(({ role, areaId, latitude, longitude, postalCode, town }) => ({
      role,
      areaId,
      area: publicArea(faces, areaId),
      latitude,
      longitude,
      postalCode,
      town,
    })),
    ...placesOf(project, faces),
    agreements: project.agreements.map(({ title, description, signedOn, areaIds }) => ({
      title,
      description,
      signedOn,
      areas: areaIds.flatMap((areaId) => publicArea(faces, areaId) ?? []),
    })),
    events: publicEvents(project.events, faces),
    relatedProjects: project.relatedProjects.flatMap(({ type, projectId, externalName, url }) => {
      const face = related.get(projectId ?? '');
      const name = externalName ?? (face?.isPublished ? face.title : null);
      return name ? [{ type, projectId, name, url }] : [];
    }),
    website: project.website,
    contacts: project.contacts.map(({ role, label, email, phone, personName }) => ({
      role,
      label,
      email,
      phone,
      personName,
    })),
    sources: project.sources.map(({ section, url, readOn, note }) => ({ section, url, readOn, note })),
    _links: { self: { href: `${publicUrl}/api/v1/projects/${id}`, rel: 'self', method: 'GET' } },
  };
}
