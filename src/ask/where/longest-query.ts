/** A query has so many characters at the most. */
export const LONGEST_QUERY = 4096
