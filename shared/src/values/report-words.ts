/**
 * being-made · made: can be fetched and sent · outdated: something changed before it was sent, it has to be made again · sent ·
 * to-be-resent: something that was sent has changed, in this month or an earlier one.
 */
export const REPORT_STATES = ['being-made', 'made', 'outdated', 'sent', 'to-be-resent'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What may be missing in a report. Without the first or the last the person is left out of it. */
export const REPORT_GAPS = ['identityNumber', 'hours', 'gender'] as const;
export type ReportGap = (typeof REPORT_GAPS)[number];
