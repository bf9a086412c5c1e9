import { Type } from 'typebox'
import { ref, strictObject } from './builders.ts'
import { Gigabytes, ServiceId } from './scalars.ts'

export const AddOn = strictObject(
  { service: ref(ServiceId), gigabytes: ref(Gigabytes) },
  {
    $id: 'AddOn',
    title: 'Add-on',
    description: 'An add-on service and its gigabytes: to be bought, or already on the mailbox.',
    examples: [{ service: 'extra-space', gigabytes: 3 }],
  },
)

export const Items = Type.Array(ref(AddOn), {
  $id: 'Items',
  title: 'Services asked for',
  description: 'The add-on services to buy, each at most once.',
  minItems: 1,
  maxItems: 20,
  examples: [[{ service: 'extra-space', gigabytes: 3 }]],
})

export const AddOns = Type.Array(ref(AddOn), {
  $id: 'AddOns',
  title: 'Add-ons of the mailbox',
  description: 'The add-on services that the mailbox already has, each at most once. Empty if it has none.',
  minItems: 0,
  maxItems: 20,
  examples: [[{ service: 'extra-space', gigabytes: 3 }]],
})
