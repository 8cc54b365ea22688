/** Who calls. Every record that the matrix asks about is the home organisation's. */
export const ACTORS = [
  'anonymous',
  'closed', // signed in at home once, then closed
  'system',
  'administrator', // at home, like the next four
  'editor',
  'reviewer',
  'reader',
  'auditor',
  'handler', // at home, of participants in the project of the calls
  'handler elsewhere', // of another project of home
  'protected handler', // confirmed
  'officer', // at home, for data protection
  'handler ended', // yesterday
  'away administrator', // of another organisation, like the next three
  'away editor',
  'away reviewer',
  'away reader',
  'key', // of home, with every scope that its administrator can give alone
  'key without', // the same but for what the operation asks for
  'away key',
  'key people', // of home, confirmed: participants of the project of the calls, and projects:read
  'expired key',
  'revoked key',
] as const;
export type Actor = (typeof ACTORS)[number];

/** Those who may see nothing of home that is not public. */
export const AWAY = ACTORS.filter((actor) => actor.startsWith('away'));

/**
 * What a right and timely call gets, one letter an actor, in their order; spaces mean nothing:
 * + the documented success · - must sign in (401) · 0 may not (403) · ? does not exist for them (404)
 * ! may, but not in the organisation that the body names (400, which says so)
 */
type Expected = string;

/** Operation → who may. Written by hand from the rules, never from the code: a difference is a fault of one of them. */
export const MATRIX: Record<string, Expected> = {};
const rows = (expected: Expected, operations: string) => {
  for (const operation of operations.trim().split(/\s+/)) MATRIX[operation] = expected.replaceAll(' ', '');
};

// --                             anonymous, closed
//    +                           the platform's administrator
//      +++++                     home: administrator, editor, reviewer, reader, auditor
//            +++++               home: handler, handler elsewhere, protected handler, officer, handler ended
//                  ++++          away: administrator, editor, reviewer, reader
//                       +0++     keys: of home, of home without the scope, of away, of home about people
//                            --  keys: expired, revoked
rows('++ + +++++ +++++ ++++ ++++ --', 'getApiInfo createSession acceptInvitation');
rows('-- + +++++ +++++ ++++ ++++ --', 'getCurrentSession deleteCurrentSession');
rows('-- + +++++ +++++ ++++ 0000 --', 'changePassword'); // a key has none

// registers: everybody reads them, whoever owns a record changes it
rows(
  '-- + +++++ ++++0 ++++ +0+0 --',
  `listAreas getArea listAreaVersions getAreaVersion
   listClassificationCodes getClassificationCode listClassificationCodeVersions getClassificationCodeVersion
   listIndicators getIndicator listIndicatorVersions getIndicatorVersion
   listOrganisations getOrganisation listOrganisationVersions getOrganisationVersion previewOrganisationPublication
   listFundingSources getFundingSource listFundingSourceVersions getFundingSourceVersion
   previewFundingSourcePublication`,
);
rows(
  '-- + +++++ +++00 ++++ +0+0 --',
  'listCollaborationAreas getCollaborationArea listCollaborationAreaVersions getCollaborationAreaVersion',
);
rows(
  '-- + 00000 00000 0000 0000 --',
  `createArea replaceArea restoreAreaVersion patchArea deleteArea createClassificationCode replaceClassificationCode restoreClassificationCodeVersion
   patchClassificationCode deleteClassificationCode createIndicator replaceIndicator restoreIndicatorVersion patchIndicator deleteIndicator`,
);
rows('-- + ++000 00000 !!00 +0!0 --', 'createOrganisation createFundingSource');
rows(
  '-- + ++000 00000 0000 +000 --',
  `replaceOrganisation restoreOrganisationVersion patchOrganisation deleteOrganisation
   replaceFundingSource restoreFundingSourceVersion patchFundingSource deleteFundingSource`,
);
rows(
  '-- + +0+00 00000 0000 +000 --',
  'publishOrganisation withdrawOrganisation publishFundingSource withdrawFundingSource',
);
rows('-- + +0000 00000 !000 +0!0 --', 'createCollaborationArea');
rows(
  '-- + +0000 00000 0000 +000 --',
  'replaceCollaborationArea restoreCollaborationAreaVersion patchCollaborationArea deleteCollaborationArea',
);

