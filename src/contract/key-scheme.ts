import { KEY_SCHEME } from '../shared/operation.ts'

/** How clients send a key. */
const keyScheme = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'pec_<8 letters and digits>_<32 letters and digits>',
  description:
    'A key of the register, in `Authorization: Bearer pec_…`. The operator creates it with `npm run keys -- create`; it belongs to one agreement or to all, and has the scopes `read`, `write` or `remind`. Each operation names the scope that it needs.',
}

/** Every way to sign in, as components of the contract. */
export const securitySchemes = { [KEY_SCHEME]: keyScheme }
