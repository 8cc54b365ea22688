/**
 * Dimensions of the funds' codes: 1 intervention field · 2 form of support · 3 territorial · 4 economic activity ·
 * 5 location · 6 ESF+ secondary theme · 7 gender equality · 8 macro-region (CPR 2021/1060 Annex I).
 */
export const CLASSIFICATION_DIMENSIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