// projects, offers and occasions: another organisation's do not exist; who handles one project's people reads them all
rows('-- + +++++ ++++0 ++++ +0++ --', 'listProjects');
rows('-- + +++++ ++++0 ++++ +0+0 --', 'listTrainingOffers listOccasions');
rows(
  '-- + +++++ ++++0 ???? +0?+ --',
  'getProject listProjectVersions getProjectVersion previewProjectPublication',
);
rows(
  '-- + +++++ ++++0 ???? +0?0 --',
  `getTrainingOffer listTrainingOfferVersions getTrainingOfferVersion previewTrainingOfferPublication
   getOccasion listOccasionVersions getOccasionVersion previewOccasionPublication`,
);
rows('-- 0 ++000 00000 !!00 +0!0 --', 'createProject createTrainingOffer createOccasion');
rows(
  '-- 0 ++000 00000 ??00 +0?0 --',
  `replaceProject restoreProjectVersion patchProject deleteProject replaceTrainingOffer restoreTrainingOfferVersion patchTrainingOffer deleteTrainingOffer
   replaceOccasion restoreOccasionVersion patchOccasion deleteOccasion`,
);
rows(
  '-- 0 +0+00 00000 ?0?0 +0?0 --',
  `publishProject withdrawProject publishTrainingOffer withdrawTrainingOffer publishOccasion withdrawOccasion`,
);

// embeds: the organisation's own too, and no business of the platform nor of those who only read
rows('-- 0 +++00 00000 +++0 +0+0 --', 'listEmbeds');
rows(
  '-- 0 +++00 00000 ???0 +0?0 --',
  'getEmbed listEmbedVersions getEmbedVersion previewEmbedPublication listEmbedSightings',
);
rows('-- 0 ++000 00000 !!00 +0!0 --', 'createEmbed');
rows('-- 0 ++000 00000 ??00 +0?0 --', 'replaceEmbed restoreEmbedVersion patchEmbed deleteEmbed');
rows('-- 0 +0+00 00000 ?0?0 +0?0 --', 'publishEmbed withdrawEmbed');

// follow-up: by those who edit, at home; the platform's administrator reads
rows(
  '-- + +++++ +++00 ???? +0?0 --',
  'listEntitySupports getEntitySupport listIndicatorTallies getIndicatorTally getIndicatorReport',
);
rows(
  '-- 0 ++000 00000 ??00 +0?0 --',
  'createEntitySupport replaceEntitySupport patchEntitySupport deleteEntitySupport createIndicatorTally',
);

// participants: by their handlers, whoever else one is; on terms that those write who edit the project
rows('-- + +++++ ++++0 ++++ +0++ --', 'listParticipantTerms');
rows(
  '-- + +++++ ++++0 ???? +0?+ --',
  'getParticipantTerms listParticipantTermsVersions getParticipantTermsVersion',
);
rows('-- 0 ++000 00000 !!00 +0!0 --', 'createParticipantTerms');
rows(
  '-- 0 ++000 00000 ??00 +0?0 --',
  'replaceParticipantTerms patchParticipantTerms restoreParticipantTermsVersion',
);
rows('-- 0 00000 +++00 0000 000+ --', 'listParticipations lookUpParticipant');
rows('-- 0 00000 +!+00 0000 000+ --', 'createParticipation');
rows(
  '-- 0 00000 +?+00 0000 000+ --',
  `getParticipation replaceParticipation patchParticipation getParticipant discloseIdentity rectifyIdentity`,
);
rows('-- 0 00000 00+00 0000 0000 --', 'protectParticipant');
// how long they are kept, and who lets them go
rows('-- + +++++ ++++0 ++++ +0++ --', 'listRetentionPlans');
rows('-- + +++++ ++++0 ???? +0?+ --', 'getRetentionPlan listRetentionPlanVersions getRetentionPlanVersion');
rows('-- 0 ++000 00000 !!00 +0!0 --', 'createRetentionPlan');
rows('-- 0 ++000 00000 ??00 +0?0 --', 'replaceRetentionPlan patchRetentionPlan restoreRetentionPlanVersion');
rows('-- 0 +0000 ++++0 +000 0000 --', 'listDisposals');
rows('-- 0 +0000 ++++0 ?000 0000 --', 'getDisposal');
rows('-- 0 +0000 +!+00 !000 0000 --', 'proposeDisposal');
rows('-- 0 +0000 00000 ?000 0000 --', 'approveDisposal');
rows('-- 0 +0000 000+0 ?000 0000 --', 'vetoDisposal');
// what people ask for about themselves: the officer's alone
rows(
  '-- 0 00000 000+0 0000 0000 --',
  `listDataSubjectRequests createDataSubjectRequest getDataSubjectRequest decideDataSubjectRequest
   makeAccessPackage`,
);
// who saw whom: the administrator reads it at home, the officer answers for it
rows('-- 0 +0000 000+0 +000 0000 --', 'listAccessLogEntries');
rows('-- 0 00000 000+0 0000 0000 --', 'signAccessLogReview');

