import type { FastifyInstance, FastifyRequest } from 'fastify'

/** A form of this page has some bytes; a mail program may add fields. */
const MAX_FORM_BYTES = 16 * 1024

/** The media types of forms; RFC 8058 allows both. */
const MEDIA_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** Accepts forms, and nothing else, below the scope of `app`. The body of a request is then a `FormData`. */
export function acceptForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(MEDIA_TYPES, { parseAs: 'buffer', bodyLimit: MAX_FORM_BYTES }, parseForm)
}

/** Parses both kinds: Node reads forms as the body of a response. What is no form asks for nothing. */
async function parseForm({ headers }: FastifyRequest, body: Buffer): Promise<FormData> {
  try {
    const form = new Response(new Uint8Array(body), { headers: { 'content-type': headers['content-type'] as string } })
    return await form.formData()
  } catch {
    return new FormData()
  }
}

/**
 * What a form asks for: `reminders=off` or `reminders=on` of the page, or `List-Unsubscribe=One-Click` of a mail program
 * (RFC 8058). Undefined where it asks for nothing.
 */
export function wantedReminders(form: FormData | null | undefined): 'on' | 'off' | undefined {
  const reminders = form?.get('reminders')
  if (reminders === 'on' || reminders === 'off') return reminders
  return form?.get('List-Unsubscribe') === 'One-Click' ? 'off' : undefined
}
