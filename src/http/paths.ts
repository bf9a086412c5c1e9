/** The prefix of every path of the contract. */
export const BASE_PATH = '/v1'
