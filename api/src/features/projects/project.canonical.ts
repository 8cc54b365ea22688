import type {
  ProjectAgreementInputDto,
  ProjectEventInputDto,
  ProjectIdentifierInputDto,
  ProjectInputDto,
  ProjectPhaseInputDto,
  ProjectResultInputDto,
  ProjectTargetGroupInputDto,
} from '@spang/shared/management';
import {
  canonicalMoney,
  canonicalPostcode,
  type ContactDto,
  type ImpreciseDateDto,
  type MoneyDto,
  type SourceDto,
} from '@spang/shared/values';

/**
 * The one way to write what was sent: everything stated, money with two decimals, instants in UTC. Two documents that say
 * the same are then equal, and sending a record back as it was read changes nothing.
 */
export const canonicalProject = (input: ProjectInputDto): ProjectInputDto => ({
  ownerId: input.ownerId ?? null,
  externalIds: input.externalIds.map(({ system, id }) => ({ system, id })),
  title: input.title,
  titleIsProvisional: input.titleIsProvisional,
  shortName: input.shortName ?? null,
  kind: input.kind,
  status: input.status,
  summary: input.summary ?? null,
  purpose: input.purpose ?? null,
  background: input.background ?? null,
  expectedResults: input.expectedResults ?? null,
  actualResults: input.actualResults ?? null,
  methods: input.methods,
  themes: input.themes,
  sectors: input.sectors,
  activities: input.activities.map(({ title, description }) => ({ title, description: description ?? null })),
  startDate: dateOf(input.startDate),
  plannedEndDate: dateOf(input.plannedEndDate),
  actualEndDate: dateOf(input.actualEndDate),
  durationText: input.durationText ?? null,
  phases: input.phases.map(phaseOf),
  identifiers: input.identifiers.map(identifierOf),
  partners: input.partners.map((partner) => ({
    organisationId: partner.organisationId,
    role: partner.role,
    description: partner.description ?? null,
    budget: moneyOf(partner.budget),
    euShare: partner.euShare ?? null,
    from: dateOf(partner.from),
    to: dateOf(partner.to),
  })),
  contributions: input.contributions.map((line) => ({
    fundingSourceId: line.fundingSourceId ?? null,
    contributorId: line.contributorId ?? null,
    viaId: line.viaId ?? null,
    amount: moneyOf(line.amount),
    sharePercent: line.sharePercent ?? null,
    period: line.period ?? null,
    kind: line.kind ?? null,
    basis: line.basis ?? null,
    note: line.note ?? null,
  })),
  totalCost: moneyOf(input.totalCost),
  programmeId: input.programmeId ?? null,
  priorityCode: input.priorityCode ?? null,
  specificObjectiveCode: input.specificObjectiveCode ?? null,
  callCode: input.callCode ?? null,
  unionCofinancingRate: input.unionCofinancingRate ?? null,
  strategicImportance: input.strategicImportance ?? null,
  secondaryThemes: input.secondaryThemes.map(({ code, label, applies }) => ({
    code,
    label: label ?? null,
    applies,
  })),
  classifications: input.classifications.map(({ codeId, budgetShare }) => ({
    codeId,
    budgetShare: budgetShare ?? null,
  })),
  isInListOfOperations: input.isInListOfOperations,
  locationBasis: input.locationBasis ?? null,
  equipmentIsBought: input.equipmentIsBought ?? null,
  participantTarget: input.participantTarget ?? null,
  participantCountReported: input.participantCountReported ?? null,
  targetGroups: input.targetGroups.map(targetGroupOf),
  targets: input.targets.map((target) => ({
    indicatorId: target.indicatorId,
    value: target.value,
    comparator: target.comparator,
    unit: target.unit ?? null,
    areaId: target.areaId ?? null,
    sector: target.sector ?? null,
    dueDate: dateOf(target.dueDate),
    note: target.note ?? null,
  })),
  observations: input.observations.map((observation) => ({
    indicatorId: observation.indicatorId,
    value: observation.value ?? null,
    comparator: observation.comparator,
    kind: observation.kind,
    periodFrom: dateOf(observation.periodFrom),
    periodTo: dateOf(observation.periodTo),
    asOf: observation.asOf ?? null,
    areaId: observation.areaId ?? null,
    note: observation.note ?? null,
    sourceNote: observation.sourceNote ?? null,
  })),
  results: input.results.map(resultOf),
  countries: input.countries,
  languages: input.languages,
  locations: input.locations.map((location) => ({
    role: location.role,
    areaId: location.areaId ?? null,
    latitude: location.latitude ?? null,
    longitude: location.longitude ?? null,
    postalCode: location.postalCode == null ? null : canonicalPostcode(location.postalCode),
    town: location.town ?? null,
  })),
  agreements: input.agreements.map(agreementOf),
  events: input.events.map(eventOf),
  relatedProjects: input.relatedProjects.map(({ type, projectId, externalName, url }) => ({
    type,
    projectId: projectId ?? null,
    externalName: externalName ?? null,
    url: url ?? null,
  })),
  website: input.website ?? null,
  contacts: input.contacts.map(contactOf),
  sources: input.sources.map(sourceOf),
});