// people and keys: by people alone; what sees participants is confirmed by the officer, who appoints nobody
rows('-- + +0000 000+0 +000 0000 --', 'listUsers listApiKeys');
rows('-- + +0000 00000 !000 0000 --', 'createUser createApiKey');
rows('-- + +0000 000+0 ?000 0000 --', 'getUser getApiKey');
rows('-- + +0000 00000 ?000 0000 --', 'replaceUser patchUser inviteUser revokeApiKey rotateApiKey');
rows('-- 0 00000 000+0 0000 0000 --', 'confirmUser confirmApiKey');
rows('-- + +00++ 000+0 +00+ +0+0 --', 'listAuditEvents');

/** The Open API is everybody's. */
export const OPEN_TO_ALL = `
  getApiInfo listChanges
  listProjects listProjectFacets getProject
  listFundingSources listFundingSourceFacets getFundingSource
  listOrganisations listOrganisationFacets getOrganisation
  listTrainingOffers listTrainingOfferFacets getTrainingOffer
  listOccasions listOccasionFacets getOccasion getApplicationRoute
  listStatistics getStatistics`
  .trim()
  .split(/\s+/);

/** What answers beside the two APIs, and asks nobody who they are. */
export const BESIDE = `
  GET /
  GET /.well-known/security.txt
  GET /api/v1/docs
  GET /api/v1/openapi.json
  GET /api/v1/openapi.yaml
  GET /assets/*
  GET /assets/fonts/*
  GET /embed/v1/embeds/{embedId}
  GET /embed/v1/embeds/{embedId}/facets
  GET /embed/v1/embeds/{embedId}/frame.css
  GET /embed/v1/frame
  GET /embed/v1/municipalities.json
  GET /embed/v1/offers.html
  GET /embed/v1/preview
  GET /embed/v1/resize.js
  GET /embed/versions.json
  GET /embed/{version}/spang-offers.js
  GET /en
  GET /en/accessibility
  GET /en/privacy
  GET /en/projects
  GET /en/projects/{id}
  GET /en/statistics
  GET /en/statistics/{period}
  GET /en/training
  GET /en/training/{id}
  GET /exports/occasions.csv
  GET /exports/occasions.xlsx
  GET /exports/offers.csv
  GET /exports/offers.xlsx
  GET /exports/statistics.csv
  GET /exports/statistics.xlsx
  GET /feeds/deadlines.ics
  GET /feeds/offers.atom
  GET /feeds/offers.json
  GET /feeds/offers.rss
  GET /feeds/starts.ics
  GET /health/live
  GET /health/ready
  GET /integritet
  GET /management/v1/docs
  GET /management/v1/openapi.json
  GET /management/v1/openapi.yaml
  GET /occasions/{occasionId}.ics
  GET /oembed
  GET /offers/{trainingOfferId}.ics
  GET /problems
  GET /projekt
  GET /projekt/{id}
  GET /robots.txt
  GET /sitemap.xml
  GET /sitemaps/{file}
  GET /statistik
  GET /statistik/{period}
  GET /tillganglighet
  GET /utbildningar
  GET /utbildningar/{id}`
  .trim()
  .split(/\s*\n\s*/);
