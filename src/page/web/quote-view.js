import { answerActions, answerDates } from './answer-frame.js'
import { figures, sentence, table, warnings } from './answer-parts.js'
import { charges } from './charges.js'
import { element, replace } from './dom.js'
import { count, day, euro, netAndVat } from './figures.js'
import { label } from './language.js'
import { purchaseSteps } from './purchase-steps.js'
import { questionForm } from './question-form.js'
import { writtenAmount, writtenDate } from './written-number.js'

/** "Quanto costa?": what services cost, when they are charged and whether waiting pays. */
export function quoteView() {
  questionForm({ id: 'quote', path: 'quotes', read, show })
}

function read({ form, services }) {
  const { address, expiresOn, credit } = form.elements
  const { items, places } = services.read('/items')
  const question = {
    mailbox: {
      ...(address.value.trim() && { address: address.value.trim() }),
      expiresOn: writtenDate(expiresOn),
    },
    items,
    ...(credit.value.trim() && { credit: writtenAmount(credit.value) }),
  }
  return {
    question,
    places: new Map([['/mailbox/address', address], ['/mailbox/expiresOn', expiresOn], ...places, ['/credit', credit]]),
    complete: address.value.trim() !== '' && items.length > 0,
  }
}

function show(place, quote, { mailbox, items, credit }, agreement) {
  const { yearly, activation } = quote
  // The renewal that a calendar reminds of is that of the very services asked for.
  const renewal = mailbox.expiresOn && { mailbox: { ...mailbox, addOns: items }, ...(credit && { credit }) }
  replace(
    place,
    answerDates(quote, mailbox, agreement?.sponsor),
    sentence(quote.text, activation?.mode === 'free' ? 'success' : 'info'),
    warnings(quote.warnings),
    figures([
      ['figure.yearly', euro(yearly.gross), netAndVat(yearly)],
      ['figure.dueNow', activation && euro(activation.dueNow), activation?.mode === 'free' && label('figure.free')],
      ['figure.coveredUntil', activation && day(activation.coveredUntil)],
      ...credited(quote.credit),
    ]),
    quote.waiting && waiting(quote.waiting),
    lines(quote),
    quote.charges && charges(quote, mailbox.expiresOn),
    agreement && purchaseSteps(agreement),
    answerActions(renewal),
  )
}

function credited({ required, available, toLoad }) {
  return [
    ['figure.required', euro(required)],
    ['figure.available', available && euro(available)],
    ['figure.toLoad', toLoad && euro(toLoad)],
  ]
}

function waiting({ until, days, saves }) {
  return element(
    'section',
    { class: 'waiting' },
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
  const total = [label('lines.total'), '', '', euro(yearly.gross)]
  return table(label('lines.caption'), columns, rows, total)
}
