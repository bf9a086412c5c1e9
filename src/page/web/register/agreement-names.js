import { readAgreement } from '../shared/api.js'

/** The names of the Orders of agreements, by their ids, in the language of the page; where one is not known, its id. */
export async function agreementNames(ids) {
  const names = await Promise.all(
    ids.map((id) =>
      readAgreement(id).then(
        ({ sponsor }) => sponsor.name,
        () => id,
      ),
    ),
  )
  return new Map(ids.map((id, index) => [id, names[index]]))
}
