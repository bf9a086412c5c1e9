import { answerActions, answerDates } from '../shared/answer/frame.js'
import { figures, sentence, warnings } from '../shared/answer/parts.js'
import { table } from '../shared/answer/table.js'
import { element, replace } from '../shared/dom.js'
import { toAddress, toAmount, toDate } from '../shared/form/field-values.js'
import { questionForm } from '../shared/form/question-form.js'
import { count, day, euro, netAndVat, percentage } from '../shared/format.js'
import { label } from '../shared/language.js'
import { purchaseSteps } from './purchase-steps.js'
import { renewalAfter, renewalQuestion } from './renewal-after.js'
import { timeline } from './timeline.js'

/**
 * "Quanto costa?": what services cost, when they are charged and whether waiting saves money.
 * @returns see question-form.js
 */
export function quoteView() {
  return questionForm({ id: 'quote', path: 'quotes', read, show })
}

function read({ form, services, owned }) {
  const { address, expiresOn, credit } = form.elements
  const { items, fields } = services.read('/items')
  const { items: addOns, fields: ownedFields } = owned.read('/mailbox/addOns')
  const question = {
    mailbox: {
      address: toAddress(address),
      expiresOn: toDate(expiresOn),
      addOns: addOns.length > 0 ? addOns : undefined,
    },
    items,
    credit: toAmount(credit),
  }
  return {
    question,
    fields: new Map([
      ['/mailbox/address', address],
      ['/mailbox/expiresOn', expiresOn],
      ...fields,
      ...ownedFields,
      ['/credit', credit],
    ]),
    complete: toAddress(address) !== undefined && items.length > 0,
  }
}

function show(place, quote, question, agreement) {
  const { mailbox } = question
  const { yearly, activation, renewal } = quote
  replace(
    place,
    answerDates(quote, mailbox, agreement?.sponsor),
    sentence(quote.text, activation?.mode === 'free' ? 'success' : 'info'),
    warnings(quote.warnings),
    figures([
      ['figure.yearly', euro(yearly.gross), netAndVat(yearly)],
      ['figure.dueNow', activation && euro(activation.dueNow), activation?.mode === 'free' && label('figure.free')],
      ['figure.coveredUntil', activation && day(activation.coveredUntil)],
      ...creditFigures(quote.credit),
    ]),
    !mailbox.expiresOn && expiryButton(),
    renewal && renewalAfter(quote),
    quote.waiting && waiting(quote.waiting),
    lines(quote),
    quote.charges && charges(quote, mailbox),
    agreement && purchaseSteps(agreement, renewal),
    answerActions({
      view: 'quote',
      answer: quote,
      question,
      calendar: renewal && { path: 'quotes', question },
      renewal: renewal && renewalQuestion(question, quote),
    }),
  )
}

/** The sentence says what the expiry would add; this leads to its field. */
function expiryButton() {
  const focus = () => document.getElementById('quote-expires-on').focus()
  return element(
    'p',
    {},
    element('button', { class: 'btn btn-outline-primary', type: 'button', onclick: focus }, label('action.expiry')),
  )
}

function creditFigures({ required, available, toLoad }) {
  return [
    ['figure.required', euro(required)],
    ['figure.available', available && euro(available)],
    ['figure.toLoad', toLoad && euro(toLoad)],
  ]
}

function waiting({ until, days, saves }) {
  return element(
    'section',
    { class: 'if-you-wait' },
    element('h3', { class: 'h5' }, label('figure.waiting')),
    figures([
      ['figure.freeFrom', day(until)],
      ['figure.waiting.days', count(days)],
      ['figure.waiting.saves', euro(saves)],
    ]),
  )
}

function lines({ lines, yearly }) {
  const columns = [
    [label('lines.service')],
    [label('lines.gigabytes'), true],
    [label('lines.unitPrice'), true],
    [label('lines.net'), true],
  ]
  const rows = lines.map(({ name, gigabytes, unitPrice, net }) => [name, count(gigabytes), euro(unitPrice), euro(net)])
  return table(label('lines.caption'), columns, rows, totals(yearly))
}

/** The lines are net, so the way from their sum to the total is shown. */
function totals({ net, vatPercentage, vat, gross }) {
  return [
    [label('lines.total.net'), euro(net)],
    [label('lines.total.vat', { vatPercentage: percentage(vatPercentage) }), euro(vat)],
    [label('lines.total'), euro(gross)],
  ]
}

/** The coming charges, as a picture and as a table. */
function charges(quote, { expiresOn, addOns }) {
  const columns = [
    [label('charges.on')],
    [label('charges.reason')],
    [label('charges.net'), true],
    [label('charges.vat'), true],
    [label('charges.gross'), true],
  ]
  const rows = quote.charges.map(({ on, reason, net, vat, gross }) => [
    day(on),
    label(`charges.${reason}`),
    euro(net),
    euro(vat),
    euro(gross),
  ])
  return element(
    'section',
    { class: 'charges' },
    element('h3', { class: 'h5' }, label(addOns ? 'timeline.title.wanted' : 'timeline.title')),
    timeline(quote, expiresOn),
    table(label('charges.caption'), columns, rows),
  )
}
