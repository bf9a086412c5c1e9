import { Webhook } from 'standardwebhooks'

/** What a receiver checks before it reads an event. */
export interface SignedHeaders {
  readonly 'webhook-id': string
  readonly 'webhook-timestamp': string
  readonly 'webhook-signature': string
}

/**
 * The headers that sign a body after Standard Webhooks 1.0.0: one signature for each secret, so that a receiver may know
 * the old or the new one while a secret is changed.
 * @param secrets as `whsec_` and base64
 * @param now milliseconds since the epoch: a receiver rejects what was signed long ago
 */
export function signedHeaders(secrets: readonly string[], id: string, body: string, now: number): SignedHeaders {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, new Date(now), body)).join(' '),
  }
}
