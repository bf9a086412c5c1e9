/** What the paths of the contract stand below. */
export const BASE_PATH = '/v1'
