import { Type } from 'typebox'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { AgreementId, Name, ServiceId } from '../../shared/schemas/scalars.ts'

/** Parts of an agreement that the list has too. */
export const sponsor = strictObject(
  {
    name: ref(Name, { description: 'Name of the Order.' }),
    shortName: ref(Name, { description: 'Short name that its members use.' }),
  },
  { description: 'The Order that pays for the base plan.' },
)

const domain = Type.String({
  description: 'Mail domain in lower case.',
  maxLength: 253,
  pattern: '^[a-z0-9.-]+$',
  examples: ['architettitorinopec.it'],
})
export const domains = Type.Array(domain, {
  minItems: 1,
  maxItems: 100,
  description: 'Mail domains that the agreement covers. Subdomains are not covered.',
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
            strictObject({ id: ref(ServiceId), name: ref(Name) }, { description: 'Summary of an add-on service.' }),
            { minItems: 1, maxItems: 20, description: 'Add-on services that the agreement offers.' },
          ),
        },
        { description: 'Summary of an agreement.' },
      ),
      { minItems: 0, maxItems: 10_000, description: 'All agreements, sorted by id.' },
    ),
  },
  {
    $id: 'AgreementList',
    title: 'Agreements',
    description: 'Summaries of all agreements.',
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