const dateOf = (date: ImpreciseDateDto | null | undefined): ImpreciseDateDto | null =>
  date ? { value: date.value, basis: date.basis, note: date.note ?? null } : null;

const moneyOf = (money: MoneyDto | null | undefined): MoneyDto | null =>
  money
    ? canonicalMoney({ amount: money.amount, currency: money.currency, certainty: money.certainty })
    : null;

const instantOf = (instant: string): string => new Date(instant).toISOString();

const phaseOf = ({ type, start, end, durationText }: ProjectPhaseInputDto): ProjectPhaseInputDto => ({
  type,
  start: dateOf(start),
  end: dateOf(end),
  durationText: durationText ?? null,
});

const identifierOf = (identifier: ProjectIdentifierInputDto): ProjectIdentifierInputDto => ({
  scheme: identifier.scheme,
  value: identifier.value,
  isPrimary: identifier.isPrimary ?? false,
  isOperationId: identifier.isOperationId ?? false,
});

const targetGroupOf = (group: ProjectTargetGroupInputDto): ProjectTargetGroupInputDto => ({
  description: group.description,
  level: group.level,
  kind: group.kind ?? null,
  organisationTypes: group.organisationTypes ?? [],
});

const resultOf = (result: ProjectResultInputDto): ProjectResultInputDto => ({
  kind: result.kind,
  title: result.title,
  description: result.description ?? null,
  date: dateOf(result.date),
  url: result.url ?? null,
});

const agreementOf = (agreement: ProjectAgreementInputDto): ProjectAgreementInputDto => ({
  title: agreement.title,
  description: agreement.description ?? null,
  signedOn: dateOf(agreement.signedOn),
  areaIds: agreement.areaIds ?? [],
});

const eventOf = (event: ProjectEventInputDto): ProjectEventInputDto => ({
  title: event.title,
  startsAt: instantOf(event.startsAt),
  endsAt: event.endsAt ? instantOf(event.endsAt) : null,
  timeZone: event.timeZone ?? 'Europe/Stockholm',
  mode: event.mode,
  venue: event.venue ?? null,
  town: event.town ?? null,
  url: event.url ?? null,
  moderatorOrganisationName: event.moderatorOrganisationName ?? null,
  moderatorOrganisationId: event.moderatorOrganisationId ?? null,
  agenda: (event.agenda ?? []).map(({ title, organisationName, organisationId }) => ({
    title,
    organisationName: organisationName ?? null,
    organisationId: organisationId ?? null,
  })),
});

const contactOf = (contact: ContactDto): ContactDto => ({
  role: contact.role,
  label: contact.label,
  email: contact.email ?? null,
  phone: contact.phone ?? null,
  personName: contact.personName ?? null,
  personBasis: contact.personBasis ?? null,
  validTo: contact.validTo ?? null,
});

const sourceOf = ({ section, url, readOn, note }: SourceDto): SourceDto => ({
  section: section ?? null,
  url: url ?? null,
  readOn: readOn ?? null,
  note: note ?? null,
});
