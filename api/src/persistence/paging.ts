const BEYOND_EVERY_LIST = 2 ** 31 - 1;

/** Where a page begins. A page before the first is as empty as one after the last. */
export const offsetOf = ({ page, limit }: { page: number; limit: number }): number =>
  page < 1 ? BEYOND_EVERY_LIST : (page - 1) * limit;
