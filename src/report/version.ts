/** The version of netscribe, as in package.json. */
export const version = '0.1.0'

/** The version of the report's schema: the second number grows with added fields, the first with changed ones. */
export const schemaVersion = '1.0'
