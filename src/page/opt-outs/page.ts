import { escapeHtml } from '../../shared/escape-html.ts'
import type { Language } from '../../shared/language.ts'
import { plainPage } from '../plain-page.ts'
import { optOutMessages as messages, type OptOutDetails, optOutState } from './messages.ts'

/** The mailbox of an opt-out, as its page shows it. */
export interface OptOutMailbox extends OptOutDetails {
  readonly reminders: 'on' | 'off'
}

/**
 * The page on which the reminders of a mailbox are turned off, or on again. It changes nothing until its button is
 * pressed. Without script and style it works in every browser.
 * @param isUnderstood whether the request said what to do, or was only for the page
 */
export function optOutPage(mailbox: OptOutMailbox, language: Language, isUnderstood = true): string {
  const [value, label] =
    mailbox.reminders === 'on' ? ['off', messages.turnOff[language]] : ['on', messages.turnOn[language]]
  return page(
    language,
    messages.title[language],
    `${isUnderstood ? '' : `<p role="alert">${messages.notUnderstood[language]}</p>\n`}<p>${breakable(escapeHtml(optOutState[mailbox.reminders][language](mailbox)))}</p>
<form method="post">
<p><button name="reminders" value="${value}">${label}</button></p>
</form>`,
  )
}

/** A text whose addresses may be broken on a narrow screen, which would scroll sideways. */
function breakable(html: string): string {
  return html.replace(/(?<=\w)[@.](?=\w)/g, '$&<wbr>')
}

/** The page of a link that the register does not know, or knows no more: the two look the same. */
export function unknownPage(language: Language): string {
  return page(language, messages.unknownTitle[language], `<p>${messages.unknown[language]}</p>`)
}

/** The page while the register cannot be used. */
export function unavailablePage(language: Language): string {
  return page(language, messages.unavailableTitle[language], `<p>${messages.unavailable[language]}</p>`)
}

const page = (language: Language, title: string, main: string): string =>
  plainPage({ language, title, main, isIndexed: false })
