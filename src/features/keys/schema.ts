import { Type } from 'typebox'
import { SCOPES } from '../../shared/key-scopes.ts'
import { explainValues, ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { AgreementId, Name } from '../../shared/schemas/scalars.ts'

export const CurrentKey = strictObject(
  {
    id: Type.String({
      pattern: '^[A-Za-z0-9]{8}$',
      minLength: 8,
      maxLength: 8,
      description: 'Public part of the key.',
      examples: ['Esempio1'],
    }),
    name: ref(Name, { description: 'Name that the operator gave the key.' }),
    agreements: Type.Array(ref(AgreementId), {
      minItems: 0,
      maxItems: 1000,
      description: 'The agreements whose mailboxes the key is for.',
    }),
    scopes: Type.Array(
      stringEnum([...SCOPES], {
        description: explainValues('What the key allows. Minor versions may add values.', {
          read: 'To read the register.',
          write: 'To change it.',
          remind: 'To send reminders.',
        }),
        'x-open-enum': true,
      }),
      { minItems: 1, maxItems: 20, description: 'Everything that the key allows.' },
    ),
  },
  {
    $id: 'CurrentKey',
    title: 'Key of the request',
    description: 'What the key of a request is for and what it allows.',
    examples: [{ id: 'Esempio1', name: 'Segreteria', agreements: ['architetti-torino'], scopes: ['read', 'write'] }],
  },
)
