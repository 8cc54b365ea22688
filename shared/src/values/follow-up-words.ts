/** How large a supported enterprise is (Recommendation 2003/361/EC), or that it is an authority: public. */
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large', 'public'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** The indicators that entity support is counted for, each with the size classes that belong to it (domain.md §10.5). */
export const SUPPORT_INDICATORS: Record<string, readonly SizeClass[]> = {
  EECO18: ['public'],
  EECO19: ['micro', 'small', 'medium'],
  RCO01: ['micro', 'small', 'medium', 'large'],
};

/** Female, male, and non-binary where national law has it (Regulation (EU) 2021/1057, Annex I). */
export const TALLY_GENDERS = ['female', 'male', 'non-binary'] as const;
export type TallyGender = (typeof TALLY_GENDERS)[number];

/** How the answers were come by: everybody was asked, the target group implies it, or the beneficiary's informed estimate. */
export const TALLY_METHODS = ['asked', 'target-group', 'estimate'] as const;
export type TallyMethod = (typeof TALLY_METHODS)[number];

/** Fewer forms than this say something of somebody (decisions §6). */
export const SMALLEST_BATCH = 5;
