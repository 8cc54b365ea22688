export { participantReportRoutes } from './participant-report.routes.js';
export { forgetReportFile, makeReport, performForgetting } from './participant-report.service.js';
export { performReport } from './report-maker.js';
