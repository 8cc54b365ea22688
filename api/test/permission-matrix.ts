/** Who calls: nobody, the roles of Skellefteå, the platform's administrator, and the administrator of another organisation. */
export const ACTORS = [
  'anonymous',
  'system',
  'administrator',
  'redaktor',
  'granskare',
  'lasare',
  'administrator.pitea',
  'key', // of Skellefteå, with the scope projects:*
  'key.pitea',
] as const;
export type Actor = (typeof ACTORS)[number];

/**
 * What is expected of an operation on a record of Skellefteå, one letter an actor, in their order: + may, - must sign in
 * (401), 0 may not (403), ? does not exist for them (404, like an unknown one). A PUT tells the faults of its body before it
 * looks for the record, so it says + to whoever may write anywhere.
 */
type Expected = string;

/** Operation → who may. Written by hand from the rules, never from the code: a difference is a fault of one of them. */
export const MATRIX: Record<string, Expected> = {};
const rows = (expected: Expected, operations: string) => {
  for (const operation of operations.trim().split(/\s+/)) MATRIX[operation] = expected;
};

// -        anonymous
//  +       the platform's administrator
//   +      Skellefteå: administrator, editor, reviewer, reader
//       +  Piteå: administrator
//        + keys with projects:*, of Skellefteå and of Piteå
rows('+++++++++', 'getApiInfo createSession acceptInvitation');
rows('-++++++++', 'getCurrentSession deleteCurrentSession changePassword listProjects');
rows(
  '-++++++00',
  `listAreas getArea listAreaVersions getAreaVersion
   listClassificationCodes getClassificationCode listClassificationCodeVersions getClassificationCodeVersion
   listIndicators getIndicator listIndicatorVersions getIndicatorVersion
   listOrganisations getOrganisation listOrganisationVersions getOrganisationVersion previewOrganisationPublication
   listFundingSources getFundingSource listFundingSourceVersions getFundingSourceVersion
   previewFundingSourcePublication listCollaborationAreas getCollaborationArea listCollaborationAreaVersions
   getCollaborationAreaVersion listTrainingOffers listOccasions`,
);
rows(
  '-+0000000',
  `createArea replaceArea patchArea deleteArea createClassificationCode replaceClassificationCode
   patchClassificationCode deleteClassificationCode createIndicator replaceIndicator patchIndicator deleteIndicator`,
);

// registers that everybody reads: who owns a record changes it
rows('-+++00+00', 'createOrganisation replaceOrganisation createFundingSource replaceFundingSource');
rows('-+++00000', 'patchOrganisation deleteOrganisation patchFundingSource deleteFundingSource');
rows('-++0+0000', 'publishOrganisation withdrawOrganisation publishFundingSource withdrawFundingSource');
rows('-++000+00', 'createCollaborationArea replaceCollaborationArea');
rows('-+0000000', 'patchCollaborationArea deleteCollaborationArea'); // the area of the demo is another organisation's

// projects, offers and occasions: what is not published is the organisation's own
rows('-+++++?+?', 'getProject listProjectVersions getProjectVersion previewProjectPublication');
rows('-0++00+++', 'createProject replaceProject');
rows('-0++00?+?', 'patchProject deleteProject');
rows('-0+0+0?+?', 'publishProject withdrawProject');
rows(
  '-+++++?00',
  `getTrainingOffer listTrainingOfferVersions getTrainingOfferVersion previewTrainingOfferPublication
   getOccasion listOccasionVersions getOccasionVersion previewOccasionPublication`,
);
rows('-0++00+00', 'createTrainingOffer replaceTrainingOffer createOccasion replaceOccasion');
rows('-0++00?00', 'patchTrainingOffer deleteTrainingOffer patchOccasion deleteOccasion');
rows('-0+0+0?00', 'publishTrainingOffer withdrawTrainingOffer publishOccasion withdrawOccasion');

// people and keys
rows('-++000+00', 'listUsers createUser replaceUser listApiKeys createApiKey');
rows('-++000?00', 'inviteUser getUser patchUser getApiKey revokeApiKey rotateApiKey');
rows('-++00++00', 'listAuditEvents');

/** The Open API is everybody's. */
export const OPEN_TO_ALL = `
  getApiInfo listChanges
  listProjects listProjectFacets getProject
  listFundingSources listFundingSourceFacets getFundingSource
  listOrganisations listOrganisationFacets getOrganisation
  listTrainingOffers listTrainingOfferFacets getTrainingOffer
  listOccasions listOccasionFacets getOccasion`
  .trim()
  .split(/\s+/);
