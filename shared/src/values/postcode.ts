/** A Swedish postcode as it is kept: 931 85 → 93185. Those of other countries stay as they are. */
export const canonicalPostcode = (postcode: string): string =>
  postcode.replace(/^(\d{3})\s?(\d{2})$/, '$1$2');
