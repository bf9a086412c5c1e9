/**
 * The page at `/` and its assets: everything from this origin, nothing inline. `data:` is allowed for images and fonts
 * because the style sheet of the design system contains its small icons and a font that way; the page does not use that
 * font, but the browser would report an error for it.
 */
export const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  // Only scripts send the forms. If the scripts fail, the browser must not put an address into a URL.
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Swagger UI at `/docs`: everything from this origin; its style sheet contains small icons as `data:` images. */
export const DOCS_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** A page of text with a form that is sent to where the page came from. */
export const FORM_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')
