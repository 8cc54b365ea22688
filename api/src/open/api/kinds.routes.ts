import {
  ListPublicFundingSourcesQueryDto,
  ListPublicOccasionsQueryDto,
  ListPublicOrganisationsQueryDto,
  ListPublicProjectsQueryDto,
  ListPublicTrainingOffersQueryDto,
  PublicFacetListDto,
  PublicFundingSourceDto,
  PublicFundingSourceFiltersQueryDto,
  PublicFundingSourceListDto,
  PublicFundingSourcePathDto,
  PublicOccasionDto,
  PublicOccasionListDto,
  PublicOccasionPathDto,
  PublicOrganisationDto,
  PublicOrganisationFiltersQueryDto,
  PublicOrganisationListDto,
  PublicOrganisationPathDto,
  PublicProjectDto,
  PublicProjectFiltersQueryDto,
  PublicProjectListDto,
  PublicProjectPathDto,
  PublicTrainingFiltersQueryDto,
  PublicTrainingOfferDto,
  PublicTrainingOfferListDto,
  PublicTrainingOfferPathDto,
} from '@spang/shared/open';
import type { App } from '../../http/dto-type-provider.js';
import type { PublicReader } from '../../publication/index.js';
import { TRAINING_TAGS } from '../public-filters.js';
import { municipalityName } from './application-route.routes.js';
import { publicRoutes } from './publications.routes.js';

/** The public kinds, each with its list, its facet counts and its documents. */
export function openKindRoutes(app: App, reader: PublicReader): void {
  const facets = PublicFacetListDto;
  publicRoutes(app, reader, {
    kind: 'project',
    path: '/projects',
    noun: 'Project',
    plural: 'Projects',
    nounSv: 'projekt',
    pathDto: PublicProjectPathDto,
    query: ListPublicProjectsQueryDto,
    filters: PublicProjectFiltersQueryDto,
    list: PublicProjectListDto,
    document: PublicProjectDto,
    facets,
    tags: {
      funding: 'funding',
      municipality: 'municipality',
      county: 'county',
      organisationId: 'organisation',
      status: 'status',
      kind: 'kind',
    },
  });
  publicRoutes(app, reader, {
    kind: 'funding-source',
    path: '/funding-sources',
    noun: 'FundingSource',
    plural: 'FundingSources',
    nounSv: 'finansieringskällor',
    pathDto: PublicFundingSourcePathDto,
    query: ListPublicFundingSourcesQueryDto,
    filters: PublicFundingSourceFiltersQueryDto,
    list: PublicFundingSourceListDto,
    document: PublicFundingSourceDto,
    facets,
    tags: { funding: 'funding', kind: 'kind' },
  });
  publicRoutes(app, reader, {
    kind: 'organisation',
    path: '/organisations',
    noun: 'Organisation',
    plural: 'Organisations',
    nounSv: 'organisationer',
    pathDto: PublicOrganisationPathDto,
    query: ListPublicOrganisationsQueryDto,
    filters: PublicOrganisationFiltersQueryDto,
    list: PublicOrganisationListDto,
    document: PublicOrganisationDto,
    facets,
    tags: { kind: 'kind', municipality: 'municipality', county: 'county' },
  });
  publicRoutes(app, reader, {
    kind: 'training-offer',
    path: '/training-offers',
    noun: 'TrainingOffer',
    plural: 'TrainingOffers',
    nounSv: 'utbildningar',
    pathDto: PublicTrainingOfferPathDto,
    query: ListPublicTrainingOffersQueryDto,
    filters: PublicTrainingFiltersQueryDto,
    list: PublicTrainingOfferListDto,
    document: PublicTrainingOfferDto,
    facets,
    tags: TRAINING_TAGS,
    check: checkHomes,
  });
  publicRoutes(app, reader, {
    kind: 'occasion',
    path: '/occasions',
    noun: 'Occasion',
    plural: 'Occasions',
    nounSv: 'tillfällen',
    pathDto: PublicOccasionPathDto,
    query: ListPublicOccasionsQueryDto,
    filters: PublicTrainingFiltersQueryDto,
    list: PublicOccasionListDto,
    document: PublicOccasionDto,
    facets,
    tags: TRAINING_TAGS,
    check: checkHomes,
  });
}

function checkHomes(query: Record<string, unknown>): void {
  for (const name of ['homeMunicipality', 'residentOf'])
    if (query[name] !== undefined) municipalityName(query[name] as string, name);
}
