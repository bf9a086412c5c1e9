import { agreementOf, firstAgreement, readAgreement } from '../api.js'
import { outsideLink, replace } from '../dom.js'
import { label } from '../language.js'
import { toAddress } from './field-values.js'

/**
 * Shows in a form the agreement of the address typed so far: its Order, its services, its customer area, and where to
 * read the expiry there.
 * @param services see service-fields.js
 * @param owned the same for a second group of fields, or undefined
 * @returns a function -> promise of `agreement`, undefined if none covers the address, and `fieldsChanged`
 */
export function agreementLookup(form, services, owned) {
  return async () => {
    const agreement = await agreementOf(toAddress(form.elements.address) ?? '')
    // While a domain is being typed again, the services stay those of the previous Order.
    const previous = services.agreement()
    const shown = agreement ?? (await (previous ? readAgreement(previous.id) : firstAgreement()))
    const fieldsChanged = shown !== undefined && services.show(shown)
    if (fieldsChanged) owned?.show(shown)
    form.querySelector('.agreement').textContent = agreement
      ? label('field.agreement', { sponsor: agreement.sponsor.name })
      : ''
    form.querySelector('[data-label="field.expiresOn.hint"]').textContent =
      shown?.expiryHint ?? label('field.expiresOn.hint')
    replace(form.querySelector('.customer-area'), shown && customerArea(shown))
    return { agreement, fieldsChanged }
  }
}

function customerArea({ provider }) {
  const text = label('field.customerArea', { provider: provider.name })
  return outsideLink(provider.customerArea, text, label('page.newTab'))
}
