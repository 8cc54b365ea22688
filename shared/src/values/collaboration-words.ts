/** primary and secondary: areas of skollagen (15 kap. 30 a §, 20 kap. 16 a §); agreement: any other agreement. */
export const COLLABORATION_KINDS = ['primary', 'secondary', 'agreement'] as const;
export type CollaborationKind = (typeof COLLABORATION_KINDS)[number];
