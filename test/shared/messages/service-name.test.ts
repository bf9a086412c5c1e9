import t from 'tap'
import type { Agreement } from '../../../src/domain/agreement.ts'
import { serviceName } from '../../../src/shared/messages/service-name.ts'
import { fixtureAgreements } from '../../support/agreements.ts'

t.test('the name of a service, or its id if the agreement does not offer it', async (t) => {
  const architects = fixtureAgreements().byId('architetti-torino') as Agreement
  t.equal(serviceName(architects, 'preservation', 'it'), 'Conservazione')
  t.equal(serviceName(architects, 'extra-inbox', 'it'), 'extra-inbox')
})
