import netscribe = require('netscribe')

/** How many runs a text holds, for a consumer that is no ES module. */
export const runsOf = async (text: string): Promise<number> => (await netscribe.parse(text)).captures.length
