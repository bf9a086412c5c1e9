import { Type } from 'typebox'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { AgreementId, Name, ServiceId } from '../../shared/schemas/scalars.ts'

/** The parts that an agreement tells in short and in full. */
export const sponsor = strictObject(
  {
    name: ref(Name, { description: 'The name of the Order.' }),
    shortName: ref(Name, { description: 'What its members call it.' }),
  },
  { description: 'The Order that pays the base plan.' },
)

const domain = Type.String({
  description: 'Mail domain, lower case.',
  maxLength: 253,
  pattern: '^[a-z0-9.-]+$',
  examples: ['architettitorinopec.it'],
})
export const domains = Type.Array(domain, {
  minItems: 1,
  maxItems: 100,
  description: 'The mail domains covered, exactly: no subdomains.',
})

export const AgreementList = strictObject(
  {
    items: Type.Array(
      strictObject(
        {
          id: ref(AgreementId),
          sponsor,
          domains,
          services: Type.Array(
            strictObject({ id: ref(ServiceId), name: ref(Name) }, { description: 'One service in short.' }),
            { minItems: 1, maxItems: 20, description: 'The add-on services offered.' },
          ),
        },
        { description: 'One agreement in short.' },
      ),
      { minItems: 0, maxItems: 10_000, description: 'All agreements, in the order of their ids.' },
    ),
  },
  {
    $id: 'AgreementList',
    title: 'Agreements',
    description: 'The agreements that the service knows.',
    examples: [
      {
        items: [
          {
            id: 'architetti-torino',
            sponsor: { name: 'Ordine Architetti Torino', shortName: 'OAT' },
            domains: ['architettitorinopec.it'],
            services: [{ id: 'extra-space', name: 'Spazio extra archivio e inbox' }],
          },
        ],
      },
    ],
  },
)
