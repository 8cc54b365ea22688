import {
  ListPublicFundingSourcesQueryDto,
  ListPublicOccasionsQueryDto,
  ListPublicOrganisationsQueryDto,
  ListPublicProjectsQueryDto,
  ListPublicTrainingOffersQueryDto,
  PublicFacetListDto,
  PublicFundingSourceDto,
  PublicFundingSourceListDto,
  PublicFundingSourcePathDto,
  PublicOccasionDto,
  PublicOccasionListDto,
  PublicOccasionPathDto,
  PublicOrganisationDto,
  PublicOrganisationListDto,
  PublicOrganisationPathDto,
  PublicProjectDto,
  PublicProjectListDto,
  PublicProjectPathDto,
  PublicTrainingOfferDto,
  PublicTrainingOfferListDto,
  PublicTrainingOfferPathDto,
} from '@spang/shared/open';
import type { App } from '../../http/dto-type-provider.js';
import type { PublicReader } from '../../publication/index.js';
import { publicRoutes } from './publications.routes.js';

const OFFER_TAGS = {
  funding: 'funding',
  municipality: 'municipality',
  county: 'county',
  organisationId: 'organisation',
  projectId: 'project',
  providerId: 'provider',
  schoolType: 'schoolType',
  kind: 'kind',
  studyForm: 'studyForm',
  pace: 'pace',
  language: 'language',
};

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
    defaultSort: '-updated',
  });
  publicRoutes(app, reader, {
    kind: 'funding-source',
    path: '/funding-sources',
    noun: 'FundingSource',
    plural: 'FundingSources',
    nounSv: 'finansieringskällor',
    pathDto: PublicFundingSourcePathDto,
    query: ListPublicFundingSourcesQueryDto,
    list: PublicFundingSourceListDto,
    document: PublicFundingSourceDto,
    facets,
    tags: { funding: 'funding', kind: 'kind' },
    defaultSort: 'title',
  });
  publicRoutes(app, reader, {
    kind: 'organisation',
    path: '/organisations',
    noun: 'Organisation',
    plural: 'Organisations',
    nounSv: 'organisationer',
    pathDto: PublicOrganisationPathDto,
    query: ListPublicOrganisationsQueryDto,
    list: PublicOrganisationListDto,
    document: PublicOrganisationDto,
    facets,
    tags: { kind: 'kind', municipality: 'municipality', county: 'county' },
    defaultSort: 'title',
  });
  publicRoutes(app, reader, {
    kind: 'training-offer',
    path: '/training-offers',
    noun: 'TrainingOffer',
    plural: 'TrainingOffers',
    nounSv: 'utbildningar',
    pathDto: PublicTrainingOfferPathDto,
    query: ListPublicTrainingOffersQueryDto,
    list: PublicTrainingOfferListDto,
    document: PublicTrainingOfferDto,
    facets,
    tags: OFFER_TAGS,
    defaultSort: 'start',
  });
  publicRoutes(app, reader, {
    kind: 'occasion',
    path: '/occasions',
    noun: 'Occasion',
    plural: 'Occasions',
    nounSv: 'tillfällen',
    pathDto: PublicOccasionPathDto,
    query: ListPublicOccasionsQueryDto,
    list: PublicOccasionListDto,
    document: PublicOccasionDto,
    facets,
    tags: OFFER_TAGS,
    defaultSort: 'start',
  });
}
