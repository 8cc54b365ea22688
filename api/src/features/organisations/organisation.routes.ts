import {
  ListOrganisationsQueryDto,
  OrganisationDto,
  OrganisationInputDto,
  OrganisationListDto,
  OrganisationPathDto,
} from '@spang/shared/management';
import type { App } from '../../http/dto-type-provider.js';
import { recordRoutes } from '../../http/record-routes.js';
import * as service from './organisation.service.js';

/** The register of organisations: everybody who may read it reads all of it; the owner keeps the record. */
export async function organisationRoutes(app: App): Promise<void> {
  recordRoutes(app, {
    path: '/organisations',
    noun: 'Organisation',
    plural: 'Organisations',
    nounSv: 'organisationer',
    resource: 'organisations',
    kind: 'organisation',
    pathDto: OrganisationPathDto,
    input: OrganisationInputDto,
    output: OrganisationDto,
    listQuery: ListOrganisationsQueryDto,
    listDto: OrganisationListDto,
    list: service.listOrganisations,
    create: service.createOrganisation,
    get: service.getOrganisation,
    replace: service.replaceOrganisation,
    remove: service.deleteOrganisation,
    toDto: service.organisationDto,
    toInput: service.organisationInput,
    publication: {
      publish: service.publishOrganisation,
      withdraw: service.withdrawOrganisation,
      preview: service.previewOrganisation,
    },
  });
}
