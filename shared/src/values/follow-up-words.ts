/** How large a supported enterprise is (Recommendation 2003/361/EC), or that it is an authority: public. */
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large', 'public'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** The indicators that entity support is counted for, each with the size classes that belong to it (domain.md §10.5). */
export const SUPPORT_INDICATORS: Record<string, readonly SizeClass[]> = {
  EECO18: ['public'],
  EECO19: ['micro', 'small', 'medium'],
  RCO01: ['micro', 'small', 'medium', 'large'],
};
