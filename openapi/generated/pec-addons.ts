export interface paths {
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the status of the service
         * @description Returns 200 if the service is running. The body is a problem document that reports no problem, whatever the Accept header contains, as the Italian interoperability guidelines require. Requests are not rate-limited.
         */
        get: operations["readStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the agreements
         * @description Returns a summary of every agreement: the Order, the mail domains and the add-on services.
         */
        get: operations["listAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an agreement
         * @description Returns everything that an Order has negotiated with its mail provider: base plan, add-on services, all price lists, the rules for activation and renewal, how to buy, and the sources.
         */
        get: operations["readAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Calculate a quote
         * @description Calculates what add-on services cost. With `agreement`: the price of one year. With `mailbox` and its expiry date also every charge. The activation is free if fewer months than `freeWindowMonths` of the agreement (for example 3) remain until the expiry; otherwise one full year is charged at once, never pro rata. Renewals follow on every due date; `renewal` states what the purchase leaves for the first of them, and what is then missing by when. With `Accept: text/calendar` the response is a calendar file with a reminder of that renewal. A charge uses the prices in force on its date, and VAT is calculated once per charge, on the sum of the lines, rounded half up to the cent.
         */
        post: operations["calculateQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activation-eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check whether services may be activated
         * @description Checks whether add-on services may be activated on a mailbox, free or charged, and returns everything that blocks the activation. “Not eligible” is a normal result (200), not an error: for example, a service in `items` that the agreement does not offer is one of the `reasons`. Such a service in `mailbox.addOns`, among those that the mailbox already has, is an error (422), and so is a service listed twice. The prepaid credit must cover one year of the services, VAT included, even if the activation is free.
         */
        post: operations["checkActivationEligibility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/renewal-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check whether the add-ons will be renewed
         * @description Checks what happens to the add-ons of a mailbox on their due date with the current prepaid credit. All are renewed if the credit covers the whole charge; all are deactivated if it does not cover even the cheapest one. In between, an add-on that alone costs more than the credit is deactivated; no source documents which of the others are renewed: these are `undetermined`. The mailbox itself continues, because the Order renews its base plan. With `Accept: text/calendar` the response is a calendar file with a reminder of the due date.
         */
        post: operations["checkRenewal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/renewal-check-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the renewals of many mailboxes
         * @description Runs the renewal check of `checkRenewal` for up to 1000 mailboxes in one JSON body of up to 1 MiB. A mailbox that cannot be checked, for example because no agreement covers its domain, gets a `problem` instead of a `check`; the others are checked all the same. A body that is not written as this contract says is rejected as a whole (400). Its pointers lead into the body, for example `/mailboxes/7/credit`; at most 1000 faults are reported. For longer lists, and for files, use `reportRenewals`.
         */
        post: operations["checkRenewals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/renewal-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the renewals of the whole register
         * @description Runs the renewal check for every mailbox of the register that the key is for, and writes the report in every form that `reportRenewals` has. The mailboxes come agreement by agreement, each in the order of the addresses. Next to its check each has all that the register keeps of it, so that the report is also an export of the data of the persons concerned.
         *
         *     A credit that is too old on `asOf` is shown, but counts as unknown. The report is streamed; mailboxes that are changed meanwhile are in it as they were before or after. A response without the summary is incomplete.
         */
        get: operations["reportRegister"];
        put?: never;
        /**
         * Check the renewals of a whole list
         * @description Runs the renewal check for every mailbox of a list: a workbook (.xlsx or .ods), CSV or NDJSON.
         *
         *     CSV lists may come straight from a spreadsheet:
         *
         *     - separated by commas, semicolons or tabs;
         *     - dates as `2027-04-30` or `30/4/2027`;
         *     - amounts as `10`, `10,5`, `10.50`, `1.234,50`, `1,234.50` or `€ 10,50` (`1.234` is rejected as ambiguous);
         *     - gigabytes as `3`, `3 GB` or `3,0`;
         *     - titles above the header, which is the first of ten lines that names an address and an expiry date, and rows of totals;
         *     - columns in any order: `address` (or casella, pec, email, indirizzo), `expiresOn` (scadenza, data scadenza, data fine), `usedGigabytes` (spazio usato, gb usati), `credit` (credito, saldo), and one per add-on service, named by its id, its name or an alias. Names are compared without case, accents, spaces, punctuation and units. Other columns are ignored and listed in the summary; those that look like a service of space also in `doubtfulColumns`. `column` says what a column is.
         *
         *     A CSV list without any column of a service is rejected with `no-service-column`, because all its mailboxes would seem safe; `services=none` accepts it.
         *
         *     A mailbox that an earlier row has with the same data is in the report with `repeats` and counts in no total; with other data its row is faulty.
         *
         *     The columns and values of a workbook are those of a CSV list; its dates, numbers and formulas count by their values. It is the first visible sheet that has a usable header. A workbook has at most 16 MiB as sent (413), 256 MiB inflated, and 200,000 rows. It is recognized by its first bytes, whatever the media type says; a .xls file, a PDF or a web page is `unreadable-workbook`.
         *
         *     CSV is in UTF-8, in UTF-16 with its byte order mark, or in Windows-1252: the `charset` of the media type decides, otherwise the bytes, and `encoding` in the summary says which it was.
         *
         *     A faulty row is returned with its faults; the other rows are checked all the same. The service reads the whole list before it starts to respond, then streams the response: the rows in the order of the list, and the summary as the last line. A response without the summary is incomplete.
         */
        post: operations["reportRenewals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the key allows
         * @description Returns the name of the key of the request, the agreements that it is for and what it allows, so that a program shows only what its user can do. Its secret part is never returned.
         */
        get: operations["readKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailbox-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a list into the register
         * @description Adds to the register the mailboxes of a list, and changes those that it has: a workbook (.xlsx or .ods), CSV or NDJSON, as `reportRenewals` takes them. It concerns the mailboxes of one agreement. All of it happens, or nothing.
         *
         *     Besides the columns of a report there are `creditReadOn` (data credito, data lettura credito, credito al), `contact` (contatto, recapito, posta elettronica, and an `email` that is not the address) and `language` (lingua). Of other columns nothing is kept.
         *
         *     - An absent column, or an empty cell, leaves what is known. The column of a service says how many gigabytes there are: an empty cell means none. Without any column of a service the known add-ons stay, and rows of mailboxes that the register does not have are faulty; `services=none` clears the add-ons. In NDJSON a row without `addOns` leaves them, `[]` clears them.
         *     - With `mode=replace` the mailboxes that the list does not name are removed. If a row is faulty, or more than a fifth of the mailboxes (or more than `removeAtMost`) would be removed, nothing changes: `import-held` (409), with what would have happened in `import`. So it is if any would be removed, without `removeAtMost`, by a workbook with `unreadSheets`. A mailbox that the register has read after `asOf` stays.
         *     - A row of a mail domain that the agreement does not cover counts in `otherDomains` and is left out, unless the domain is probably a slip (`didYouMean`): then the row is faulty. Of two rows of one mailbox the later one is faulty.
         *     - A list whose `asOf` is before the date on which the register has read a mailbox does not change it (`older`), and one before that on which a credit was read leaves the credit. A credit whose date is blank in a list with a column of dates is not taken: a list such as a report over the register, imported again, makes no old credit a new one.
         *     - Reminders that were turned off stay off.
         */
        post: operations["importMailboxes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the mailboxes of the register
         * @description Lists the mailboxes that the key is for in the order in which they are due: first those whose expiry has passed, then by their next due date. Each comes with its renewal check of today, as `checkRenewal` responds to it with what the register knows; a credit that is too old counts as unknown.
         *
         *     With `nextCursor` more mailboxes may follow: send it as `cursor` with the same parameters. A mailbox that is changed meanwhile may be met twice or not at all. The filters apply to the checks: for one page at most 20,000 mailboxes are checked, so that a page may have fewer mailboxes than `limit`, or none, and still a `nextCursor`.
         */
        get: operations["listMailboxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a mailbox of the register
         * @description Returns all that the register keeps of a mailbox, with its renewal check of today and every reminder that was decided on for it. The ETag is the version of the record: send it as If-Match to change or remove the mailbox. A mailbox of an agreement that the key is not for does not exist for it.
         */
        get: operations["readMailbox"];
        put?: never;
        post?: never;
        /**
         * Remove a mailbox from the register
         * @description Erases all that the register keeps of a mailbox, also its reminders, at once and for good. If they were off, that alone is kept, as a keyed hash of the address: they stay off when the mailbox is registered again. If-Match names the version that is removed: if someone else has changed it meanwhile, the response is 412. A later import of a list with the same address registers it anew.
         */
        delete: operations["removeMailbox"];
        options?: never;
        head?: never;
        /**
         * Change a mailbox of the register
         * @description Changes what the register knows of a mailbox, by a merge patch (RFC 7396): an absent field stays as it is, `null` removes `usedGigabytes`, `credit`, `contact` or `language`. Address, agreement and id never change. If-Match names the version that is changed: if someone else has changed it meanwhile, the response is 412. A patch that changes nothing leaves the version as it is.
         */
        patch: operations["changeMailbox"];
        trace?: never;
    };
    "/mailbox-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search the register by address
         * @description Finds the mailbox with an address, or those with a text in their address, in upper or lower case. It is a POST, because an address stays out of URLs and of the logs of proxies; it changes nothing. The mailboxes come agreement by agreement, each in the order of the addresses, with their checks of today.
         *
         *     With `nextCursor` more mailboxes may follow: send it as `cursor` with the same parameters. A mailbox that is changed meanwhile may be met twice or not at all. For one page at most 200,000 addresses are compared.
         */
        post: operations["searchMailboxes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview the reminders of a date
         * @description Returns who is reminded on a date, through which channel, and who is not and why. It decides as a run on that date would, from what the register knows now; nothing is sent.
         *
         *     It has the mailboxes whose renewal is due within the first day of a reminder of their agreement (`renewal.reminderDays` and `renewal.checkDays`), and those whose expiry has passed, in the order in which they are due. Where neither mail nor the webhook is configured it shows what mail would do.
         *
         *     With `nextCursor` more mailboxes may follow: send it as `cursor` with the same parameters. With `decision` a page may have fewer mailboxes than `limit`, or none, and still a `nextCursor`.
         */
        get: operations["previewReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reminder-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the last runs of the reminders
         * @description Returns the last runs of the reminders, the latest first, with what has become of their messages, and when the next daily runs begin.
         */
        get: operations["listReminderRuns"];
        put?: never;
        /**
         * Send the reminders of today now
         * @description Decides now on every reminder of an agreement that is due today, as the run of the day does; the messages are sent after the response. A reminder that was sent before is not sent again, however often this is called. While reminders are off (`REMINDERS`) it is 409 `reminders-off`, and `previewReminders` shows what would be sent.
         */
        post: operations["runReminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "renewal.reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a reminder of a renewal
         * @description For each reminder the service sends an event to the configured address, signed after Standard Webhooks 1.0.0 by the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`. Check the signature first. An event may come again, with the same `webhook-id`.
         */
        post: operations["receiveReminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * Amount of money
         * @description Amount in euro as a decimal string with exactly two decimal places, "0.00" to "999999999.99"; never negative. A string, because floating-point numbers cannot represent cents exactly.
         * @example 15.86
         */
        Money: string;
        /**
         * Percentage
         * @description Percentage as a decimal string with two decimal places: "22.00" means 22 %.
         * @example 22.00
         */
        Percentage: string;
        /**
         * Currency
         * @description ISO 4217 code: the currency of all amounts in this object.
         * @example EUR
         * @enum {string}
         */
        Currency: "EUR";
        /**
         * Civil date
         * Format: date
         * @description Calendar date without a time or an offset (RFC 3339 full-date), in the time zone of the agreement (Europe/Rome).
         * @example 2027-04-30
         */
        CivilDate: string;
        /**
         * Civil date in a request
         * Format: date
         * @description Calendar date without a time or an offset (RFC 3339 full-date), in the time zone of the agreement (Europe/Rome), from 1900-01-01 to 2150-12-31. A date that does not exist, such as 2027-02-30, is rejected as `wrong-format`; a date outside the range as `out-of-range`.
         * @example 2027-04-30
         */
        RequestDate: string;
        /**
         * Add-on service id
         * @description Id of an add-on service, in kebab-case. `listAgreements` returns the services of every agreement.
         * @example extra-space
         */
        ServiceId: string;
        /**
         * Agreement id
         * @description Id of an agreement between an Order and a mail provider, in kebab-case. `listAgreements` returns every agreement.
         * @example architetti-torino
         */
        AgreementId: string;
        /**
         * PEC address
         * @description Full address of the PEC mailbox. The part after the @ determines the agreement: it must equal one of its domains (upper and lower case are the same; a subdomain does not match). Before the @ only letters, digits and `.!#$%&'*+/=?^_`{|}~-` are allowed; an invisible character, a `mailto:` in front, or a comma or a space is rejected as `wrong-format`, never corrected. Addresses are never logged; only the register stores those that someone with a key imports.
         * @example mario.rossi@architettitorinopec.it
         */
        Address: string;
        /**
         * Mail domain probably meant
         * @description For `domain-not-covered`: the covered mail domain that was probably meant. Present only if exactly one is at an edit distance of at most 2. Show it as a hint: the service never uses it in place of the domain that was sent.
         * @example architettitorinopec.it
         */
        DidYouMean: string;
        /**
         * Whole gigabytes
         * Format: int32
         * @description Gigabytes of an add-on service, 1 to 1000. Services are sold in whole gigabytes.
         * @example 3
         */
        Gigabytes: number;
        /**
         * Gigabytes used
         * Format: double
         * @description Gigabytes in use in the mailbox, as shown in the customer area of the provider, 0 to 10000. The part above the base plan is rounded half up to two decimal places.
         * @example 2.5
         */
        UsedGigabytes: number;
        /**
         * Text for people
         * @description Plain text in the language of the Content-Language header, ready to be displayed. Programs should use the codes and numbers instead.
         * @example Un anno costa 15,86 euro, IVA inclusa (13,00 euro più IVA al 22%).
         */
        Sentence: string;
        /**
         * Name for people
         * @description Name to display. Translated names are in the language of the Content-Language header.
         * @example Conservazione
         */
        Name: string;
        /**
         * Web address
         * Format: uri
         * @description Absolute URL (http or https).
         * @example https://areaclienti.arubapec.it
         */
        Url: string;
        /**
         * Mailbox id
         * @description Id of a mailbox in the register. It says nothing about the mailbox, and never changes.
         * @example 5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5
         */
        MailboxId: string;
        /**
         * Taken from the register
         * @description Present if the question left out something about a registered mailbox, and the register completed it: the expiry date, the add-ons, the space in use or the credit. What the question states is never replaced.
         * @example {
         *       "id": "5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5",
         *       "readOn": "2026-11-20"
         *     }
         */
        Registered: {
            id: components["schemas"]["MailboxId"];
            /** @description Date on which the data of the mailbox were true. */
            readOn: components["schemas"]["CivilDate"];
        };
        /**
         * Add-on
         * @description An add-on service and its gigabytes: to be bought, or already on the mailbox.
         * @example {
         *       "service": "extra-space",
         *       "gigabytes": 3
         *     }
         */
        AddOn: {
            service: components["schemas"]["ServiceId"];
            gigabytes: components["schemas"]["Gigabytes"];
        };
        /**
         * Services asked for
         * @description The add-on services to buy, each at most once.
         * @example [
         *       {
         *         "service": "extra-space",
         *         "gigabytes": 3
         *       }
         *     ]
         */
        Items: components["schemas"]["AddOn"][];
        /**
         * Add-ons of the mailbox
         * @description The add-on services that the mailbox already has, each at most once. Empty if it has none.
         * @example [
         *       {
         *         "service": "extra-space",
         *         "gigabytes": 3
         *       }
         *     ]
         */
        AddOns: components["schemas"]["AddOn"][];
        /**
         * Amount with VAT
         * @description Amounts of one charge. VAT is calculated once, on the sum of the lines, as on an invoice: it is never the sum of VAT amounts rounded per line.
         * @example {
         *       "net": "13.00",
         *       "vatPercentage": "22.00",
         *       "vat": "2.86",
         *       "gross": "15.86"
         *     }
         */
        TaxedAmount: {
            /** @description Sum of the lines, before VAT. */
            net: components["schemas"]["Money"];
            /** @description VAT rate of the price list. */
            vatPercentage: components["schemas"]["Percentage"];
            /** @description `net` × `vatPercentage`, rounded once, half up, to the cent. */
            vat: components["schemas"]["Money"];
            /** @description `net` + `vat`: the amount taken from the prepaid credit. */
            gross: components["schemas"]["Money"];
        };
        /**
         * Line of a quote
         * @description Price of one service for one year, before VAT.
         * @example {
         *       "service": "preservation",
         *       "name": "Conservazione",
         *       "gigabytes": 1,
         *       "unitPrice": "4.00",
         *       "net": "4.00"
         *     }
         */
        Line: {
            service: components["schemas"]["ServiceId"];
            name: components["schemas"]["Name"];
            gigabytes: components["schemas"]["Gigabytes"];
            /** @description Price of one gigabyte for one year, before VAT. */
            unitPrice: components["schemas"]["Money"];
            /** @description `unitPrice` × `gigabytes`, before VAT. The lines add up to the net amount of the charge. */
            net: components["schemas"]["Money"];
        };
        /**
         * Activation
         * @description What happens if the services are activated on `asOf`.
         * @example {
         *       "mode": "charged",
         *       "dueNow": "15.86",
         *       "coveredUntil": "2027-04-30",
         *       "freeFrom": "2027-02-01"
         *     }
         */
        Activation: {
            /**
             * @description Whether the activation is charged now. The limit is `freeWindowMonths` of the agreement, 3 months in this explanation. Adding months keeps the day of the month or, if that day does not exist, takes the last day of the month (art. 2963 of the Italian civil code): 2026-11-30 plus 3 months is 2027-02-28.
             *     - `free`: Fewer than 3 months remain until the expiry: `asOf` plus 3 months is after the expiry date.
             *     - `charged`: 3 months or more remain, or the agreement has no free window. One full year is charged at once, never pro rata.
             * @enum {string}
             */
            mode: "free" | "charged";
            /** @description Amount taken from the prepaid credit on activation, VAT included; "0.00" if free. */
            dueNow: components["schemas"]["Money"];
            /** @description Last day covered. The renewal is due on this day. */
            coveredUntil: components["schemas"]["CivilDate"];
            /** @description First day on which the activation is free; it stays free until the expiry. Absent if the agreement has no free window. */
            freeFrom?: components["schemas"]["CivilDate"];
        };
        /**
         * Waiting advice
         * @description Advice for members who can wait. Present only if the activation is charged on `asOf` and becomes free on or before `activation.coveredUntil`, on a day on which a price list is in force.
         * @example {
         *       "until": "2027-02-01",
         *       "days": 71,
         *       "saves": "15.86"
         *     }
         */
        Waiting: {
            /** @description First day on which the activation is free. */
            until: components["schemas"]["CivilDate"];
            /**
             * Format: int32
             * @description Days from `asOf` to `until`.
             */
            days: number;
            /** @description Amount saved by waiting: the amount due now, VAT included. */
            saves: components["schemas"]["Money"];
        };
        /**
         * Credit for an activation
         * @description The prepaid credit needed and, if the request states the current credit, how much is missing.
         * @example {
         *       "required": "15.86",
         *       "available": "10.00",
         *       "toLoad": "5.86"
         *     }
         */
        Credit: {
            /** @description Credit needed. For an activation: the price of one year of the services, VAT included, even if the activation is free. For a renewal: the amount due. */
            required: components["schemas"]["Money"];
            /** @description The `credit` of the request. Absent if the request has no `credit`. */
            available?: components["schemas"]["Money"];
            /** @description Credit to add: `required` − `available`, never below "0.00". Absent if the request has no `credit`. */
            toLoad?: components["schemas"]["Money"];
        };
        /**
         * Credit for a renewal
         * @description The prepaid credit needed for the renewal, the date by which to add it and, if the request states the current credit, how much is missing or remains.
         * @example {
         *       "required": "15.86",
         *       "available": "20.00",
         *       "toLoad": "0.00",
         *       "loadBy": "2027-04-15",
         *       "remaining": "4.14"
         *     }
         */
        RenewalCredit: {
            /** @description Credit needed. For an activation: the price of one year of the services, VAT included, even if the activation is free. For a renewal: the amount due. */
            required: components["schemas"]["Money"];
            /** @description The `credit` of the request. Absent if the request has no `credit`. */
            available?: components["schemas"]["Money"];
            /** @description Credit to add: `required` − `available`, never below "0.00". Absent if the request has no `credit`. */
            toLoad?: components["schemas"]["Money"];
            /** @description Date by which to add the credit: `topUpLeadDays` of the agreement (for example 15) before the due date, but not before `asOf`. */
            loadBy: components["schemas"]["CivilDate"];
            /** @description Credit that remains after the renewal. Present only if all add-ons are renewed. */
            remaining?: components["schemas"]["Money"];
        };
        /**
         * Warning
         * @description Something to check that is not an error. The dates and numbers of `text` are also fields.
         * @example {
         *       "code": "expiry-beyond-term",
         *       "text": "La scadenza è più lontana del previsto (al più tardi il 22 novembre 2027): controllare la data nell'area clienti.",
         *       "latestExpected": "2027-11-22"
         *     }
         */
        Warning: {
            /**
             * @description Code of the warning.
             *     - `expiry-beyond-term`: The expiry is more than one term of the base plan after `asOf`, which is probably a mistake: check the date.
             *     - `activation-on-expiry-day`: The activation is free for zero days: the renewal is due on the same day.
             *     - `price-list-changes`: A later charge uses another price list.
             *     - `price-list-ends`: No price list is known for a later charge: the list of charges ends before it.
             *     - `space-over-base-plan`: The mailbox uses more space than its base plan has: without its add-ons it is over quota.
             * @enum {string}
             */
            code: "expiry-beyond-term" | "activation-on-expiry-day" | "price-list-changes" | "price-list-ends" | "space-over-base-plan";
            /** @description The warning as one sentence. */
            text: components["schemas"]["Sentence"];
            /** @description For `price-list-changes` and `price-list-ends`: the date of the first charge affected. */
            on?: components["schemas"]["CivilDate"];
            /** @description For `expiry-beyond-term`: the latest plausible expiry date. */
            latestExpected?: components["schemas"]["CivilDate"];
            /**
             * Format: double
             * @description For `space-over-base-plan`: gigabytes in use above the space of the base plan, to two decimal places.
             */
            gigabytesOver?: number;
        };
        /**
         * Warnings
         * @description Things to check that are not errors. Empty if there are none.
         * @example []
         */
        Warnings: components["schemas"]["Warning"][];
        /**
         * Reminder of a renewal
         * @description iCalendar file (RFC 5545) with an all-day event on the due date and alarms at 09:00, 60, 30, 15 and 7 days before; one that would lie in the past rings on the next morning instead. The event states the amount due, and how much credit to add by when. Its UID depends on the mailbox and the due date only and its sequence number rises with time, so importing a newer file updates the event.
         * @example BEGIN:VCALENDAR
         *     VERSION:2.0
         *     END:VCALENDAR
         */
        RenewalReminder: string;
        /**
         * Header of a list
         * @description What was understood of the header of a list: for `unusable-header` and `no-service-column` (absent if it could not be read at all), and in a summary with `doubtfulColumns`.
         * @example {
         *       "line": 3,
         *       "found": [
         *         "PEC socio",
         *         "scadenza",
         *         "GB extra"
         *       ],
         *       "meanings": [
         *         "ignore",
         *         "expiresOn",
         *         "ignore"
         *       ],
         *       "firstRows": [
         *         [
         *           "mario.rossi@architettitorinopec.it",
         *           "30/04/2027",
         *           "3"
         *         ]
         *       ],
         *       "unnamedColumns": 0,
         *       "missing": [
         *         "address"
         *       ],
         *       "doubtful": [
         *         "GB extra"
         *       ],
         *       "understood": [
         *         {
         *           "field": "expiresOn",
         *           "names": [
         *             "expiresOn",
         *             "scadenza",
         *             "data scadenza"
         *           ]
         *         }
         *       ]
         *     }
         */
        HeaderReport: {
            /**
             * Format: int64
             * @description Line of the list that was read as its header.
             */
            line: number;
            /** @description Names of the columns, as in the list. */
            found: string[];
            /** @description What each column of `found` was taken for, in that order: a field, the id of a service, or `ignore`. */
            meanings?: string[];
            /** @description The first rows below the header, so that a person sees what each column holds. Only with `firstRows=show`, because they have mail addresses. */
            firstRows?: string[][];
            /**
             * Format: int32
             * @description Number of columns that are not in `found` because they have no name, or a value such as an address in its place. `column` cannot say what they are.
             */
            unnamedColumns?: number;
            /** @description Required fields without a column: `address`, `expiresOn`. */
            missing: string[];
            /** @description Columns that look like a service of space, but are none. */
            doubtful: string[];
            /** @description All fields and services, with the names that are understood. */
            understood: {
                /**
                 * @description A field, or the id of a service: what `column=NAME:FIELD` may state.
                 * @example expiresOn
                 */
                field: string;
                /** @description Names that a column of it may have; case, accents, spaces and units do not matter. */
                names: string[];
            }[];
        };
        /**
         * Faulty row of a list
         * @description Line of a report: a row that could not be checked. The other rows are checked all the same.
         * @example {
         *       "line": 8,
         *       "address": "mario.rossi@architettitorinopec.it",
         *       "errors": [
         *         {
         *           "column": "scadenza",
         *           "code": "wrong-format",
         *           "detail": "La data non esiste o non è scritta come 30/04/2027."
         *         }
         *       ]
         *     }
         */
        FaultyRow: {
            /**
             * Format: int64
             * @description Line number of the mailbox in the list; in a workbook, the number of its row. The first line of a list is line 1.
             */
            line: number;
            /** @description Address of the mailbox, as in the list. Absent if it is missing or faulty. */
            address?: components["schemas"]["Address"];
            /** @description All faults of the row. */
            errors: {
                /**
                 * @description Name of the column as in the list, or path of a field in NDJSON; "" for the whole row.
                 * @example scadenza
                 */
                column: string;
                /**
                 * @description Stable code of the fault.
                 *     - `missing-field`: A required field, or a required column of a list, is missing. The pointer names it.
                 *     - `unknown-field`: The contract has no such field here.
                 *     - `wrong-type`: The JSON type is not the one in the contract: for example "3" or 1.5 instead of an integer, or null.
                 *     - `wrong-format`: The string does not have the required format, or is not one of the allowed values.
                 *     - `out-of-range`: The value is below the minimum or above the maximum; for a date, outside 1900-01-01 to 2150-12-31; for an amount, negative or above 999999999.99.
                 *     - `wrong-length`: The list or the string is too short or too long.
                 *     - `exactly-one-of`: Of several fields that exclude each other, more than one is present, or none; in a list, several columns have the same meaning.
                 *     - `unknown-agreement`: No agreement has this id.
                 *     - `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count.
                 *     - `expiry-passed`: The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.
                 *     - `no-price-list`: On the date of the charge the agreement has no price list in force, and other price lists do not apply.
                 *     - `duplicate-service`: The same service appears more than once in one list.
                 *     - `service-not-offered`: The agreement does not offer one of the services named.
                 *     - `quantity-above-maximum`: The requested gigabytes exceed what the agreement allows for one mailbox.
                 * @enum {string}
                 */
                code: "missing-field" | "unknown-field" | "wrong-type" | "wrong-format" | "out-of-range" | "wrong-length" | "exactly-one-of" | "unknown-agreement" | "domain-not-covered" | "expiry-passed" | "no-price-list" | "duplicate-service" | "service-not-offered" | "quantity-above-maximum";
                didYouMean?: components["schemas"]["DidYouMean"];
                /**
                 * Format: int64
                 * @description For a mailbox that an earlier row has with other data: the line of that row.
                 * @example 2
                 */
                firstLine?: number;
                /** @description What is wrong, in the language of the Content-Language header. */
                detail: components["schemas"]["Sentence"];
            }[];
        };
        /**
         * Warning about an imported row
         * @description Something to check about a row that was imported all the same.
         * @example {
         *       "line": 3,
         *       "address": "mario.rossi@architettitorinopec.it",
         *       "code": "expiry-beyond-term",
         *       "latestExpected": "2027-11-22",
         *       "text": "La scadenza è più lontana del previsto (al più tardi il 22 novembre 2027): controllare la data nell'area clienti."
         *     }
         */
        ImportWarning: {
            /**
             * Format: int64
             * @description Line number of the mailbox in the list; in a workbook, the number of its row. The first line of a list is line 1.
             */
            line: number;
            address: components["schemas"]["Address"];
            /**
             * @description Code of the warning. Minor versions may add codes.
             *     - `expiry-beyond-term`: The expiry is more than one term of the base plan after `asOf`, which is probably a mistake: check the date.
             *     - `contact-not-ordinary`: The contact is an address of a mail domain that an agreement covers: a PEC mailbox refuses ordinary mail. It counts as none.
             * @enum {string}
             */
            code: "expiry-beyond-term" | "contact-not-ordinary";
            /** @description For `expiry-beyond-term`: the latest plausible expiry date. */
            latestExpected?: components["schemas"]["CivilDate"];
            /** @description The warning as one sentence. */
            text: components["schemas"]["Sentence"];
        };
        /**
         * Result of an import
         * @description What an import did or, in a dry run and for `import-held`, what it would have done: the counts, and the rows to look at.
         * @example {
         *       "agreement": "architetti-torino",
         *       "asOf": "2026-11-22",
         *       "mode": "merge",
         *       "dryRun": false,
         *       "rowsRead": 3,
         *       "added": 1,
         *       "changed": 1,
         *       "unchanged": 1,
         *       "older": 0,
         *       "otherDomains": 0,
         *       "rowsFaulty": 0,
         *       "removed": 0,
         *       "rowsOfTotals": 0,
         *       "droppedColumns": [
         *         "matricola"
         *       ],
         *       "doubtfulColumns": [],
         *       "encoding": "utf-8",
         *       "faults": [],
         *       "warnings": []
         *     }
         */
        ImportReport: {
            /** @description The agreement whose mailboxes the import concerned. */
            agreement: components["schemas"]["AgreementId"];
            /** @description The date on which the list was true. */
            asOf: components["schemas"]["CivilDate"];
            /**
             * @description As asked for.
             *     - `merge`: Mailboxes were added and changed.
             *     - `replace`: Mailboxes that the list does not name were removed too.
             * @enum {string}
             */
            mode: "merge" | "replace";
            /** @description Whether nothing was changed on purpose. */
            dryRun: boolean;
            /**
             * Format: int32
             * @description Rows in the list: `added` + `changed` + `unchanged` + `older` + `otherDomains` + `rowsFaulty`.
             */
            rowsRead: number;
            /**
             * Format: int32
             * @description Mailboxes that the register did not have.
             */
            added: number;
            /**
             * Format: int32
             * @description Mailboxes of which the list states something else than the register had.
             */
            changed: number;
            /**
             * Format: int32
             * @description Mailboxes as they were, but for the date on which they were read.
             */
            unchanged: number;
            /**
             * Format: int32
             * @description Rows that change nothing, because the register was read on a later date than `asOf`.
             */
            older: number;
            /**
             * Format: int32
             * @description Rows of mail domains that the agreement does not cover. They count for nothing.
             */
            otherDomains: number;
            /**
             * Format: int32
             * @description Rows that were not imported; `faults` says why.
             */
            rowsFaulty: number;
            /**
             * Format: int32
             * @description Mailboxes that a replacement removed, because the list does not name them.
             */
            removed: number;
            /**
             * Format: int32
             * @description Rows of totals, which were passed over. They are not in `rowsRead`.
             */
            rowsOfTotals: number;
            /** @description Columns of the list of which nothing is kept. */
            droppedColumns: string[];
            /** @description Those of `droppedColumns` that look like a service of space, such as `GB extra`. Say what they are with `column`. */
            doubtfulColumns: string[];
            /** @description Further sheets of a workbook that have a header with an address, and an expiry date or a service: their rows were not read. Send each as a workbook of its own. Absent where there are none. */
            unreadSheets?: string[];
            /**
             * @description The encoding that the list was read in; absent for a workbook.
             *     - `utf-8`: All of Unicode, and the encoding of every list in NDJSON.
             *     - `utf-16`: The list begins with the byte order mark of UTF-16.
             *     - `windows-1252`: The list has bytes that are not UTF-8.
             * @enum {string}
             */
            encoding?: "utf-8" | "utf-16" | "windows-1252";
            /** @description What was understood of the header, so that a person can check what the columns are. Only with `firstRows=show`; absent for NDJSON. */
            header?: components["schemas"]["HeaderReport"];
            /** @description The first 1000 faulty rows. NDJSON lists all. */
            faults: components["schemas"]["FaultyRow"][];
            /** @description The first 1000 warnings. NDJSON lists all. */
            warnings: components["schemas"]["ImportWarning"][];
        };
        /**
         * Problem
         * @description An error as a problem document (RFC 9457).
         * @example {
         *       "type": "/problems/invalid-request",
         *       "title": "Richiesta non valida",
         *       "status": 400,
         *       "detail": "Alcuni dati mancano o non sono scritti correttamente.",
         *       "instance": "/v1/quotes",
         *       "requestId": "3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11",
         *       "code": "invalid-request",
         *       "errors": [
         *         {
         *           "pointer": "/items/0/gigabytes",
         *           "code": "out-of-range",
         *           "detail": "Il valore deve essere compreso tra 1 e 1000."
         *         }
         *       ]
         *     }
         */
        Problem: {
            /**
             * Format: uri-reference
             * @description URL of a page that explains the problem: `/problems/<code>`, absolute if the service is configured with its public URL.
             * @example /problems/invalid-request
             */
            type: string;
            /** @description Name of the problem, in the language of the Content-Language header. */
            title: components["schemas"]["Sentence"];
            /**
             * Format: int32
             * @description HTTP status code.
             */
            status: number;
            /** @description Explanation of the problem, in the language of the Content-Language header. */
            detail: components["schemas"]["Sentence"];
            /**
             * Format: uri-reference
             * @description Path of the request, without the query. Empty if the request could not be read, because its header was too slow, too large or not HTTP.
             * @example /v1/quotes
             */
            instance: string;
            /**
             * @description The Request-Id of the request and its response. Quote it when you report a problem.
             * @example 3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11
             */
            requestId: string;
            /**
             * @description Stable code of the problem, for programs to decide on. Minor versions may add codes: a client treats one that it does not know by its `status`. If the rules of the agreement exclude what is asked for (422), it is the code of the first of the `errors`; `unusable-header`, `no-service-column`, `empty-list` and `nothing-to-remind` concern the whole request.
             *     - `malformed-json`: The body of the request is empty or not a valid JSON document in UTF-8.
             *     - `invalid-request`: Some data are missing or not written correctly.
             *     - `unauthorized`: The register responds only to requests with a key; it is missing, does not exist or was revoked.
             *     - `forbidden`: The key is valid but does not allow this operation, or is not for this agreement.
             *     - `unknown-mailbox`: The register does not have this mailbox among those that the key is for.
             *     - `import-held`: The list would have replaced the register, but has faulty rows or would remove too many mailboxes: nothing was changed.
             *     - `reminders-off`: This service sends no reminders: nothing was sent.
             *     - `stale-version`: The mailbox was changed after the version named in If-Match was read.
             *     - `version-required`: A mailbox is changed or removed only with the header If-Match.
             *     - `register-unavailable`: The register of mailboxes cannot be used at the moment; nothing was changed.
             *     - `not-found`: There is no resource at this address.
             *     - `method-not-allowed`: The resource exists but does not allow this HTTP method.
             *     - `not-acceptable`: None of the media types requested in the Accept header is available for this resource.
             *     - `request-timeout`: The complete request did not arrive within the time allowed.
             *     - `payload-too-large`: The request exceeds the size allowed.
             *     - `uri-too-long`: The requested address is too long.
             *     - `unsupported-media-type`: The type declared in the Content-Type header is not accepted by this operation.
             *     - `header-fields-too-large`: The header fields of the request exceed the size allowed.
             *     - `unknown-agreement`: No agreement has this id.
             *     - `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count.
             *     - `expiry-passed`: The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.
             *     - `no-price-list`: On the date of the charge the agreement has no price list in force, and other price lists do not apply.
             *     - `duplicate-service`: The same service appears more than once in one list.
             *     - `service-not-offered`: The agreement does not offer one of the services named.
             *     - `quantity-above-maximum`: The requested gigabytes exceed what the agreement allows for one mailbox.
             *     - `nothing-to-remind`: There is no renewal to add to a calendar: the expiry has passed, the mailbox has no add-ons or, for a quote, there is no expiry date or no price list in force on the date of the renewal.
             *     - `unusable-header`: None of the first ten lines of the list names a column for the address and one for the expiry, or a column given with “column” is missing, or the list is not in UTF-8.
             *     - `no-service-column`: The list has no column with the gigabytes of an add-on service: no mailbox would seem at risk, even if it is.
             *     - `empty-list`: The list contains no mailbox.
             *     - `unreadable-workbook`: The file is no workbook in .xlsx or .ods, or it is damaged, protected by a password or too large.
             *     - `too-many-requests`: Too many requests arrived within a minute.
             *     - `unavailable`: The service is overloaded or stopping.
             *     - `internal-error`: The service failed to respond. The cause is in the service, not in the request.
             * @enum {string}
             */
            code: "malformed-json" | "invalid-request" | "unauthorized" | "forbidden" | "unknown-mailbox" | "import-held" | "reminders-off" | "stale-version" | "version-required" | "register-unavailable" | "not-found" | "method-not-allowed" | "not-acceptable" | "request-timeout" | "payload-too-large" | "uri-too-long" | "unsupported-media-type" | "header-fields-too-large" | "unknown-agreement" | "domain-not-covered" | "expiry-passed" | "no-price-list" | "duplicate-service" | "service-not-offered" | "quantity-above-maximum" | "nothing-to-remind" | "unusable-header" | "no-service-column" | "empty-list" | "unreadable-workbook" | "too-many-requests" | "unavailable" | "internal-error";
            header?: components["schemas"]["HeaderReport"];
            /** @description For `import-held`: what the import would have done, and the faulty rows. */
            import?: components["schemas"]["ImportReport"];
            /** @description All faults found, not only the first, up to 1000 (only the first in a body, or in one question of a batch, of more than 2000 values). For `invalid-request` (400) in the order of the schema; for `unusable-header` and `no-service-column` (422) in the order of the columns; for other 422 in the order of the codes. Absent for all other problems. */
            errors?: {
                /**
                 * @description Where the fault is. For a field of the body: JSON pointer (RFC 6901), "" for the whole body. For a query parameter: `?` and its name. For the header of a CSV list: `/` and the name of the column, as in the list or, if the column is missing, as in this contract. Names of unknown fields are cut after 200 characters.
                 * @example /items/0/gigabytes
                 */
                pointer: string;
                /**
                 * @description Stable code of the fault.
                 *     - `missing-field`: A required field, or a required column of a list, is missing. The pointer names it.
                 *     - `unknown-field`: The contract has no such field here.
                 *     - `wrong-type`: The JSON type is not the one in the contract: for example "3" or 1.5 instead of an integer, or null.
                 *     - `wrong-format`: The string does not have the required format, or is not one of the allowed values.
                 *     - `out-of-range`: The value is below the minimum or above the maximum; for a date, outside 1900-01-01 to 2150-12-31; for an amount, negative or above 999999999.99.
                 *     - `wrong-length`: The list or the string is too short or too long.
                 *     - `exactly-one-of`: Of several fields that exclude each other, more than one is present, or none; in a list, several columns have the same meaning.
                 *     - `unknown-agreement`: No agreement has this id.
                 *     - `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count.
                 *     - `expiry-passed`: The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.
                 *     - `no-price-list`: On the date of the charge the agreement has no price list in force, and other price lists do not apply.
                 *     - `duplicate-service`: The same service appears more than once in one list.
                 *     - `service-not-offered`: The agreement does not offer one of the services named.
                 *     - `quantity-above-maximum`: The requested gigabytes exceed what the agreement allows for one mailbox.
                 * @enum {string}
                 */
                code: "missing-field" | "unknown-field" | "wrong-type" | "wrong-format" | "out-of-range" | "wrong-length" | "exactly-one-of" | "unknown-agreement" | "domain-not-covered" | "expiry-passed" | "no-price-list" | "duplicate-service" | "service-not-offered" | "quantity-above-maximum";
                didYouMean?: components["schemas"]["DidYouMean"];
                /** @description What is wrong, in the language of the Content-Language header. */
                detail: components["schemas"]["Sentence"];
            }[];
        };
        /**
         * Status
         * @description The service is running. This is a problem document that reports no problem, as the Italian interoperability guidelines require.
         * @example {
         *       "type": "about:blank",
         *       "title": "OK",
         *       "status": 200,
         *       "version": "1.3.0"
         *     }
         */
        Status: {
            /**
             * @description Always `about:blank`: there is no problem.
             * @enum {string}
             */
            type: "about:blank";
            /**
             * @description State of the service.
             * @enum {string}
             */
            title: "OK";
            /**
             * Format: int32
             * @description HTTP status code.
             */
            status: number;
            /**
             * @description Version of the service and of this contract.
             * @example 1.3.0
             */
            version: string;
        };
        /**
         * Agreements
         * @description Summaries of all agreements.
         * @example {
         *       "items": [
         *         {
         *           "id": "architetti-torino",
         *           "sponsor": {
         *             "name": "Ordine Architetti Torino",
         *             "shortName": "OAT"
         *           },
         *           "domains": [
         *             "architettitorinopec.it"
         *           ],
         *           "services": [
         *             {
         *               "id": "extra-space",
         *               "name": "Spazio extra archivio e inbox"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        AgreementList: {
            /** @description All agreements, sorted by id. */
            items: {
                id: components["schemas"]["AgreementId"];
                /** @description The Order that pays for the base plan. */
                sponsor: {
                    /** @description Name of the Order. */
                    name: components["schemas"]["Name"];
                    /** @description Short name that its members use. */
                    shortName: components["schemas"]["Name"];
                };
                /** @description Mail domains that the agreement covers. Subdomains are not covered. */
                domains: string[];
                /** @description Add-on services that the agreement offers. */
                services: {
                    id: components["schemas"]["ServiceId"];
                    name: components["schemas"]["Name"];
                }[];
            }[];
        };
        /**
         * Price list
         * @description Prices of all services in a period. A charge uses the price list in force on the date of the charge.
         * @example {
         *       "validFrom": "2018-05-17",
         *       "currency": "EUR",
         *       "vatPercentage": "22.00",
         *       "unitPrices": [
         *         {
         *           "service": "extra-space",
         *           "unitPrice": "3.00"
         *         }
         *       ]
         *     }
         */
        PriceList: {
            /** @description First day on which the prices are in force. */
            validFrom: components["schemas"]["CivilDate"];
            /** @description Last day on which the prices are in force. Absent if no end is known. */
            validThrough?: components["schemas"]["CivilDate"];
            currency: components["schemas"]["Currency"];
            /** @description VAT rate, to be added to the unit prices. */
            vatPercentage: components["schemas"]["Percentage"];
            /** @description Prices of all services. */
            unitPrices: {
                service: components["schemas"]["ServiceId"];
                /** @description Price of one gigabyte for one year, before VAT. */
                unitPrice: components["schemas"]["Money"];
            }[];
        };
        /**
         * Agreement
         * @description The terms that an Order has negotiated with a mail provider: base plan, add-on services, price lists, rules and how to buy.
         * @example {
         *       "id": "architetti-torino",
         *       "sponsor": {
         *         "name": "Ordine Architetti Torino",
         *         "shortName": "OAT"
         *       },
         *       "provider": {
         *         "name": "Aruba PEC",
         *         "customerArea": "https://areaclienti.arubapec.it"
         *       },
         *       "domains": [
         *         "architettitorinopec.it"
         *       ],
         *       "timeZone": "Europe/Rome",
         *       "basePlan": {
         *         "name": "Casella PEC standard da 1 GB",
         *         "gigabytes": 1,
         *         "paidBy": "sponsor",
         *         "renewal": "automatic",
         *         "termYears": 1
         *       },
         *       "expiryHint": "La trovi nell’area clienti: «Lista caselle PEC», colonna della scadenza.",
         *       "services": [
         *         {
         *           "id": "extra-space",
         *           "name": "Spazio extra archivio e inbox",
         *           "aliases": [
         *             "spazio extra"
         *           ]
         *         }
         *       ],
         *       "activation": {
         *         "freeWindowMonths": 3
         *       },
         *       "renewal": {
         *         "topUpLeadDays": 15
         *       },
         *       "priceLists": [
         *         {
         *           "validFrom": "2018-05-17",
         *           "currency": "EUR",
         *           "vatPercentage": "22.00",
         *           "unitPrices": [
         *             {
         *               "service": "extra-space",
         *               "unitPrice": "3.00"
         *             }
         *           ]
         *         }
         *       ],
         *       "purchase": {
         *         "steps": [
         *           {
         *             "text": "Accedere all’area clienti.",
         *             "url": "https://areaclienti.arubapec.it"
         *           }
         *         ]
         *       },
         *       "sources": [
         *         {
         *           "url": "https://oato.it/2018/05/17/casella-pec",
         *           "date": "2018-05-17"
         *         }
         *       ]
         *     }
         */
        Agreement: {
            id: components["schemas"]["AgreementId"];
            /** @description The Order that pays for the base plan. */
            sponsor: {
                /** @description Name of the Order. */
                name: components["schemas"]["Name"];
                /** @description Short name that its members use. */
                shortName: components["schemas"]["Name"];
            };
            /** @description The company that provides the mailboxes. */
            provider: {
                /** @description Name of the provider. */
                name: components["schemas"]["Name"];
                /** @description URL of the customer area, where members sign in, add credit and buy services. */
                customerArea: components["schemas"]["Url"];
            };
            /** @description Mail domains that the agreement covers. Subdomains are not covered. */
            domains: string[];
            /**
             * @description Time zone (IANA name) of all dates. “Today” is the current date in this zone.
             * @example Europe/Rome
             */
            timeZone: string;
            /** @description The mailbox itself, for which the Order pays. */
            basePlan: {
                name: components["schemas"]["Name"];
                /** @description Space of the base plan, in gigabytes. */
                gigabytes: components["schemas"]["Gigabytes"];
                /**
                 * @description Who pays for it. Always `sponsor`: the Order, never the member.
                 * @enum {string}
                 */
                paidBy: "sponsor";
                /**
                 * @description How it is renewed. Always `automatic`: at the expiry only the add-ons can end, not the mailbox.
                 * @enum {string}
                 */
                renewal: "automatic";
                /**
                 * Format: int32
                 * @description Term in years. An expiry date further in the future is probably a mistake (warning `expiry-beyond-term`).
                 */
                termYears: number;
            };
            /** @description Where in the customer area members read the expiry of their mailbox. Absent if the agreement does not say it. */
            expiryHint?: components["schemas"]["Sentence"];
            /** @description Add-on services that the agreement offers. */
            services: {
                id: components["schemas"]["ServiceId"];
                name: components["schemas"]["Name"];
                /** @description Maximum gigabytes per mailbox. Absent if the agreement sets no maximum. */
                maximumGigabytes?: components["schemas"]["Gigabytes"];
                /** @description More names that identify the column of this service in a list of mailboxes. */
                aliases?: components["schemas"]["Name"][];
            }[];
            /** @description Rule for activations. */
            activation: {
                /**
                 * Format: int32
                 * @description An activation is free if fewer than this number of months remain until the expiry. Absent if every activation is charged.
                 */
                freeWindowMonths?: number;
            };
            /** @description Rule for renewals. */
            renewal: {
                /**
                 * Format: int32
                 * @description Number of days before the due date by which the credit should be available.
                 */
                topUpLeadDays: number;
                /**
                 * Format: int32
                 * @description Number of days after which a credit in the register counts as unknown. If absent: 90.
                 */
                creditMaxAgeDays?: number;
                /** @description Days before the due date on which a credit known to be short is reminded of. If absent: 60, 30, 15, 7, 1. */
                reminderDays?: number[];
                /** @description Days before the due date on which a credit that is not known is reminded of. If absent: 30, 7. */
                checkDays?: number[];
            };
            /**
             * Format: int32
             * @description Number of months for which the register keeps a mailbox after its expiry. If absent: 12.
             */
            retentionMonths?: number;
            /** @description All price lists, past and future, sorted by date. At most one is in force on any day. */
            priceLists: components["schemas"]["PriceList"][];
            /** @description How a member buys add-on services. */
            purchase: {
                /** @description URL of the Order’s guide to buying add-on services. */
                guideUrl?: components["schemas"]["Url"];
                /** @description Steps to buy an add-on service, in order. */
                steps: {
                    /** @description What to do. */
                    text: components["schemas"]["Sentence"];
                    /** @description Where to do it. */
                    url?: components["schemas"]["Url"];
                }[];
            };
            /** @description Where the terms of the agreement are published. */
            sources: {
                /** @description URL of the page. */
                url: components["schemas"]["Url"];
                /** @description Date of publication. */
                date?: components["schemas"]["CivilDate"];
            }[];
        };
        /**
         * Mailbox of a quote
         * @description The mailbox that the services are for, with its expiry date and its add-ons if known.
         * @example {
         *       "address": "mario.rossi@architettitorinopec.it",
         *       "expiresOn": "2027-04-30"
         *     }
         */
        QuotedMailbox: {
            address: components["schemas"]["Address"];
            /** @description Expiry date of the mailbox, as shown in the customer area. If present, the response contains `activation`, `charges` and `renewal`. A date before `asOf` is rejected as `expiry-passed`. */
            expiresOn?: components["schemas"]["RequestDate"];
            /** @description The add-on services that the mailbox already has, each at most once. They are paid from the same credit, so `renewal` covers them too if they are due on the same day, and they count towards the maximum of a service. They do not change the price of `items`. */
            addOns?: components["schemas"]["AddOns"];
        };
        /**
         * Question for a quote
         * @description Add-on services to price. Exactly one of `agreement` and `mailbox` must be present.
         * @example {
         *       "mailbox": {
         *         "address": "mario.rossi@architettitorinopec.it",
         *         "expiresOn": "2027-04-30"
         *       },
         *       "items": [
         *         {
         *           "service": "extra-space",
         *           "gigabytes": 3
         *         }
         *       ],
         *       "asOf": "2026-11-22"
         *     }
         * @example {
         *       "agreement": "architetti-torino",
         *       "items": [
         *         {
         *           "service": "preservation",
         *           "gigabytes": 1
         *         }
         *       ]
         *     }
         */
        QuoteRequest: components["schemas"]["QuoteRequestWithAgreement"] | components["schemas"]["QuoteRequestWithMailbox"];
        /**
         * Question for the price
         * @description Add-on services to price by the price list of an agreement.
         * @example {
         *       "agreement": "architetti-torino",
         *       "items": [
         *         {
         *           "service": "preservation",
         *           "gigabytes": 1
         *         }
         *       ]
         *     }
         */
        QuoteRequestWithAgreement: {
            /** @description Id of the agreement, to get only the price of one year. */
            agreement: components["schemas"]["AgreementId"];
            items: components["schemas"]["Items"];
            /** @description Date for which the quote is calculated; set it to get the same result again later. If absent: today in the time zone of the agreement (Europe/Rome). */
            asOf?: components["schemas"]["RequestDate"];
            /** @description Current prepaid credit, as shown in the customer area. If present, the response states how much is missing. */
            credit?: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description Number of years for which charges are returned; 2 if absent. It has no effect without `mailbox.expiresOn`.
             * @example 2
             */
            horizonYears?: number;
        };
        /**
         * Question for a mailbox
         * @description Add-on services to price for a mailbox; with its expiry date also when they are charged.
         * @example {
         *       "mailbox": {
         *         "address": "mario.rossi@architettitorinopec.it",
         *         "expiresOn": "2027-04-30"
         *       },
         *       "items": [
         *         {
         *           "service": "extra-space",
         *           "gigabytes": 3
         *         }
         *       ],
         *       "asOf": "2026-11-22"
         *     }
         */
        QuoteRequestWithMailbox: {
            /** @description The mailbox. The domain of its address determines the agreement. */
            mailbox: components["schemas"]["QuotedMailbox"];
            items: components["schemas"]["Items"];
            /** @description Date for which the quote is calculated; set it to get the same result again later. If absent: today in the time zone of the agreement (Europe/Rome). */
            asOf?: components["schemas"]["RequestDate"];
            /** @description Current prepaid credit, as shown in the customer area. If present, the response states how much is missing. */
            credit?: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description Number of years for which charges are returned; 2 if absent. It has no effect without `mailbox.expiresOn`.
             * @example 2
             */
            horizonYears?: number;
        };
        /**
         * Charge to come
         * @description A charge, at the prices in force on its date.
         * @example {
         *       "on": "2027-04-30",
         *       "reason": "renewal",
         *       "net": "13.00",
         *       "vatPercentage": "22.00",
         *       "vat": "2.86",
         *       "gross": "15.86",
         *       "priceListFrom": "2018-05-17"
         *     }
         */
        ScheduledCharge: {
            /** @description Date on which the amount is taken from the prepaid credit. */
            on: components["schemas"]["CivilDate"];
            /**
             * @description Reason for the charge.
             *     - `activation`: The activation on `asOf`; "0.00" if it is free.
             *     - `renewal`: The renewal on a due date.
             * @enum {string}
             */
            reason: "activation" | "renewal";
            /** @description Sum of all services, before VAT; "0.00" for a free activation. */
            net: components["schemas"]["Money"];
            /** @description VAT rate of the price list. */
            vatPercentage: components["schemas"]["Percentage"];
            /** @description `net` × `vatPercentage`, rounded once, half up, to the cent. */
            vat: components["schemas"]["Money"];
            /** @description `net` + `vat`: the amount taken from the prepaid credit. */
            gross: components["schemas"]["Money"];
            /** @description First day of the price list in force on the date of the charge. */
            priceListFrom: components["schemas"]["CivilDate"];
        };
        /**
         * Renewal after the purchase
         * @description The first renewal after the activation, and the credit that the purchase leaves for it. It takes for granted that the required credit is loaded before buying.
         * @example {
         *       "dueOn": "2027-04-30",
         *       "amountDue": "7.32",
         *       "loadBy": "2027-04-15",
         *       "left": "0.00",
         *       "toLoad": "7.32"
         *     }
         */
        RenewalAfter: {
            /** @description Date on which the renewal is due: `activation.coveredUntil`. */
            dueOn: components["schemas"]["CivilDate"];
            /** @description Amount of the renewal, VAT included, at the prices of `dueOn`: of `items` and, if they are due on the same day, of `mailbox.addOns`, as one charge. */
            amountDue: components["schemas"]["Money"];
            /** @description Date by which to add the credit: `topUpLeadDays` of the agreement (for example 15) before `dueOn`, but not before `asOf`. */
            loadBy: components["schemas"]["CivilDate"];
            /** @description Credit after the purchase: the larger of the `credit` of the request and `credit.required`, minus `activation.dueNow`. */
            left: components["schemas"]["Money"];
            /** @description Credit to add for the renewal: `amountDue` − `left`, never below "0.00". */
            toLoad: components["schemas"]["Money"];
        };
        /**
         * Quote
         * @description What the services cost, when they are charged and whether it is worth waiting.
         * @example {
         *       "agreement": "architetti-torino",
         *       "priceListFrom": "2018-05-17",
         *       "asOf": "2026-11-22",
         *       "currency": "EUR",
         *       "text": "Un anno costa 10,98 euro, IVA inclusa (9,00 euro più IVA al 22%).",
         *       "lines": [
         *         {
         *           "service": "extra-space",
         *           "name": "Spazio extra archivio e inbox",
         *           "gigabytes": 3,
         *           "unitPrice": "3.00",
         *           "net": "9.00"
         *         }
         *       ],
         *       "yearly": {
         *         "net": "9.00",
         *         "vatPercentage": "22.00",
         *         "vat": "1.98",
         *         "gross": "10.98"
         *       },
         *       "credit": {
         *         "required": "10.98"
         *       },
         *       "warnings": []
         *     }
         */
        Quote: {
            agreement: components["schemas"]["AgreementId"];
            /** @description First day of the price list in force on `asOf`. */
            priceListFrom: components["schemas"]["CivilDate"];
            /** @description Date for which the quote was calculated. */
            asOf: components["schemas"]["CivilDate"];
            currency: components["schemas"]["Currency"];
            /** @description The quote in one sentence. */
            text: components["schemas"]["Sentence"];
            /** @description One line per service, in the order of the request. */
            lines: components["schemas"]["Line"][];
            /** @description Price of one year of all services, at the prices of `asOf`. */
            yearly: components["schemas"]["TaxedAmount"];
            credit: components["schemas"]["Credit"];
            /** @description What happens if the services are activated on `asOf`. Present if the request contains the expiry date. */
            activation?: components["schemas"]["Activation"];
            waiting?: components["schemas"]["Waiting"];
            /** @description All charges of `items` only, without the `addOns` that the mailbox has, from the activation until `horizonYears` years later, sorted by date. On the day of the renewal `renewal.amountDue` is the amount for both. Present if the request contains the expiry date. */
            charges?: components["schemas"]["ScheduledCharge"][];
            /** @description The first renewal after the activation, whatever `horizonYears` is. Present if the request contains the expiry date, unless no price list is in force on the day it is due. */
            renewal?: components["schemas"]["RenewalAfter"];
            /** @description Last date on which the same request still returns the same yearly price, `mode` and `dueNow`: the earliest of the last day of the price list, the day before `freeFrom` (if charged) and the expiry. Absent if nothing limits it. */
            validThrough?: components["schemas"]["CivilDate"];
            warnings: components["schemas"]["Warnings"];
            registered?: components["schemas"]["Registered"];
        };
        /**
         * Question for an activation
         * @description Add-on services to activate on a mailbox.
         * @example {
         *       "mailbox": {
         *         "address": "mario.rossi@architettitorinopec.it",
         *         "expiresOn": "2027-04-30"
         *       },
         *       "items": [
         *         {
         *           "service": "extra-space",
         *           "gigabytes": 3
         *         }
         *       ],
         *       "credit": "20.00",
         *       "asOf": "2027-02-01"
         *     }
         */
        ActivationEligibilityRequest: {
            /** @description The mailbox with its expiry date and the add-ons that it already has. With a key, what is left out about a registered mailbox comes from the register. */
            mailbox: {
                address: components["schemas"]["Address"];
                /** @description Expiry date of the mailbox, as shown in the customer area. A date before `asOf` blocks the activation (`expiry-passed`). */
                expiresOn?: components["schemas"]["RequestDate"];
                /** @description The add-on services that the mailbox already has, each at most once. They count towards `quantity-above-maximum`. If absent, the mailbox is taken to have none, unless it is registered. */
                addOns?: components["schemas"]["AddOns"];
            };
            items: components["schemas"]["Items"];
            /** @description Current prepaid credit, as shown in the customer area. It must be at least the price of one year of the services, VAT included. If absent, the credit is not checked. */
            credit?: components["schemas"]["Money"];
            /** @description Date of the activation. If absent: today in the time zone of the agreement (Europe/Rome). */
            asOf?: components["schemas"]["RequestDate"];
        };
        /**
         * Reason against an activation
         * @description A reason that blocks the activation.
         * @example {
         *       "code": "insufficient-credit",
         *       "text": "Il credito deve coprire un anno dei servizi scelti, 15,86 euro IVA inclusa; da caricare: 5,86 euro."
         *     }
         */
        Reason: {
            /**
             * @description Code of the reason.
             *     - `domain-not-covered`: No agreement covers the mail domain.
             *     - `expiry-passed`: The expiry date is before `asOf`.
             *     - `no-price-list`: No price list is in force on `asOf`.
             *     - `service-not-offered`: The agreement does not offer the service.
             *     - `quantity-above-maximum`: Together with what the mailbox already has, the service would exceed the maximum of the agreement.
             *     - `insufficient-credit`: The credit is less than the price of one year, VAT included.
             * @enum {string}
             */
            code: "domain-not-covered" | "expiry-passed" | "no-price-list" | "service-not-offered" | "quantity-above-maximum" | "insufficient-credit";
            /** @description The service affected, for `service-not-offered` and `quantity-above-maximum`. */
            service?: components["schemas"]["ServiceId"];
            didYouMean?: components["schemas"]["DidYouMean"];
            /** @description The reason as one sentence. */
            text: components["schemas"]["Sentence"];
        };
        /**
         * Activation eligibility
         * @description Whether the services may be activated, on what terms, and everything that blocks the activation.
         * @example {
         *       "eligible": true,
         *       "asOf": "2027-02-01",
         *       "agreement": "architetti-torino",
         *       "text": "L'attivazione è possibile.",
         *       "reasons": [],
         *       "currency": "EUR",
         *       "activation": {
         *         "mode": "free",
         *         "dueNow": "0.00",
         *         "coveredUntil": "2027-04-30",
         *         "freeFrom": "2027-02-01"
         *       },
         *       "credit": {
         *         "required": "10.98",
         *         "available": "20.00",
         *         "toLoad": "0.00"
         *       },
         *       "warnings": []
         *     }
         */
        ActivationEligibility: {
            /** @description Whether the activation is possible. */
            eligible: boolean;
            /** @description Date of the activation. */
            asOf: components["schemas"]["CivilDate"];
            /** @description Id of the agreement. Absent if no agreement covers the mail domain. */
            agreement?: components["schemas"]["AgreementId"];
            /** @description The result in one sentence. */
            text: components["schemas"]["Sentence"];
            /** @description Everything that blocks the activation. Empty if `eligible` is true. */
            reasons: components["schemas"]["Reason"][];
            currency?: components["schemas"]["Currency"];
            /** @description What happens if the services are activated on `asOf`. Present if a price can be calculated: the domain is covered, the expiry has not passed, a price list is in force and every service is offered. */
            activation?: components["schemas"]["Activation"];
            waiting?: components["schemas"]["Waiting"];
            /** @description The prepaid credit needed. Present together with `activation`. */
            credit?: components["schemas"]["Credit"];
            warnings: components["schemas"]["Warnings"];
            registered?: components["schemas"]["Registered"];
        };
        /**
         * Question for a renewal
         * @description The mailbox whose renewal is checked, and the current credit.
         * @example {
         *       "mailbox": {
         *         "address": "mario.rossi@architettitorinopec.it",
         *         "expiresOn": "2027-04-30",
         *         "addOns": [
         *           {
         *             "service": "extra-space",
         *             "gigabytes": 3
         *           }
         *         ],
         *         "usedGigabytes": 2.5
         *       },
         *       "credit": "10.98",
         *       "asOf": "2026-11-22"
         *     }
         */
        RenewalCheckRequest: {
            /** @description The mailbox with its expiry date, its add-ons and, if known, the space in use. With a key, what is left out about a registered mailbox comes from the register. */
            mailbox: {
                address: components["schemas"]["Address"];
                /** @description Expiry date of the mailbox, as shown in the customer area. For a date before `asOf` the outcome is `expiry-passed`. */
                expiresOn?: components["schemas"]["RequestDate"];
                /** @description The add-on services that the mailbox has, each at most once. Empty if it has none. Required without a key, because the check is about them: if it could be left out, a client that forgets it would read `nothing-to-renew`. */
                addOns?: components["schemas"]["AddOns"];
                usedGigabytes?: components["schemas"]["UsedGigabytes"];
            };
            /** @description Current prepaid credit, as shown in the customer area. A credit equal to the amount due is enough. If absent, the outcome is `credit-unknown`, unless the register has a credit that is not too old. */
            credit?: components["schemas"]["Money"];
            /** @description Date for which the renewal is checked; set it to get the same result again later. If absent: today in the time zone of the agreement (Europe/Rome). */
            asOf?: components["schemas"]["RequestDate"];
        };
        /**
         * Base plan of the mailbox
         * @description The base plan of the mailbox. It is renewed automatically and paid by the sponsor, so the mailbox continues; the sponsor never pays for add-ons.
         * @example {
         *       "gigabytes": 1,
         *       "paidBy": "sponsor",
         *       "renewal": "automatic",
         *       "sponsor": {
         *         "name": "Ordine Architetti Torino",
         *         "shortName": "OAT"
         *       }
         *     }
         */
        RenewedBasePlan: {
            /** @description Space of the base plan, in whole gigabytes. */
            gigabytes: components["schemas"]["Gigabytes"];
            /**
             * @description Who pays for it. Always `sponsor`: the Order; the credit of the member is never used.
             * @enum {string}
             */
            paidBy: "sponsor";
            /**
             * @description How it is renewed. Always `automatic`, whatever happens to the add-ons.
             * @enum {string}
             */
            renewal: "automatic";
            /** @description The Order that pays for it. */
            sponsor: {
                name: components["schemas"]["Name"];
                shortName: components["schemas"]["Name"];
            };
        };
        /**
         * Add-on to renew
         * @description An add-on of the mailbox, its price at the renewal and what happens to it.
         * @example {
         *       "service": "extra-space",
         *       "name": "Spazio extra archivio e inbox",
         *       "gigabytes": 3,
         *       "unitPrice": "3.00",
         *       "net": "9.00",
         *       "ifRenewedAlone": "10.98",
         *       "outcome": "renewed"
         *     }
         */
        RenewalLine: {
            service: components["schemas"]["ServiceId"];
            name: components["schemas"]["Name"];
            gigabytes: components["schemas"]["Gigabytes"];
            /** @description Price of one gigabyte for one year on the due date, before VAT. */
            unitPrice: components["schemas"]["Money"];
            /** @description `unitPrice` × `gigabytes`, before VAT. */
            net: components["schemas"]["Money"];
            /** @description Amount, VAT included, if only this add-on were renewed. Its `outcome` depends on this amount. */
            ifRenewedAlone: components["schemas"]["Money"];
            /**
             * @description What happens to this add-on on the due date.
             *     - `renewed`: The credit covers all add-ons.
             *     - `deactivated`: The credit does not cover this add-on, even alone.
             *     - `undetermined`: The credit covers this add-on alone but not all add-ons. Which ones are renewed is not documented.
             *     - `credit-unknown`: The request contains no credit.
             * @enum {string}
             */
            outcome: "renewed" | "deactivated" | "undetermined" | "credit-unknown";
        };
        /**
         * Renewal check
         * @description What happens to the add-ons on their due date. `dueOn`, `daysLeft`, `currency`, `lines`, `amountDue`, `priceListFrom` and `credit` are absent if the expiry has passed or there is nothing to renew.
         * @example {
         *       "outcome": "nothing-to-renew",
         *       "asOf": "2026-11-22",
         *       "agreement": "architetti-torino",
         *       "text": "La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.",
         *       "basePlan": {
         *         "gigabytes": 1,
         *         "paidBy": "sponsor",
         *         "renewal": "automatic",
         *         "sponsor": {
         *           "name": "Ordine Architetti Torino",
         *           "shortName": "OAT"
         *         }
         *       },
         *       "warnings": []
         *     }
         */
        RenewalCheck: {
            /**
             * @description What happens to the add-ons on the due date.
             *     - `expiry-passed`: The expiry date is before `asOf`: add-ons that were not renewed are deactivated.
             *     - `nothing-to-renew`: The mailbox has no add-ons.
             *     - `credit-unknown`: The request contains no credit.
             *     - `renewed`: The credit covers all add-ons.
             *     - `partly-covered`: The credit covers at least one add-on alone, but not all of them.
             *     - `deactivated`: The credit does not cover any add-on.
             * @enum {string}
             */
            outcome: "expiry-passed" | "nothing-to-renew" | "credit-unknown" | "renewed" | "partly-covered" | "deactivated";
            /** @description Date for which the renewal was checked. */
            asOf: components["schemas"]["CivilDate"];
            agreement: components["schemas"]["AgreementId"];
            /** @description The outcome in one sentence. */
            text: components["schemas"]["Sentence"];
            /** @description Date of the next renewal: the expiry date or, if it is more than a year away, the first date on or after `asOf` that is a whole number of years before the expiry. */
            dueOn?: components["schemas"]["CivilDate"];
            /**
             * Format: int32
             * @description Days from `asOf` to `dueOn`.
             */
            daysLeft?: number;
            currency?: components["schemas"]["Currency"];
            /** @description One line per add-on, in the order of the request. */
            lines?: components["schemas"]["RenewalLine"][];
            /** @description The charge for all add-ons together, at the prices of `dueOn`. */
            amountDue?: components["schemas"]["TaxedAmount"];
            /** @description First day of the price list in force on `dueOn`. */
            priceListFrom?: components["schemas"]["CivilDate"];
            credit?: components["schemas"]["RenewalCredit"];
            basePlan: components["schemas"]["RenewedBasePlan"];
            warnings: components["schemas"]["Warnings"];
            registered?: components["schemas"]["Registered"];
        };
        /**
         * Question of a batch
         * @description A mailbox whose renewal is checked, and the current credit.
         * @example {
         *       "mailbox": {
         *         "address": "mario.rossi@architettitorinopec.it",
         *         "expiresOn": "2027-04-30",
         *         "addOns": [
         *           {
         *             "service": "extra-space",
         *             "gigabytes": 3
         *           }
         *         ]
         *       },
         *       "credit": "10.98"
         *     }
         */
        RenewalQuestion: {
            /** @description The mailbox with its expiry date, its add-ons and, if known, the space in use. With a key, what is left out about a registered mailbox comes from the register. */
            mailbox: {
                address: components["schemas"]["Address"];
                /** @description Expiry date of the mailbox, as shown in the customer area. For a date before `asOf` the outcome is `expiry-passed`. */
                expiresOn?: components["schemas"]["RequestDate"];
                /** @description The add-on services that the mailbox has, each at most once. Empty if it has none. Required without a key, because the check is about them: if it could be left out, a client that forgets it would read `nothing-to-renew`. */
                addOns?: components["schemas"]["AddOns"];
                usedGigabytes?: components["schemas"]["UsedGigabytes"];
            };
            /** @description Current prepaid credit, as shown in the customer area. A credit equal to the amount due is enough. If absent, the outcome is `credit-unknown`, unless the register has a credit that is not too old. */
            credit?: components["schemas"]["Money"];
        };
        /**
         * Batch of renewal checks
         * @description The mailboxes whose renewals are checked. The same mailbox may appear more than once.
         * @example {
         *       "asOf": "2026-11-22",
         *       "mailboxes": [
         *         {
         *           "mailbox": {
         *             "address": "mario.rossi@architettitorinopec.it",
         *             "expiresOn": "2027-04-30",
         *             "addOns": [
         *               {
         *                 "service": "extra-space",
         *                 "gigabytes": 3
         *               }
         *             ]
         *           },
         *           "credit": "10.98"
         *         }
         *       ]
         *     }
         */
        RenewalBatchRequest: {
            /** @description Date for which the renewals are checked; set it to get the same result again later. If absent: today in the time zone of each agreement (Europe/Rome). */
            asOf?: components["schemas"]["RequestDate"];
            /** @description The mailboxes to check. */
            mailboxes: components["schemas"]["RenewalQuestion"][];
        };
        /**
         * Question that was checked
         * @description The result of the renewal check for one question of a batch.
         * @example {
         *       "index": 0,
         *       "check": {
         *         "outcome": "nothing-to-renew",
         *         "asOf": "2026-11-22",
         *         "agreement": "architetti-torino",
         *         "text": "La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.",
         *         "basePlan": {
         *           "gigabytes": 1,
         *           "paidBy": "sponsor",
         *           "renewal": "automatic",
         *           "sponsor": {
         *             "name": "Ordine Architetti Torino",
         *             "shortName": "OAT"
         *           }
         *         },
         *         "warnings": []
         *       }
         *     }
         */
        CheckedQuestion: {
            /**
             * Format: int32
             * @description Position of the question in `mailboxes`; that of the first is 0.
             */
            index: number;
            check: components["schemas"]["RenewalCheck"];
        };
        /**
         * Problem of a question
         * @description Why one question could not be checked: the rules of the agreements exclude what it asks for.
         * @example {
         *       "code": "domain-not-covered",
         *       "title": "Dominio non coperto",
         *       "errors": [
         *         {
         *           "pointer": "/mailbox/address",
         *           "code": "domain-not-covered",
         *           "detail": "Nessun Ordine convenzionato usa questo dominio: controllare la parte dopo la @."
         *         }
         *       ]
         *     }
         */
        QuestionProblem: {
            /**
             * @description Stable code of the problem: that of the first of the `errors`, or `unknown-mailbox`. Minor versions may add codes: a client treats one that it does not know as a question that was not checked.
             *     - `unknown-agreement`: No agreement has this id.
             *     - `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count.
             *     - `expiry-passed`: The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.
             *     - `no-price-list`: On the date of the charge the agreement has no price list in force, and other price lists do not apply.
             *     - `duplicate-service`: The same service appears more than once in one list.
             *     - `service-not-offered`: The agreement does not offer one of the services named.
             *     - `quantity-above-maximum`: The requested gigabytes exceed what the agreement allows for one mailbox.
             *     - `unknown-mailbox`: The register does not have this mailbox among those that the key is for.
             * @enum {string}
             */
            code: "unknown-agreement" | "domain-not-covered" | "expiry-passed" | "no-price-list" | "duplicate-service" | "service-not-offered" | "quantity-above-maximum" | "unknown-mailbox";
            /** @description Name of the problem, in the language of the Content-Language header. */
            title: components["schemas"]["Sentence"];
            /** @description All faults of the question, in the order of the codes. */
            errors: {
                /**
                 * @description JSON pointer (RFC 6901) into the question, for example `/mailbox/address`; not into the batch.
                 * @example /items/0/gigabytes
                 */
                pointer: string;
                /**
                 * @description Stable code of the fault.
                 *     - `missing-field`: A required field, or a required column of a list, is missing. The pointer names it.
                 *     - `unknown-field`: The contract has no such field here.
                 *     - `wrong-type`: The JSON type is not the one in the contract: for example "3" or 1.5 instead of an integer, or null.
                 *     - `wrong-format`: The string does not have the required format, or is not one of the allowed values.
                 *     - `out-of-range`: The value is below the minimum or above the maximum; for a date, outside 1900-01-01 to 2150-12-31; for an amount, negative or above 999999999.99.
                 *     - `wrong-length`: The list or the string is too short or too long.
                 *     - `exactly-one-of`: Of several fields that exclude each other, more than one is present, or none; in a list, several columns have the same meaning.
                 *     - `unknown-agreement`: No agreement has this id.
                 *     - `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count.
                 *     - `expiry-passed`: The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.
                 *     - `no-price-list`: On the date of the charge the agreement has no price list in force, and other price lists do not apply.
                 *     - `duplicate-service`: The same service appears more than once in one list.
                 *     - `service-not-offered`: The agreement does not offer one of the services named.
                 *     - `quantity-above-maximum`: The requested gigabytes exceed what the agreement allows for one mailbox.
                 * @enum {string}
                 */
                code: "missing-field" | "unknown-field" | "wrong-type" | "wrong-format" | "out-of-range" | "wrong-length" | "exactly-one-of" | "unknown-agreement" | "domain-not-covered" | "expiry-passed" | "no-price-list" | "duplicate-service" | "service-not-offered" | "quantity-above-maximum";
                didYouMean?: components["schemas"]["DidYouMean"];
                /** @description What is wrong, in the language of the Content-Language header. */
                detail: components["schemas"]["Sentence"];
            }[];
        };
        /**
         * Question that was rejected
         * @description A question of a batch that could not be checked. The other questions are checked all the same. `checkRenewal` responds to it with a problem of the same `code`, `title` and `errors` (422).
         * @example {
         *       "index": 1,
         *       "problem": {
         *         "code": "domain-not-covered",
         *         "title": "Dominio non coperto",
         *         "errors": [
         *           {
         *             "pointer": "/mailbox/address",
         *             "code": "domain-not-covered",
         *             "detail": "Nessun Ordine convenzionato usa questo dominio: controllare la parte dopo la @."
         *           }
         *         ]
         *       }
         *     }
         */
        RejectedQuestion: {
            /**
             * Format: int32
             * @description Position of the question in `mailboxes`; that of the first is 0.
             */
            index: number;
            problem: components["schemas"]["QuestionProblem"];
        };
        /**
         * Result for one question
         * @description The result for one question of a batch: it has either a `check` or a `problem`.
         * @example {
         *       "index": 0,
         *       "check": {
         *         "outcome": "nothing-to-renew",
         *         "asOf": "2026-11-22",
         *         "agreement": "architetti-torino",
         *         "text": "La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.",
         *         "basePlan": {
         *           "gigabytes": 1,
         *           "paidBy": "sponsor",
         *           "renewal": "automatic",
         *           "sponsor": {
         *             "name": "Ordine Architetti Torino",
         *             "shortName": "OAT"
         *           }
         *         },
         *         "warnings": []
         *       }
         *     }
         */
        RenewalBatchItem: components["schemas"]["CheckedQuestion"] | components["schemas"]["RejectedQuestion"];
        /**
         * Summary of a batch
         * @description Totals of the whole batch, with the fields of the summary of a report: a row is a question. Amounts are in euro, VAT included.
         * @example {
         *       "asOf": "2026-11-22",
         *       "rowsRead": 2,
         *       "rowsChecked": 1,
         *       "rowsFiltered": 0,
         *       "rowsFaulty": 1,
         *       "byOutcome": {
         *         "expiry-passed": 0,
         *         "nothing-to-renew": 1,
         *         "credit-unknown": 0,
         *         "renewed": 0,
         *         "partly-covered": 0,
         *         "deactivated": 0
         *       },
         *       "byMonth": [],
         *       "totalDue": "0.00",
         *       "totalToLoad": "0.00",
         *       "mailboxesOverBasePlan": 0,
         *       "byWarning": {
         *         "expiry-beyond-term": 0,
         *         "space-over-base-plan": 0
         *       }
         *     }
         */
        RenewalSummary: {
            /** @description Date for which the renewals were checked: that of the request or, if it has none, today in Europe/Rome. Each check states its own `asOf`, which is today in the time zone of its agreement. */
            asOf: components["schemas"]["CivilDate"];
            /**
             * Format: int64
             * @description Questions of the batch: `rowsChecked` + `rowsFaulty`.
             */
            rowsRead: number;
            /**
             * Format: int64
             * @description Questions that were checked: their item has a `check`.
             */
            rowsChecked: number;
            /**
             * Format: int64
             * @description Always 0, because a batch has no filter; it is here because a report has it.
             */
            rowsFiltered: number;
            /**
             * Format: int64
             * @description Questions that could not be checked: their item has a `problem`.
             */
            rowsFaulty: number;
            /** @description Number of checked mailboxes by outcome. */
            byOutcome: {
                /**
                 * Format: int64
                 * @description Mailboxes with the outcome `expiry-passed`.
                 */
                "expiry-passed": number;
                /**
                 * Format: int64
                 * @description Mailboxes with the outcome `nothing-to-renew`.
                 */
                "nothing-to-renew": number;
                /**
                 * Format: int64
                 * @description Mailboxes with the outcome `credit-unknown`.
                 */
                "credit-unknown": number;
                /**
                 * Format: int64
                 * @description Mailboxes with the outcome `renewed`.
                 */
                renewed: number;
                /**
                 * Format: int64
                 * @description Mailboxes with the outcome `partly-covered`.
                 */
                "partly-covered": number;
                /**
                 * Format: int64
                 * @description Mailboxes with the outcome `deactivated`.
                 */
                deactivated: number;
            };
            /** @description Checked mailboxes with a due date, by month, sorted. */
            byMonth: {
                /**
                 * @description Year and month.
                 * @example 2027-04
                 */
                month: string;
                /**
                 * Format: int64
                 * @description Mailboxes with a renewal due in this month.
                 */
                mailboxes: number;
                /**
                 * @description Sum of their amounts due, VAT included.
                 * @example 1098.00
                 */
                due: string;
                /** @description Number of these mailboxes by outcome. */
                byOutcome: {
                    /**
                     * Format: int64
                     * @description Of these, mailboxes with the outcome `credit-unknown`.
                     */
                    "credit-unknown": number;
                    /**
                     * Format: int64
                     * @description Of these, mailboxes with the outcome `renewed`.
                     */
                    renewed: number;
                    /**
                     * Format: int64
                     * @description Of these, mailboxes with the outcome `partly-covered`.
                     */
                    "partly-covered": number;
                    /**
                     * Format: int64
                     * @description Of these, mailboxes with the outcome `deactivated`.
                     */
                    deactivated: number;
                };
            }[];
            /**
             * @description Sum of the amounts due of all checked mailboxes, VAT included.
             * @example 1098.00
             */
            totalDue: string;
            /**
             * @description Sum of the credit to add, over the mailboxes that state a credit.
             * @example 321.00
             */
            totalToLoad: string;
            /**
             * Format: int64
             * @description Checked mailboxes with the warning `space-over-base-plan`: the same number as in `byWarning`.
             */
            mailboxesOverBasePlan: number;
            /** @description Number of checked mailboxes by warning. A mailbox may have several; whatever its outcome, look at it again. */
            byWarning: {
                /**
                 * Format: int64
                 * @description Mailboxes with the warning `expiry-beyond-term`.
                 */
                "expiry-beyond-term": number;
                /**
                 * Format: int64
                 * @description Mailboxes with the warning `space-over-base-plan`.
                 */
                "space-over-base-plan": number;
            };
        };
        /**
         * Checked batch
         * @description The result of every renewal check of a batch, and their totals.
         * @example {
         *       "asOf": "2026-11-22",
         *       "items": [
         *         {
         *           "index": 0,
         *           "check": {
         *             "outcome": "nothing-to-renew",
         *             "asOf": "2026-11-22",
         *             "agreement": "architetti-torino",
         *             "text": "La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.",
         *             "basePlan": {
         *               "gigabytes": 1,
         *               "paidBy": "sponsor",
         *               "renewal": "automatic",
         *               "sponsor": {
         *                 "name": "Ordine Architetti Torino",
         *                 "shortName": "OAT"
         *               }
         *             },
         *             "warnings": []
         *           }
         *         },
         *         {
         *           "index": 1,
         *           "problem": {
         *             "code": "domain-not-covered",
         *             "title": "Dominio non coperto",
         *             "errors": [
         *               {
         *                 "pointer": "/mailbox/address",
         *                 "code": "domain-not-covered",
         *                 "detail": "Nessun Ordine convenzionato usa questo dominio: controllare la parte dopo la @."
         *               }
         *             ]
         *           }
         *         }
         *       ],
         *       "summary": {
         *         "asOf": "2026-11-22",
         *         "rowsRead": 2,
         *         "rowsChecked": 1,
         *         "rowsFiltered": 0,
         *         "rowsFaulty": 1,
         *         "byOutcome": {
         *           "expiry-passed": 0,
         *           "nothing-to-renew": 1,
         *           "credit-unknown": 0,
         *           "renewed": 0,
         *           "partly-covered": 0,
         *           "deactivated": 0
         *         },
         *         "byMonth": [],
         *         "totalDue": "0.00",
         *         "totalToLoad": "0.00",
         *         "mailboxesOverBasePlan": 0,
         *         "byWarning": {
         *           "expiry-beyond-term": 0,
         *           "space-over-base-plan": 0
         *         }
         *       }
         *     }
         */
        RenewalBatch: {
            /** @description Date for which the renewals were checked: that of the request or, if it has none, today in Europe/Rome. Each check states its own `asOf`, which is today in the time zone of its agreement. */
            asOf: components["schemas"]["CivilDate"];
            /** @description One result per question, in the order of the request. */
            items: components["schemas"]["RenewalBatchItem"][];
            summary: components["schemas"]["RenewalSummary"];
        };
        /**
         * List of mailboxes
         * @description CSV file in UTF-8, UTF-16 or Windows-1252 with a header line, at least one column of a service (or `services=none`) and one row per mailbox. Lines end in LF, CRLF or CR; a quoted cell may contain line breaks. A row is faulty if it is longer than 64 KiB, contains a NUL character or a quote that is not closed within 256 KiB, or has a value after the last column of the header.
         * @example casella;scadenza;credito;spazio extra
         *     mario.rossi@architettitorinopec.it;30/04/2027;10,98;3 GB
         */
        ReportList: string;
        /**
         * Report in columns
         * @description CSV file in UTF-8 with a byte order mark and CRLF: the columns of the list, followed by `outcome`, `dueOn`, `amountDue`, `toLoad`, `loadBy`, `faults`, `warnings` and `text`, the result as a sentence. In Italian they are called `esito`, `rinnovo il`, `importo dovuto`, `da caricare`, `caricare entro`, `errori`, `avvisi` and `testo`, and outcomes are Italian words such as `si rinnova`. In Italian: semicolons, decimal commas and dates as dd/mm/yyyy; in English: commas, decimal points and ISO dates. For an NDJSON list the columns are `address`, `expiresOn`, `usedGigabytes`, `credit` and the id of every service. A cell that a spreadsheet would interpret as a formula is prefixed with an apostrophe. If nothing of a faulty row can be shown, `faults` (`errori`) contains its line number.
         * @example casella;scadenza;esito;rinnovo il;importo dovuto;da caricare;caricare entro;errori;avvisi;testo
         *     mario.rossi@architettitorinopec.it;30/04/2027;nulla da rinnovare;;;;;;;"La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino."
         */
        ReportTable: string;
        /**
         * Report as a workbook
         * Format: binary
         * @description An .xlsx file with the columns of `ReportTable` in one sheet: dates, amounts and gigabytes as such, and no formula. At most 1,048,575 rows below the header; a report of more ends incomplete, ask for CSV. A text of more than 32,767 characters is cut.
         * @example PK…
         */
        ReportSpreadsheet: string;
        /**
         * Mailbox of a list
         * @description One line of an NDJSON list: a mailbox with its expiry date and what is known about it.
         * @example {
         *       "address": "mario.rossi@architettitorinopec.it",
         *       "expiresOn": "2027-04-30",
         *       "addOns": [
         *         {
         *           "service": "extra-space",
         *           "gigabytes": 3
         *         }
         *       ],
         *       "usedGigabytes": 2.5,
         *       "credit": "10.98"
         *     }
         */
        ReportRow: {
            address: components["schemas"]["Address"];
            /** @description Expiry date of the mailbox, as shown in the customer area. For a date before `asOf` the outcome is `expiry-passed`. */
            expiresOn: components["schemas"]["RequestDate"];
            addOns?: components["schemas"]["AddOns"];
            usedGigabytes?: components["schemas"]["UsedGigabytes"];
            /** @description Current prepaid credit. If absent, the outcome is `credit-unknown`. */
            credit?: components["schemas"]["Money"];
        };
        /**
         * List of mailboxes in NDJSON
         * @description One JSON document per line, as described by `contentSchema`; lines are separated by line feeds. A line longer than 64 KiB is a faulty row.
         * @example {"address":"mario.rossi@architettitorinopec.it","expiresOn":"2027-04-30"}
         */
        ReportRows: string;
        /**
         * Workbook with a list of mailboxes
         * Format: binary
         * @description An .xlsx or .ods file, byte for byte, of at most 16 MiB.
         * @example PK…
         */
        ReportWorkbook: string;
        /**
         * Mailbox of a report
         * @description Line of a report: the result of the renewal check for one mailbox.
         * @example {
         *       "line": 7,
         *       "address": "mario.rossi@architettitorinopec.it",
         *       "outcome": "nothing-to-renew",
         *       "asOf": "2026-11-22",
         *       "agreement": "architetti-torino",
         *       "text": "La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.",
         *       "basePlan": {
         *         "gigabytes": 1,
         *         "paidBy": "sponsor",
         *         "renewal": "automatic",
         *         "sponsor": {
         *           "name": "Ordine Architetti Torino",
         *           "shortName": "OAT"
         *         }
         *       },
         *       "warnings": []
         *     }
         */
        ReportedMailbox: {
            /**
             * Format: int64
             * @description Line number of the mailbox in the list; in a workbook, the number of its row. The first line of a list is line 1.
             */
            line: number;
            address: components["schemas"]["Address"];
            /**
             * @description What happens to the add-ons on the due date.
             *     - `expiry-passed`: The expiry date is before `asOf`: add-ons that were not renewed are deactivated.
             *     - `nothing-to-renew`: The mailbox has no add-ons.
             *     - `credit-unknown`: The request contains no credit.
             *     - `renewed`: The credit covers all add-ons.
             *     - `partly-covered`: The credit covers at least one add-on alone, but not all of them.
             *     - `deactivated`: The credit does not cover any add-on.
             * @enum {string}
             */
            outcome: "expiry-passed" | "nothing-to-renew" | "credit-unknown" | "renewed" | "partly-covered" | "deactivated";
            /** @description Date for which the renewal was checked. */
            asOf: components["schemas"]["CivilDate"];
            agreement: components["schemas"]["AgreementId"];
            /** @description The outcome in one sentence. */
            text: components["schemas"]["Sentence"];
            /** @description Date of the next renewal: the expiry date or, if it is more than a year away, the first date on or after `asOf` that is a whole number of years before the expiry. */
            dueOn?: components["schemas"]["CivilDate"];
            /**
             * Format: int32
             * @description Days from `asOf` to `dueOn`.
             */
            daysLeft?: number;
            currency?: components["schemas"]["Currency"];
            /** @description One line per add-on, in the order of the request. */
            lines?: components["schemas"]["RenewalLine"][];
            /** @description The charge for all add-ons together, at the prices of `dueOn`. */
            amountDue?: components["schemas"]["TaxedAmount"];
            /** @description First day of the price list in force on `dueOn`. */
            priceListFrom?: components["schemas"]["CivilDate"];
            credit?: components["schemas"]["RenewalCredit"];
            basePlan: components["schemas"]["RenewedBasePlan"];
            warnings: components["schemas"]["Warnings"];
            /**
             * @description A warning: the row with this line has the same mailbox with the same data. The totals count the mailbox once.
             * @example {
             *       "line": 2,
             *       "text": "La stessa casella con gli stessi dati è già alla riga 2: nei totali conta una volta sola."
             *     }
             */
            repeats?: {
                /**
                 * Format: int64
                 * @description Line number of the mailbox in the list; in a workbook, the number of its row. The first line of a list is line 1.
                 */
                line: number;
                /** @description The warning as one sentence. */
                text: components["schemas"]["Sentence"];
            };
        };
        /**
         * Summary of a report
         * @description Totals of the whole list. Amounts are in euro, VAT included.
         * @example {
         *       "asOf": "2026-11-22",
         *       "rowsRead": 3,
         *       "rowsChecked": 2,
         *       "rowsFiltered": 0,
         *       "rowsFaulty": 1,
         *       "byOutcome": {
         *         "expiry-passed": 0,
         *         "nothing-to-renew": 1,
         *         "credit-unknown": 0,
         *         "renewed": 0,
         *         "partly-covered": 0,
         *         "deactivated": 1
         *       },
         *       "byMonth": [
         *         {
         *           "month": "2027-04",
         *           "mailboxes": 1,
         *           "due": "10.98",
         *           "byOutcome": {
         *             "credit-unknown": 0,
         *             "renewed": 0,
         *             "partly-covered": 0,
         *             "deactivated": 1
         *           }
         *         }
         *       ],
         *       "totalDue": "10.98",
         *       "totalToLoad": "10.98",
         *       "mailboxesOverBasePlan": 0,
         *       "byWarning": {
         *         "expiry-beyond-term": 0,
         *         "space-over-base-plan": 0
         *       },
         *       "encoding": "utf-8",
         *       "rowsRepeated": 0,
         *       "rowsContradicting": 0,
         *       "rowsOfTotals": 1,
         *       "ignoredColumns": [
         *         "matricola"
         *       ],
         *       "doubtfulColumns": []
         *     }
         */
        ReportSummary: {
            /** @description Date for which the renewals were checked: that of the request or, if it has none, today in Europe/Rome. Each check states its own `asOf`, which is today in the time zone of its agreement. */
            asOf: components["schemas"]["CivilDate"];
            /**
             * Format: int64
             * @description Rows in the list: `rowsChecked` + `rowsFiltered` + `rowsFaulty` + `rowsRepeated`.
             */
            rowsRead: number;
            /**
             * Format: int64
             * @description Mailboxes that were checked and are in the report.
             */
            rowsChecked: number;
            /**
             * Format: int64
             * @description Mailboxes left out because of `dueWithinDays`, `outcome`, `warning` or `atRisk`.
             */
            rowsFiltered: number;
            /**
             * Format: int64
             * @description Rows that could not be checked.
             */
            rowsFaulty: number;
            /** @description Number of checked mailboxes by outcome. */
            byOutcome: {
                /**
                 * Format: int64
                 * @description Mailboxes with the outcome `expiry-passed`.
                 */
                "expiry-passed": number;
                /**
                 * Format: int64
                 * @description Mailboxes with the outcome `nothing-to-renew`.
                 */
                "nothing-to-renew": number;
                /**
                 * Format: int64
                 * @description Mailboxes with the outcome `credit-unknown`.
                 */
                "credit-unknown": number;
                /**
                 * Format: int64
                 * @description Mailboxes with the outcome `renewed`.
                 */
                renewed: number;
                /**
                 * Format: int64
                 * @description Mailboxes with the outcome `partly-covered`.
                 */
                "partly-covered": number;
                /**
                 * Format: int64
                 * @description Mailboxes with the outcome `deactivated`.
                 */
                deactivated: number;
            };
            /** @description Checked mailboxes with a due date, by month, sorted. */
            byMonth: {
                /**
                 * @description Year and month.
                 * @example 2027-04
                 */
                month: string;
                /**
                 * Format: int64
                 * @description Mailboxes with a renewal due in this month.
                 */
                mailboxes: number;
                /**
                 * @description Sum of their amounts due, VAT included.
                 * @example 1098.00
                 */
                due: string;
                /** @description Number of these mailboxes by outcome. */
                byOutcome: {
                    /**
                     * Format: int64
                     * @description Of these, mailboxes with the outcome `credit-unknown`.
                     */
                    "credit-unknown": number;
                    /**
                     * Format: int64
                     * @description Of these, mailboxes with the outcome `renewed`.
                     */
                    renewed: number;
                    /**
                     * Format: int64
                     * @description Of these, mailboxes with the outcome `partly-covered`.
                     */
                    "partly-covered": number;
                    /**
                     * Format: int64
                     * @description Of these, mailboxes with the outcome `deactivated`.
                     */
                    deactivated: number;
                };
            }[];
            /**
             * @description Sum of the amounts due of all checked mailboxes, VAT included.
             * @example 1098.00
             */
            totalDue: string;
            /**
             * @description Sum of the credit to add, over the mailboxes that state a credit.
             * @example 321.00
             */
            totalToLoad: string;
            /**
             * Format: int64
             * @description Checked mailboxes with the warning `space-over-base-plan`: the same number as in `byWarning`.
             */
            mailboxesOverBasePlan: number;
            /** @description Number of checked mailboxes by warning. A mailbox may have several; whatever its outcome, look at it again. */
            byWarning: {
                /**
                 * Format: int64
                 * @description Mailboxes with the warning `expiry-beyond-term`.
                 */
                "expiry-beyond-term": number;
                /**
                 * Format: int64
                 * @description Mailboxes with the warning `space-over-base-plan`.
                 */
                "space-over-base-plan": number;
            };
            /**
             * @description The encoding that the list was read in; absent for a workbook.
             *     - `utf-8`: All of Unicode, and the encoding of every list in NDJSON.
             *     - `utf-16`: The list begins with the byte order mark of UTF-16, as the Unicode text of Excel does.
             *     - `windows-1252`: The list has bytes that are not UTF-8, as what Excel calls CSV.
             * @enum {string}
             */
            encoding?: "utf-8" | "utf-16" | "windows-1252";
            /**
             * Format: int64
             * @description Rows with the mailbox and the data of an earlier row. They are in the report with a warning (`repeats`), and counted in no total.
             */
            rowsRepeated: number;
            /**
             * Format: int64
             * @description The faulty rows with a mailbox that an earlier row has with other data.
             */
            rowsContradicting: number;
            /**
             * Format: int64
             * @description Rows of totals, which were passed over. They are not in `rowsRead`.
             */
            rowsOfTotals: number;
            /** @description Columns of the list that are neither a known field nor a service of any agreement. */
            ignoredColumns: string[];
            /** @description Those of `ignoredColumns` that look like a service of space, such as `GB extra`: their add-ons were not checked. Say what they are with `column`. */
            doubtfulColumns: string[];
            /** @description Further sheets of a workbook that have a header with an address, and an expiry date or a service: their rows were not read. Send each as a workbook of its own. Absent where there are none. */
            unreadSheets?: string[];
            /** @description What was understood of the header. Present if `doubtfulColumns` has names, so that a person can say what they are. */
            header?: components["schemas"]["HeaderReport"];
        };
        /**
         * Last line of a report
         * @description The last line of a report: its summary. A response without this line is incomplete.
         * @example {
         *       "summary": {
         *         "asOf": "2026-11-22",
         *         "rowsRead": 3,
         *         "rowsChecked": 2,
         *         "rowsFiltered": 0,
         *         "rowsFaulty": 1,
         *         "byOutcome": {
         *           "expiry-passed": 0,
         *           "nothing-to-renew": 1,
         *           "credit-unknown": 0,
         *           "renewed": 0,
         *           "partly-covered": 0,
         *           "deactivated": 1
         *         },
         *         "byMonth": [
         *           {
         *             "month": "2027-04",
         *             "mailboxes": 1,
         *             "due": "10.98",
         *             "byOutcome": {
         *               "credit-unknown": 0,
         *               "renewed": 0,
         *               "partly-covered": 0,
         *               "deactivated": 1
         *             }
         *           }
         *         ],
         *         "totalDue": "10.98",
         *         "totalToLoad": "10.98",
         *         "mailboxesOverBasePlan": 0,
         *         "byWarning": {
         *           "expiry-beyond-term": 0,
         *           "space-over-base-plan": 0
         *         },
         *         "encoding": "utf-8",
         *         "rowsRepeated": 0,
         *         "rowsContradicting": 0,
         *         "rowsOfTotals": 1,
         *         "ignoredColumns": [
         *           "matricola"
         *         ],
         *         "doubtfulColumns": []
         *       }
         *     }
         */
        ReportEnd: {
            summary: components["schemas"]["ReportSummary"];
        };
        /**
         * Line of a report
         * @description One line of a report in NDJSON, in the order of the list: a mailbox (it has an `outcome`) or a faulty row (it has `errors`); the last line is the summary (it has a `summary`).
         * @example {
         *       "summary": {
         *         "asOf": "2026-11-22",
         *         "rowsRead": 3,
         *         "rowsChecked": 2,
         *         "rowsFiltered": 0,
         *         "rowsFaulty": 1,
         *         "byOutcome": {
         *           "expiry-passed": 0,
         *           "nothing-to-renew": 1,
         *           "credit-unknown": 0,
         *           "renewed": 0,
         *           "partly-covered": 0,
         *           "deactivated": 1
         *         },
         *         "byMonth": [
         *           {
         *             "month": "2027-04",
         *             "mailboxes": 1,
         *             "due": "10.98",
         *             "byOutcome": {
         *               "credit-unknown": 0,
         *               "renewed": 0,
         *               "partly-covered": 0,
         *               "deactivated": 1
         *             }
         *           }
         *         ],
         *         "totalDue": "10.98",
         *         "totalToLoad": "10.98",
         *         "mailboxesOverBasePlan": 0,
         *         "byWarning": {
         *           "expiry-beyond-term": 0,
         *           "space-over-base-plan": 0
         *         },
         *         "encoding": "utf-8",
         *         "rowsRepeated": 0,
         *         "rowsContradicting": 0,
         *         "rowsOfTotals": 1,
         *         "ignoredColumns": [
         *           "matricola"
         *         ],
         *         "doubtfulColumns": []
         *       }
         *     }
         */
        ReportLine: components["schemas"]["ReportedMailbox"] | components["schemas"]["FaultyRow"] | components["schemas"]["ReportEnd"];
        /**
         * Report in NDJSON
         * @description One JSON document per line, as described by `contentSchema`; lines are separated by line feeds.
         * @example {"summary":{"asOf":"2026-11-22","rowsRead":3,"rowsChecked":2,"rowsFiltered":0,"rowsFaulty":1,"byOutcome":{"expiry-passed":0,"nothing-to-renew":1,"credit-unknown":0,"renewed":0,"partly-covered":0,"deactivated":1},"byMonth":[{"month":"2027-04","mailboxes":1,"due":"10.98","byOutcome":{"credit-unknown":0,"renewed":0,"partly-covered":0,"deactivated":1}}],"totalDue":"10.98","totalToLoad":"10.98","mailboxesOverBasePlan":0,"byWarning":{"expiry-beyond-term":0,"space-over-base-plan":0},"encoding":"utf-8","rowsRepeated":0,"rowsContradicting":0,"rowsOfTotals":1,"ignoredColumns":["matricola"],"doubtfulColumns":[]}}
         */
        ReportLines: string;
        /**
         * Key of the request
         * @description What the key of a request is for and what it allows.
         * @example {
         *       "id": "Esempio1",
         *       "name": "Segreteria",
         *       "agreements": [
         *         "architetti-torino"
         *       ],
         *       "scopes": [
         *         "read",
         *         "write"
         *       ]
         *     }
         */
        CurrentKey: {
            /**
             * @description Public part of the key.
             * @example Esempio1
             */
            id: string;
            /** @description Name that the operator gave the key. */
            name: components["schemas"]["Name"];
            /** @description The agreements whose mailboxes the key is for. */
            agreements: components["schemas"]["AgreementId"][];
            /** @description Everything that the key allows. */
            scopes: ("read" | "write" | "remind")[];
        };
        /**
         * List of mailboxes for an import
         * @description CSV file as `reportRenewals` takes it, with the further columns `creditReadOn`, `contact` and `language`. It need not have a column of a service: then the add-ons that are known stay.
         * @example casella;scadenza;credito;spazio extra;recapito;lingua
         *     mario.rossi@architettitorinopec.it;30/04/2027;10,98;3 GB;mario.rossi@example.org;it
         */
        ImportList: string;
        /**
         * Mailbox of a list for an import
         * @description One line of an NDJSON list: a mailbox with its expiry date and what is known about it. An absent field leaves what the register knows.
         * @example {
         *       "address": "mario.rossi@architettitorinopec.it",
         *       "expiresOn": "2027-04-30",
         *       "addOns": [
         *         {
         *           "service": "extra-space",
         *           "gigabytes": 3
         *         }
         *       ],
         *       "usedGigabytes": 2.5,
         *       "credit": "10.98",
         *       "contact": "mario.rossi@example.org",
         *       "language": "it"
         *     }
         */
        ImportedRow: {
            address: components["schemas"]["Address"];
            /** @description Expiry date of the mailbox, as shown in the customer area. */
            expiresOn: components["schemas"]["RequestDate"];
            /** @description The add-on services of the mailbox. If absent, what the register knows stays, and a mailbox that it does not know is a fault; `[]`: it has none. */
            addOns?: components["schemas"]["AddOns"];
            usedGigabytes?: components["schemas"]["UsedGigabytes"];
            /** @description Prepaid credit on `creditReadOn`. */
            credit?: components["schemas"]["Money"];
            /** @description Date on which the credit was read. If absent or later: `asOf` of the import. */
            creditReadOn?: components["schemas"]["RequestDate"];
            /**
             * @description Ordinary e-mail address of the holder, for reminders. One of a mail domain that an agreement covers counts as none.
             * @example mario.rossi@example.org
             */
            contact?: components["schemas"]["Address"];
            /**
             * @description Language of the holder.
             *     - `it`: Italian.
             *     - `en`: English.
             * @example it
             * @enum {string}
             */
            language?: "it" | "en";
        };
        /**
         * List of mailboxes for an import in NDJSON
         * @description One JSON document per line, as described by `contentSchema`; lines are separated by line feeds. A line longer than 64 KiB is a faulty row.
         * @example {"address":"mario.rossi@architettitorinopec.it","expiresOn":"2027-04-30","addOns":[]}
         */
        ImportRows: string;
        /**
         * Workbook with a list of mailboxes for an import
         * Format: binary
         * @description An .xlsx or .ods file, byte for byte, of at most 16 MiB, with the columns of `ImportList`.
         * @example PK…
         */
        ImportWorkbook: string;
        /**
         * Counts of an import
         * @description What an import did or, in a dry run, what it would have done.
         * @example {
         *       "agreement": "architetti-torino",
         *       "asOf": "2026-11-22",
         *       "mode": "merge",
         *       "dryRun": false,
         *       "rowsRead": 3,
         *       "added": 1,
         *       "changed": 1,
         *       "unchanged": 1,
         *       "older": 0,
         *       "otherDomains": 0,
         *       "rowsFaulty": 0,
         *       "removed": 0,
         *       "rowsOfTotals": 0,
         *       "droppedColumns": [
         *         "matricola"
         *       ],
         *       "doubtfulColumns": [],
         *       "encoding": "utf-8"
         *     }
         */
        ImportCounts: {
            /** @description The agreement whose mailboxes the import concerned. */
            agreement: components["schemas"]["AgreementId"];
            /** @description The date on which the list was true. */
            asOf: components["schemas"]["CivilDate"];
            /**
             * @description As asked for.
             *     - `merge`: Mailboxes were added and changed.
             *     - `replace`: Mailboxes that the list does not name were removed too.
             * @enum {string}
             */
            mode: "merge" | "replace";
            /** @description Whether nothing was changed on purpose. */
            dryRun: boolean;
            /**
             * Format: int32
             * @description Rows in the list: `added` + `changed` + `unchanged` + `older` + `otherDomains` + `rowsFaulty`.
             */
            rowsRead: number;
            /**
             * Format: int32
             * @description Mailboxes that the register did not have.
             */
            added: number;
            /**
             * Format: int32
             * @description Mailboxes of which the list states something else than the register had.
             */
            changed: number;
            /**
             * Format: int32
             * @description Mailboxes as they were, but for the date on which they were read.
             */
            unchanged: number;
            /**
             * Format: int32
             * @description Rows that change nothing, because the register was read on a later date than `asOf`.
             */
            older: number;
            /**
             * Format: int32
             * @description Rows of mail domains that the agreement does not cover. They count for nothing.
             */
            otherDomains: number;
            /**
             * Format: int32
             * @description Rows that were not imported; `faults` says why.
             */
            rowsFaulty: number;
            /**
             * Format: int32
             * @description Mailboxes that a replacement removed, because the list does not name them.
             */
            removed: number;
            /**
             * Format: int32
             * @description Rows of totals, which were passed over. They are not in `rowsRead`.
             */
            rowsOfTotals: number;
            /** @description Columns of the list of which nothing is kept. */
            droppedColumns: string[];
            /** @description Those of `droppedColumns` that look like a service of space, such as `GB extra`. Say what they are with `column`. */
            doubtfulColumns: string[];
            /** @description Further sheets of a workbook that have a header with an address, and an expiry date or a service: their rows were not read. Send each as a workbook of its own. Absent where there are none. */
            unreadSheets?: string[];
            /**
             * @description The encoding that the list was read in; absent for a workbook.
             *     - `utf-8`: All of Unicode, and the encoding of every list in NDJSON.
             *     - `utf-16`: The list begins with the byte order mark of UTF-16.
             *     - `windows-1252`: The list has bytes that are not UTF-8.
             * @enum {string}
             */
            encoding?: "utf-8" | "utf-16" | "windows-1252";
            /** @description What was understood of the header, so that a person can check what the columns are. Only with `firstRows=show`; absent for NDJSON. */
            header?: components["schemas"]["HeaderReport"];
        };
        /**
         * Last line of the result of an import
         * @description The last line: the counts. A response without it is incomplete.
         * @example {
         *       "summary": {
         *         "agreement": "architetti-torino",
         *         "asOf": "2026-11-22",
         *         "mode": "merge",
         *         "dryRun": false,
         *         "rowsRead": 3,
         *         "added": 1,
         *         "changed": 1,
         *         "unchanged": 1,
         *         "older": 0,
         *         "otherDomains": 0,
         *         "rowsFaulty": 0,
         *         "removed": 0,
         *         "rowsOfTotals": 0,
         *         "droppedColumns": [
         *           "matricola"
         *         ],
         *         "doubtfulColumns": [],
         *         "encoding": "utf-8"
         *       }
         *     }
         */
        ImportEnd: {
            summary: components["schemas"]["ImportCounts"];
        };
        /**
         * Line of the result of an import
         * @description One line of the result in NDJSON, in the order of the list: a faulty row (it has `errors`) or a warning (it has a `code`); the last line is the summary (it has a `summary`).
         * @example {
         *       "summary": {
         *         "agreement": "architetti-torino",
         *         "asOf": "2026-11-22",
         *         "mode": "merge",
         *         "dryRun": false,
         *         "rowsRead": 3,
         *         "added": 1,
         *         "changed": 1,
         *         "unchanged": 1,
         *         "older": 0,
         *         "otherDomains": 0,
         *         "rowsFaulty": 0,
         *         "removed": 0,
         *         "rowsOfTotals": 0,
         *         "droppedColumns": [
         *           "matricola"
         *         ],
         *         "doubtfulColumns": [],
         *         "encoding": "utf-8"
         *       }
         *     }
         */
        ImportLine: components["schemas"]["FaultyRow"] | components["schemas"]["ImportWarning"] | components["schemas"]["ImportEnd"];
        /**
         * Result of an import in NDJSON
         * @description One JSON document per line, as described by `contentSchema`; lines are separated by line feeds.
         * @example {"summary":{"agreement":"architetti-torino","asOf":"2026-11-22","mode":"merge","dryRun":false,"rowsRead":3,"added":1,"changed":1,"unchanged":1,"older":0,"otherDomains":0,"rowsFaulty":0,"removed":0,"rowsOfTotals":0,"droppedColumns":["matricola"],"doubtfulColumns":[],"encoding":"utf-8"}}
         */
        ImportLines: string;
        /**
         * Contact address
         * @description Ordinary e-mail address to which reminders are sent. A PEC address of an agreement is none.
         * @example mario.rossi@example.org
         */
        Contact: string;
        /**
         * Language of reminders
         * @description Language of the reminders for a mailbox. If absent: Italian.
         *     - `it`: Italian.
         *     - `en`: English.
         * @example it
         * @enum {string}
         */
        ContactLanguage: "it" | "en";
        /**
         * Whether reminders are sent
         * @description Whether reminders are sent for a mailbox. An import never changes it.
         *     - `on`: They are sent to the contact.
         *     - `off`: None is sent.
         * @example on
         * @enum {string}
         */
        Reminders: "on" | "off";
        /**
         * Mailbox of the register
         * @description All that the register keeps of a mailbox.
         * @example {
         *       "id": "5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5",
         *       "agreement": "architetti-torino",
         *       "address": "mario.rossi@architettitorinopec.it",
         *       "expiresOn": "2027-04-30",
         *       "addOns": [],
         *       "readOn": "2026-11-20",
         *       "contact": "mario.rossi@example.org",
         *       "reminders": "on",
         *       "createdAt": "2026-11-20T09:00:00.000Z",
         *       "updatedAt": "2026-11-20T09:00:00.000Z"
         *     }
         */
        MailboxRecord: {
            id: components["schemas"]["MailboxId"];
            agreement: components["schemas"]["AgreementId"];
            /** @description Address of the mailbox, in lower case. */
            address: components["schemas"]["Address"];
            /** @description Expiry date of the mailbox. */
            expiresOn: components["schemas"]["CivilDate"];
            addOns: components["schemas"]["AddOns"];
            usedGigabytes?: components["schemas"]["UsedGigabytes"];
            /** @description Prepaid credit on `creditReadOn`. A check counts it as unknown once a renewal was due since then, which has spent it, or after 90 days (`renewal.creditMaxAgeDays` of the agreement). */
            credit?: components["schemas"]["Money"];
            /** @description Date on which the credit was read. */
            creditReadOn?: components["schemas"]["CivilDate"];
            /** @description Date on which expiry, add-ons and used space were read. */
            readOn: components["schemas"]["CivilDate"];
            contact?: components["schemas"]["Contact"];
            language?: components["schemas"]["ContactLanguage"];
            reminders: components["schemas"]["Reminders"];
            /**
             * Format: date-time
             * @description When the mailbox was registered.
             * @example 2026-11-20T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When its record was last changed.
             * @example 2026-11-20T09:00:00.000Z
             */
            updatedAt: string;
        };
        /**
         * Mailbox with its check of today
         * @description All that the register keeps of a mailbox, and its renewal check of today in the time zone of its agreement; or the `problem` because of which it cannot be checked, such as a year without a price list.
         * @example {
         *       "id": "5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5",
         *       "agreement": "architetti-torino",
         *       "address": "mario.rossi@architettitorinopec.it",
         *       "expiresOn": "2027-04-30",
         *       "addOns": [],
         *       "readOn": "2026-11-20",
         *       "contact": "mario.rossi@example.org",
         *       "reminders": "on",
         *       "createdAt": "2026-11-20T09:00:00.000Z",
         *       "updatedAt": "2026-11-20T09:00:00.000Z",
         *       "creditCounts": false,
         *       "check": {
         *         "outcome": "nothing-to-renew",
         *         "asOf": "2026-11-22",
         *         "agreement": "architetti-torino",
         *         "text": "La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.",
         *         "basePlan": {
         *           "gigabytes": 1,
         *           "paidBy": "sponsor",
         *           "renewal": "automatic",
         *           "sponsor": {
         *             "name": "Ordine Architetti Torino",
         *             "shortName": "OAT"
         *           }
         *         },
         *         "warnings": []
         *       }
         *     }
         */
        RegisteredMailbox: {
            id: components["schemas"]["MailboxId"];
            agreement: components["schemas"]["AgreementId"];
            /** @description Address of the mailbox, in lower case. */
            address: components["schemas"]["Address"];
            /** @description Expiry date of the mailbox. */
            expiresOn: components["schemas"]["CivilDate"];
            addOns: components["schemas"]["AddOns"];
            usedGigabytes?: components["schemas"]["UsedGigabytes"];
            /** @description Prepaid credit on `creditReadOn`. A check counts it as unknown once a renewal was due since then, which has spent it, or after 90 days (`renewal.creditMaxAgeDays` of the agreement). */
            credit?: components["schemas"]["Money"];
            /** @description Date on which the credit was read. */
            creditReadOn?: components["schemas"]["CivilDate"];
            /** @description Date on which expiry, add-ons and used space were read. */
            readOn: components["schemas"]["CivilDate"];
            contact?: components["schemas"]["Contact"];
            language?: components["schemas"]["ContactLanguage"];
            reminders: components["schemas"]["Reminders"];
            /**
             * Format: date-time
             * @description When the mailbox was registered.
             * @example 2026-11-20T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When its record was last changed.
             * @example 2026-11-20T09:00:00.000Z
             */
            updatedAt: string;
            /** @description Whether a check of today counts the `credit`: it is known, is not too old, and no renewal has spent it since it was read. Mailboxes without it are those of `missing=credit`. */
            creditCounts: boolean;
            check?: components["schemas"]["RenewalCheck"];
            problem?: components["schemas"]["QuestionProblem"];
        };
        /**
         * Reminder of a mailbox
         * @description A reminder over one channel, and what has become of it.
         * @example {
         *       "channel": "mail",
         *       "dueOn": "2026-12-20",
         *       "step": 30,
         *       "state": "sent",
         *       "outcome": "credit-unknown",
         *       "recipient": "mario.rossi@example.org",
         *       "attempts": 1,
         *       "decidedOn": "2026-11-22",
         *       "createdAt": "2026-11-22T07:00:00.000Z",
         *       "updatedAt": "2026-11-22T07:00:04.000Z"
         *     }
         */
        MailboxDelivery: {
            /**
             * @description How the reminder reaches someone. Minor versions may add values.
             *     - `mail`: A mail to the member.
             *     - `webhook`: An event for a program of the operator.
             * @example mail
             * @enum {string}
             */
            channel: "mail" | "webhook";
            /** @description Due date of the renewal that it is about. For the reason `expiry-passed`: the expiry that has passed, and `step` is 0. */
            dueOn: components["schemas"]["CivilDate"];
            /**
             * Format: int32
             * @description Which reminder of the renewal it is: the days before the due date, as the agreement sets them.
             * @example 30
             */
            step: number;
            /**
             * @description What has become of the message. Minor versions may add values.
             *     - `waiting`: It is to be sent, or to be sent again.
             *     - `sending`: It is being sent.
             *     - `sent`: The receiving server has taken it.
             *     - `refused`: The receiving server has refused it for good. It is not sent to this recipient again.
             *     - `failed`: It could not be sent. The next run decides on it again.
             *     - `not-sent`: It was not sent, for the reason given. The next run decides on it again.
             * @example sent
             * @enum {string}
             */
            state: "waiting" | "sending" | "sent" | "refused" | "failed" | "not-sent";
            /**
             * @description Why it was not sent, or is to be sent again: a reason of `previewReminders`, or what the sending met. For people; new ones may come at any time.
             * @example no-contact
             */
            reason?: string;
            /**
             * @description Outcome of the renewal check by which it was decided on.
             *     - `expiry-passed`: The expiry had passed.
             *     - `nothing-to-renew`: The mailbox had no add-ons.
             *     - `credit-unknown`: The credit was not known.
             *     - `renewed`: The credit covered all add-ons.
             *     - `partly-covered`: The credit covered at least one add-on alone, but not all of them.
             *     - `deactivated`: The credit did not cover any add-on.
             * @example credit-unknown
             * @enum {string}
             */
            outcome?: "expiry-passed" | "nothing-to-renew" | "credit-unknown" | "renewed" | "partly-covered" | "deactivated";
            /**
             * @description Address of a mail. Absent where there was none, and for other channels.
             * @example mario.rossi@example.org
             */
            recipient?: string;
            /** @description Every address that has refused it for good: it is not sent to them again. */
            refusedBy?: string[];
            /**
             * Format: int32
             * @description How many times sending it was begun.
             * @example 1
             */
            attempts: number;
            /** @description Date of the last decision on it. */
            decidedOn: components["schemas"]["CivilDate"];
            /**
             * Format: date-time
             * @description When it is to be sent. Present if it is `waiting`.
             * @example 2026-11-22T07:00:00.000Z
             */
            nextAttemptAt?: string;
            /**
             * Format: date-time
             * @description When it was first decided on.
             * @example 2026-11-22T07:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-11-22T07:00:00.000Z
             */
            updatedAt: string;
        };
        /**
         * Mailbox with its check of today and its reminders
         * @description A `RegisteredMailbox` with the reminders that were decided on for it: with them, all that the register keeps of a mailbox.
         * @example {
         *       "id": "5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5",
         *       "agreement": "architetti-torino",
         *       "address": "mario.rossi@architettitorinopec.it",
         *       "expiresOn": "2027-04-30",
         *       "addOns": [],
         *       "readOn": "2026-11-20",
         *       "contact": "mario.rossi@example.org",
         *       "reminders": "on",
         *       "createdAt": "2026-11-20T09:00:00.000Z",
         *       "updatedAt": "2026-11-20T09:00:00.000Z",
         *       "creditCounts": false,
         *       "check": {
         *         "outcome": "nothing-to-renew",
         *         "asOf": "2026-11-22",
         *         "agreement": "architetti-torino",
         *         "text": "La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.",
         *         "basePlan": {
         *           "gigabytes": 1,
         *           "paidBy": "sponsor",
         *           "renewal": "automatic",
         *           "sponsor": {
         *             "name": "Ordine Architetti Torino",
         *             "shortName": "OAT"
         *           }
         *         },
         *         "warnings": []
         *       },
         *       "deliveries": []
         *     }
         */
        MailboxWithDeliveries: {
            id: components["schemas"]["MailboxId"];
            agreement: components["schemas"]["AgreementId"];
            /** @description Address of the mailbox, in lower case. */
            address: components["schemas"]["Address"];
            /** @description Expiry date of the mailbox. */
            expiresOn: components["schemas"]["CivilDate"];
            addOns: components["schemas"]["AddOns"];
            usedGigabytes?: components["schemas"]["UsedGigabytes"];
            /** @description Prepaid credit on `creditReadOn`. A check counts it as unknown once a renewal was due since then, which has spent it, or after 90 days (`renewal.creditMaxAgeDays` of the agreement). */
            credit?: components["schemas"]["Money"];
            /** @description Date on which the credit was read. */
            creditReadOn?: components["schemas"]["CivilDate"];
            /** @description Date on which expiry, add-ons and used space were read. */
            readOn: components["schemas"]["CivilDate"];
            contact?: components["schemas"]["Contact"];
            language?: components["schemas"]["ContactLanguage"];
            reminders: components["schemas"]["Reminders"];
            /**
             * Format: date-time
             * @description When the mailbox was registered.
             * @example 2026-11-20T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When its record was last changed.
             * @example 2026-11-20T09:00:00.000Z
             */
            updatedAt: string;
            /** @description Whether a check of today counts the `credit`: it is known, is not too old, and no renewal has spent it since it was read. Mailboxes without it are those of `missing=credit`. */
            creditCounts: boolean;
            check?: components["schemas"]["RenewalCheck"];
            problem?: components["schemas"]["QuestionProblem"];
            /** @description Every reminder that is kept of the mailbox: the latest due date first, and of each the latest step. */
            deliveries: components["schemas"]["MailboxDelivery"][];
        };
        /**
         * Page of mailboxes
         * @description Some mailboxes of the register, and where the next ones begin.
         * @example {
         *       "items": [
         *         {
         *           "id": "5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5",
         *           "agreement": "architetti-torino",
         *           "address": "mario.rossi@architettitorinopec.it",
         *           "expiresOn": "2027-04-30",
         *           "addOns": [],
         *           "readOn": "2026-11-20",
         *           "contact": "mario.rossi@example.org",
         *           "reminders": "on",
         *           "createdAt": "2026-11-20T09:00:00.000Z",
         *           "updatedAt": "2026-11-20T09:00:00.000Z",
         *           "creditCounts": false,
         *           "check": {
         *             "outcome": "nothing-to-renew",
         *             "asOf": "2026-11-22",
         *             "agreement": "architetti-torino",
         *             "text": "La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.",
         *             "basePlan": {
         *               "gigabytes": 1,
         *               "paidBy": "sponsor",
         *               "renewal": "automatic",
         *               "sponsor": {
         *                 "name": "Ordine Architetti Torino",
         *                 "shortName": "OAT"
         *               }
         *             },
         *             "warnings": []
         *           }
         *         }
         *       ]
         *     }
         */
        MailboxPage: {
            /** @description The mailboxes of this page. */
            items: components["schemas"]["RegisteredMailbox"][];
            /**
             * @description Present if more mailboxes may follow: send it as `cursor`. The next page may be empty, and a page with fewer mailboxes than `limit` need not be the last: the last has no `nextCursor`.
             * @example q83vEjRWeJASNFZ4MjAyNi0xMS0yMiAx
             */
            nextCursor?: string;
        };
        /**
         * Change of a mailbox
         * @description A merge patch (RFC 7396): a field that is absent stays as it is, `null` removes an optional one. A change of `expiresOn`, `addOns` or `usedGigabytes` sets `readOn` to today.
         * @example {
         *       "credit": "20.00"
         *     }
         */
        MailboxPatch: {
            /** @description Expiry date of the mailbox. */
            expiresOn?: components["schemas"]["RequestDate"];
            /** @description All add-ons of the mailbox; `[]` if it has none. */
            addOns?: components["schemas"]["AddOns"];
            /** @description Gigabytes in use; `null` if they are not known any more. */
            usedGigabytes?: components["schemas"]["UsedGigabytes"] | null;
            /** @description Prepaid credit on `creditReadOn`; `null` removes both. */
            credit?: components["schemas"]["Money"] | null;
            /** @description Date on which the credit was read, at the latest today. If absent with a new `credit`: today. */
            creditReadOn?: components["schemas"]["RequestDate"];
            /** @description Contact address; `null` removes it. A PEC address of an agreement is rejected. */
            contact?: components["schemas"]["Contact"] | null;
            /** @description Language of reminders; `null` for the default. */
            language?: components["schemas"]["ContactLanguage"] | null;
            reminders?: components["schemas"]["Reminders"];
        };
        /**
         * Search for mailboxes
         * @description Exactly one of `address` and `contains` must be present.
         * @example {
         *       "contains": "rossi"
         *     }
         * @example {
         *       "address": "mario.rossi@architettitorinopec.it"
         *     }
         */
        MailboxSearch: components["schemas"]["MailboxSearchWithAddress"] | components["schemas"]["MailboxSearchWithContains"];
        /**
         * Search by address
         * @description The mailbox with an address.
         * @example {
         *       "address": "mario.rossi@architettitorinopec.it"
         *     }
         */
        MailboxSearchWithAddress: {
            /** @description The whole address of a mailbox, in upper or lower case. */
            address: components["schemas"]["Address"];
            /**
             * Format: int32
             * @description Maximum number of mailboxes in the response; 50 if absent.
             * @example 50
             */
            limit?: number;
            /**
             * @description `nextCursor` of the page before, for the next one. It is valid with the same key and the same other parameters only; `limit` may differ.
             * @example q83vEjRWeJASNFZ4MjAyNi0xMS0yMiAx
             */
            cursor?: string;
        };
        /**
         * Search by a part
         * @description The mailboxes with a text in their address.
         * @example {
         *       "contains": "rossi"
         *     }
         */
        MailboxSearchWithContains: {
            /**
             * @description A part of the address, in upper or lower case. No character has a meaning of its own.
             * @example rossi
             */
            contains: string;
            /**
             * Format: int32
             * @description Maximum number of mailboxes in the response; 50 if absent.
             * @example 50
             */
            limit?: number;
            /**
             * @description `nextCursor` of the page before, for the next one. It is valid with the same key and the same other parameters only; `limit` may differ.
             * @example q83vEjRWeJASNFZ4MjAyNi0xMS0yMiAx
             */
            cursor?: string;
        };
        /**
         * Registered mailbox of a report
         * @description Line of a report over the register: the result of the renewal check for one mailbox, and all that is kept of it. `line` is its place in the report.
         * @example {
         *       "line": 1,
         *       "address": "mario.rossi@architettitorinopec.it",
         *       "outcome": "nothing-to-renew",
         *       "asOf": "2026-11-22",
         *       "agreement": "architetti-torino",
         *       "text": "La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.",
         *       "basePlan": {
         *         "gigabytes": 1,
         *         "paidBy": "sponsor",
         *         "renewal": "automatic",
         *         "sponsor": {
         *           "name": "Ordine Architetti Torino",
         *           "shortName": "OAT"
         *         }
         *       },
         *       "warnings": [],
         *       "mailbox": {
         *         "id": "5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5",
         *         "agreement": "architetti-torino",
         *         "address": "mario.rossi@architettitorinopec.it",
         *         "expiresOn": "2027-04-30",
         *         "addOns": [],
         *         "readOn": "2026-11-20",
         *         "contact": "mario.rossi@example.org",
         *         "reminders": "on",
         *         "createdAt": "2026-11-20T09:00:00.000Z",
         *         "updatedAt": "2026-11-20T09:00:00.000Z"
         *       }
         *     }
         */
        RegisteredReportMailbox: {
            /**
             * Format: int64
             * @description Line number of the mailbox in the list; in a workbook, the number of its row. The first line of a list is line 1.
             */
            line: number;
            address: components["schemas"]["Address"];
            /**
             * @description What happens to the add-ons on the due date.
             *     - `expiry-passed`: The expiry date is before `asOf`: add-ons that were not renewed are deactivated.
             *     - `nothing-to-renew`: The mailbox has no add-ons.
             *     - `credit-unknown`: The request contains no credit.
             *     - `renewed`: The credit covers all add-ons.
             *     - `partly-covered`: The credit covers at least one add-on alone, but not all of them.
             *     - `deactivated`: The credit does not cover any add-on.
             * @enum {string}
             */
            outcome: "expiry-passed" | "nothing-to-renew" | "credit-unknown" | "renewed" | "partly-covered" | "deactivated";
            /** @description Date for which the renewal was checked. */
            asOf: components["schemas"]["CivilDate"];
            agreement: components["schemas"]["AgreementId"];
            /** @description The outcome in one sentence. */
            text: components["schemas"]["Sentence"];
            /** @description Date of the next renewal: the expiry date or, if it is more than a year away, the first date on or after `asOf` that is a whole number of years before the expiry. */
            dueOn?: components["schemas"]["CivilDate"];
            /**
             * Format: int32
             * @description Days from `asOf` to `dueOn`.
             */
            daysLeft?: number;
            currency?: components["schemas"]["Currency"];
            /** @description One line per add-on, in the order of the request. */
            lines?: components["schemas"]["RenewalLine"][];
            /** @description The charge for all add-ons together, at the prices of `dueOn`. */
            amountDue?: components["schemas"]["TaxedAmount"];
            /** @description First day of the price list in force on `dueOn`. */
            priceListFrom?: components["schemas"]["CivilDate"];
            credit?: components["schemas"]["RenewalCredit"];
            basePlan: components["schemas"]["RenewedBasePlan"];
            warnings: components["schemas"]["Warnings"];
            mailbox: components["schemas"]["MailboxRecord"];
        };
        /**
         * Registered mailbox that cannot be checked
         * @description Line of a report over the register: a mailbox that cannot be checked, for example because its agreement has no price list for the year, and all that is kept of it.
         * @example {
         *       "line": 1,
         *       "address": "mario.rossi@architettitorinopec.it",
         *       "errors": [
         *         {
         *           "column": "expiresOn",
         *           "code": "no-price-list",
         *           "detail": "Per il 30 aprile 2127 non c’è un listino."
         *         }
         *       ],
         *       "mailbox": {
         *         "id": "5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5",
         *         "agreement": "architetti-torino",
         *         "address": "mario.rossi@architettitorinopec.it",
         *         "expiresOn": "2027-04-30",
         *         "addOns": [],
         *         "readOn": "2026-11-20",
         *         "contact": "mario.rossi@example.org",
         *         "reminders": "on",
         *         "createdAt": "2026-11-20T09:00:00.000Z",
         *         "updatedAt": "2026-11-20T09:00:00.000Z"
         *       }
         *     }
         */
        RegisteredReportFault: {
            /**
             * Format: int64
             * @description Line number of the mailbox in the list; in a workbook, the number of its row. The first line of a list is line 1.
             */
            line: number;
            /** @description Address of the mailbox, as in the list. Absent if it is missing or faulty. */
            address?: components["schemas"]["Address"];
            /** @description All faults of the row. */
            errors: {
                /**
                 * @description Name of the column as in the list, or path of a field in NDJSON; "" for the whole row.
                 * @example scadenza
                 */
                column: string;
                /**
                 * @description Stable code of the fault.
                 *     - `missing-field`: A required field, or a required column of a list, is missing. The pointer names it.
                 *     - `unknown-field`: The contract has no such field here.
                 *     - `wrong-type`: The JSON type is not the one in the contract: for example "3" or 1.5 instead of an integer, or null.
                 *     - `wrong-format`: The string does not have the required format, or is not one of the allowed values.
                 *     - `out-of-range`: The value is below the minimum or above the maximum; for a date, outside 1900-01-01 to 2150-12-31; for an amount, negative or above 999999999.99.
                 *     - `wrong-length`: The list or the string is too short or too long.
                 *     - `exactly-one-of`: Of several fields that exclude each other, more than one is present, or none; in a list, several columns have the same meaning.
                 *     - `unknown-agreement`: No agreement has this id.
                 *     - `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count.
                 *     - `expiry-passed`: The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.
                 *     - `no-price-list`: On the date of the charge the agreement has no price list in force, and other price lists do not apply.
                 *     - `duplicate-service`: The same service appears more than once in one list.
                 *     - `service-not-offered`: The agreement does not offer one of the services named.
                 *     - `quantity-above-maximum`: The requested gigabytes exceed what the agreement allows for one mailbox.
                 * @enum {string}
                 */
                code: "missing-field" | "unknown-field" | "wrong-type" | "wrong-format" | "out-of-range" | "wrong-length" | "exactly-one-of" | "unknown-agreement" | "domain-not-covered" | "expiry-passed" | "no-price-list" | "duplicate-service" | "service-not-offered" | "quantity-above-maximum";
                didYouMean?: components["schemas"]["DidYouMean"];
                /**
                 * Format: int64
                 * @description For a mailbox that an earlier row has with other data: the line of that row.
                 * @example 2
                 */
                firstLine?: number;
                /** @description What is wrong, in the language of the Content-Language header. */
                detail: components["schemas"]["Sentence"];
            }[];
            mailbox: components["schemas"]["MailboxRecord"];
        };
        /**
         * Line of a report over the register
         * @description One line of a report over the register in NDJSON: a mailbox that was checked (it has an `outcome`) or not (it has `errors`); the last line is the summary.
         * @example {
         *       "summary": {
         *         "asOf": "2026-11-22",
         *         "rowsRead": 3,
         *         "rowsChecked": 2,
         *         "rowsFiltered": 0,
         *         "rowsFaulty": 1,
         *         "byOutcome": {
         *           "expiry-passed": 0,
         *           "nothing-to-renew": 1,
         *           "credit-unknown": 0,
         *           "renewed": 0,
         *           "partly-covered": 0,
         *           "deactivated": 1
         *         },
         *         "byMonth": [
         *           {
         *             "month": "2027-04",
         *             "mailboxes": 1,
         *             "due": "10.98",
         *             "byOutcome": {
         *               "credit-unknown": 0,
         *               "renewed": 0,
         *               "partly-covered": 0,
         *               "deactivated": 1
         *             }
         *           }
         *         ],
         *         "totalDue": "10.98",
         *         "totalToLoad": "10.98",
         *         "mailboxesOverBasePlan": 0,
         *         "byWarning": {
         *           "expiry-beyond-term": 0,
         *           "space-over-base-plan": 0
         *         },
         *         "encoding": "utf-8",
         *         "rowsRepeated": 0,
         *         "rowsContradicting": 0,
         *         "rowsOfTotals": 1,
         *         "ignoredColumns": [
         *           "matricola"
         *         ],
         *         "doubtfulColumns": []
         *       }
         *     }
         */
        RegisteredReportLine: components["schemas"]["RegisteredReportMailbox"] | components["schemas"]["RegisteredReportFault"] | components["schemas"]["ReportEnd"];
        /**
         * Report over the register in NDJSON
         * @description One JSON document per line, as described by `contentSchema`; lines are separated by line feeds.
         * @example {"summary":{"asOf":"2026-11-22","rowsRead":3,"rowsChecked":2,"rowsFiltered":0,"rowsFaulty":1,"byOutcome":{"expiry-passed":0,"nothing-to-renew":1,"credit-unknown":0,"renewed":0,"partly-covered":0,"deactivated":1},"byMonth":[{"month":"2027-04","mailboxes":1,"due":"10.98","byOutcome":{"credit-unknown":0,"renewed":0,"partly-covered":0,"deactivated":1}}],"totalDue":"10.98","totalToLoad":"10.98","mailboxesOverBasePlan":0,"byWarning":{"expiry-beyond-term":0,"space-over-base-plan":0},"encoding":"utf-8","rowsRepeated":0,"rowsContradicting":0,"rowsOfTotals":1,"ignoredColumns":["matricola"],"doubtfulColumns":[]}}
         */
        RegisteredReportLines: string;
        /**
         * Message of a preview
         * @description Whether a reminder is sent over one channel, and if not, why.
         * @example {
         *       "channel": "mail",
         *       "step": 30,
         *       "decision": "send",
         *       "recipient": "mario.rossi@example.org"
         *     }
         */
        ReminderPreviewMessage: {
            /**
             * @description How the reminder reaches someone. Minor versions may add values.
             *     - `mail`: A mail to the member.
             *     - `webhook`: An event for a program of the operator.
             * @example mail
             * @enum {string}
             */
            channel: "mail" | "webhook";
            /**
             * Format: int32
             * @description Which reminder of the renewal it is: the days before the due date, as the agreement sets them.
             * @example 30
             */
            step?: number;
            /**
             * @description Whether the reminder is sent.
             *     - `send`: It is sent.
             *     - `skip`: It is not sent.
             * @enum {string}
             */
            decision: "send" | "skip";
            /**
             * @description Why it is not sent. Minor versions may add values.
             *     - `renewed`: The credit covers all add-ons.
             *     - `nothing-to-renew`: The mailbox has no add-ons.
             *     - `expiry-passed`: The expiry has passed; the digest to the secretariat names the mailbox.
             *     - `not-yet`: More days are left than the first day of a reminder.
             *     - `reminders-off`: The reminders for this mailbox are off.
             *     - `already-sent`: The same reminder has been sent.
             *     - `refused`: The receiving server has refused the same reminder for good, to the same recipient.
             *     - `no-contact`: There is no address to which it can be sent.
             *     - `sent-today`: Another reminder was sent over this channel on that date.
             * @enum {string}
             */
            reason?: "renewed" | "nothing-to-renew" | "expiry-passed" | "not-yet" | "reminders-off" | "already-sent" | "refused" | "no-contact" | "sent-today";
            /** @description Address to which a mail goes. Absent if there is none, and for other channels. */
            recipient?: components["schemas"]["Address"];
        };
        /**
         * Preview of a mailbox
         * @description Which reminders of a mailbox are sent on a date, with the outcome of its renewal check on that date; or the `problem` because of which it cannot be checked.
         * @example {
         *       "mailbox": {
         *         "id": "5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5",
         *         "address": "mario.rossi@architettitorinopec.it",
         *         "contact": "mario.rossi@example.org"
         *       },
         *       "agreement": "architetti-torino",
         *       "on": "2027-03-31",
         *       "outcome": "credit-unknown",
         *       "dueOn": "2027-04-30",
         *       "daysLeft": 30,
         *       "messages": [
         *         {
         *           "channel": "mail",
         *           "step": 30,
         *           "decision": "send",
         *           "recipient": "mario.rossi@example.org"
         *         }
         *       ],
         *       "text": "Parte una mail a mario.rossi@example.org: il credito non è noto, al rinnovo mancano 30 giorni."
         *     }
         */
        ReminderPreview: {
            /** @description The mailbox. */
            mailbox: {
                id: components["schemas"]["MailboxId"];
                address: components["schemas"]["Address"];
                contact?: components["schemas"]["Contact"];
            };
            agreement: components["schemas"]["AgreementId"];
            /** @description The date that is previewed. */
            on: components["schemas"]["CivilDate"];
            /**
             * @description What happens to the add-ons on the due date.
             *     - `expiry-passed`: The expiry date is before `asOf`: add-ons that were not renewed are deactivated.
             *     - `nothing-to-renew`: The mailbox has no add-ons.
             *     - `credit-unknown`: The request contains no credit.
             *     - `renewed`: The credit covers all add-ons.
             *     - `partly-covered`: The credit covers at least one add-on alone, but not all of them.
             *     - `deactivated`: The credit does not cover any add-on.
             * @enum {string}
             */
            outcome?: "expiry-passed" | "nothing-to-renew" | "credit-unknown" | "renewed" | "partly-covered" | "deactivated";
            /** @description Date of the next renewal: the expiry date or, if it is more than a year away, the first date on or after `asOf` that is a whole number of years before the expiry. */
            dueOn?: components["schemas"]["CivilDate"];
            /**
             * Format: int32
             * @description Days from `on` to `dueOn`.
             */
            daysLeft?: number;
            problem?: components["schemas"]["QuestionProblem"];
            /** @description One for each channel that is configured. Empty if the mailbox cannot be checked. */
            messages: components["schemas"]["ReminderPreviewMessage"][];
            /** @description What is sent or not, and why, in one sentence. */
            text: components["schemas"]["Sentence"];
        };
        /**
         * Reading from a provider
         * @description The last time that the mailboxes of an agreement were read from their provider.
         * @example {
         *       "agreement": "architetti-torino",
         *       "source": "aruba",
         *       "on": "2026-11-22",
         *       "finishedAt": "2026-11-22T05:04:30.000Z",
         *       "result": "applied",
         *       "mailboxes": {
         *         "listed": 61,
         *         "added": 1,
         *         "changed": 4,
         *         "removed": 0,
         *         "faulty": 0,
         *         "doubtful": 2
         *       }
         *     }
         */
        SourceSync: {
            agreement: components["schemas"]["AgreementId"];
            /**
             * @description Where they were read. Minor versions may add values.
             *     - `aruba`: The partner API of Aruba PEC.
             * @enum {string}
             */
            source: "aruba";
            /** @description The day of the reading: what was read counts as read on that day. */
            on: components["schemas"]["CivilDate"];
            /**
             * Format: date-time
             * @description When it was finished.
             * @example 2026-11-22T07:00:00.000Z
             */
            finishedAt: string;
            /**
             * @description What became of it. Minor versions may add values.
             *     - `applied`: The register has what was read.
             *     - `held`: Too much would have been removed, or data were faulty: nothing was changed.
             *     - `failed`: Not everything could be read: nothing was changed.
             * @enum {string}
             */
            result: "applied" | "held" | "failed";
            /**
             * @description Why it has failed, in a word for operators.
             * @example unavailable
             */
            fault?: string;
            /** @description How many mailboxes. Absent if it has failed. */
            mailboxes?: {
                /**
                 * Format: int32
                 * @description At the provider.
                 */
                listed: number;
                /**
                 * Format: int32
                 * @description Added to the register.
                 */
                added: number;
                /**
                 * Format: int32
                 * @description Changed in the register.
                 */
                changed: number;
                /**
                 * Format: int32
                 * @description Removed from the register.
                 */
                removed: number;
                /**
                 * Format: int32
                 * @description Not taken over, because their data are faulty.
                 */
                faulty: number;
                /**
                 * Format: int32
                 * @description To be looked at; `npm run sync:aruba -- --dry-run` names them.
                 */
                doubtful: number;
            };
        };
        /**
         * Page of a preview of reminders
         * @description Some mailboxes that reminders concern on a date, and where the next ones begin.
         * @example {
         *       "reminders": "on",
         *       "items": [
         *         {
         *           "mailbox": {
         *             "id": "5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5",
         *             "address": "mario.rossi@architettitorinopec.it",
         *             "contact": "mario.rossi@example.org"
         *           },
         *           "agreement": "architetti-torino",
         *           "on": "2027-03-31",
         *           "outcome": "credit-unknown",
         *           "dueOn": "2027-04-30",
         *           "daysLeft": 30,
         *           "messages": [
         *             {
         *               "channel": "mail",
         *               "step": 30,
         *               "decision": "send",
         *               "recipient": "mario.rossi@example.org"
         *             }
         *           ],
         *           "text": "Parte una mail a mario.rossi@example.org: il credito non è noto, al rinnovo mancano 30 giorni."
         *         }
         *       ]
         *     }
         */
        ReminderPreviewPage: {
            /**
             * @description Whether this service sends reminders (`REMINDERS`).
             *     - `on`: It does, each day.
             *     - `off`: It does not; `previewReminders` shows what would be sent.
             * @example on
             * @enum {string}
             */
            reminders: "on" | "off";
            /** @description When the mailboxes of each agreement were last read from their provider, and what became of it. Absent where that has never happened. */
            sources?: components["schemas"]["SourceSync"][];
            /** @description The mailboxes of this page, in the order in which they are due. */
            items: components["schemas"]["ReminderPreview"][];
            /**
             * @description Present if more mailboxes may follow: send it as `cursor`. The next page may be empty, and a page with fewer mailboxes than `limit` need not be the last: the last has no `nextCursor`.
             * @example q83vEjRWeJASNFZ4MjAyNi0xMS0yMiAx
             */
            nextCursor?: string;
        };
        /**
         * Number of messages
         * @description How many messages of a run have the same channel, state and reason.
         * @example {
         *       "channel": "mail",
         *       "state": "waiting",
         *       "count": 12
         *     }
         */
        DeliveryCount: {
            /**
             * @description How the message reaches someone. Minor versions may add values.
             *     - `mail`: A mail to the member.
             *     - `webhook`: An event for a program of the operator.
             *     - `digest`: A mail to the secretariat about the whole run.
             * @example mail
             * @enum {string}
             */
            channel: "mail" | "webhook" | "digest";
            /**
             * @description What has become of the message. Minor versions may add values.
             *     - `waiting`: It is to be sent, or to be sent again.
             *     - `sending`: It is being sent.
             *     - `sent`: The receiving server has taken it.
             *     - `refused`: The receiving server has refused it for good. It is not sent to this recipient again.
             *     - `failed`: It could not be sent. The next run decides on it again.
             *     - `not-sent`: It was not sent, for the reason given. The next run decides on it again.
             * @example sent
             * @enum {string}
             */
            state: "waiting" | "sending" | "sent" | "refused" | "failed" | "not-sent";
            /**
             * @description Why it was not sent, or is to be sent again: a reason of `previewReminders`, or what the sending met. For people; new ones may come at any time.
             * @example no-contact
             */
            reason?: string;
            /**
             * Format: int32
             * @description How many messages these are.
             */
            count: number;
        };
        /**
         * Run of the reminders
         * @description A run of the reminders of one agreement, and what has become of its messages.
         * @example {
         *       "id": "8c1d0f5e2b7a4c9d",
         *       "agreement": "architetti-torino",
         *       "on": "2026-11-22",
         *       "trigger": "request",
         *       "startedAt": "2026-11-22T11:00:00.000Z",
         *       "decidedAt": "2026-11-22T11:00:01.000Z",
         *       "mailboxesChecked": 61,
         *       "deliveries": [
         *         {
         *           "channel": "mail",
         *           "state": "waiting",
         *           "count": 12
         *         }
         *       ]
         *     }
         */
        ReminderRun: {
            /**
             * @description Id of the run.
             * @example 8c1d0f5e2b7a4c9d
             */
            id: string;
            agreement: components["schemas"]["AgreementId"];
            /** @description The date whose reminders it decides on. */
            on: components["schemas"]["CivilDate"];
            /**
             * @description Why it ran. Minor versions may add values.
             *     - `daily`: It is the run of the day.
             *     - `request`: Someone asked for it.
             * @enum {string}
             */
            trigger: "daily" | "request";
            /**
             * Format: date-time
             * @description When it began.
             * @example 2026-11-22T07:00:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description When every message was decided on. Absent before.
             * @example 2026-11-22T07:00:00.000Z
             */
            decidedAt?: string;
            /**
             * Format: date-time
             * @description When none of its messages was waiting any more. Absent before.
             * @example 2026-11-22T07:00:00.000Z
             */
            finishedAt?: string;
            /**
             * Format: int32
             * @description How many mailboxes it has checked; 0 until `decidedAt`.
             */
            mailboxesChecked: number;
            /** @description Its messages by channel, state and reason, as they are now. One that a later run has decided on counts there. */
            deliveries: components["schemas"]["DeliveryCount"][];
        };
        /**
         * Runs of the reminders
         * @description The last runs of the reminders, and when the next ones are.
         * @example {
         *       "reminders": "off",
         *       "items": [
         *         {
         *           "id": "8c1d0f5e2b7a4c9d",
         *           "agreement": "architetti-torino",
         *           "on": "2026-11-22",
         *           "trigger": "request",
         *           "startedAt": "2026-11-22T11:00:00.000Z",
         *           "decidedAt": "2026-11-22T11:00:01.000Z",
         *           "mailboxesChecked": 61,
         *           "deliveries": [
         *             {
         *               "channel": "mail",
         *               "state": "waiting",
         *               "count": 12
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        ReminderRunList: {
            /**
             * @description Whether this service sends reminders (`REMINDERS`).
             *     - `on`: It does, each day.
             *     - `off`: It does not; `previewReminders` shows what would be sent.
             * @example on
             * @enum {string}
             */
            reminders: "on" | "off";
            /** @description The next daily run of each agreement. Absent while reminders are off. */
            next?: {
                agreement: components["schemas"]["AgreementId"];
                /**
                 * Format: date-time
                 * @description When its next daily run begins.
                 * @example 2026-11-22T07:00:00.000Z
                 */
                at: string;
            }[];
            /** @description The last runs, the latest first. */
            items: components["schemas"]["ReminderRun"][];
        };
        /**
         * Reminder of a renewal, as event
         * @description What the webhook sends for each reminder, after Standard Webhooks 1.0.0.
         * @example {
         *       "type": "renewal.reminder",
         *       "timestamp": "2027-03-31T06:00:00.000Z",
         *       "data": {
         *         "delivery": "0123456789abcdef0123456789abcdef",
         *         "mailbox": {
         *           "id": "5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5",
         *           "address": "mario.rossi@architettitorinopec.it"
         *         },
         *         "dueOn": "2027-04-30",
         *         "step": 30,
         *         "check": {
         *           "outcome": "nothing-to-renew",
         *           "asOf": "2026-11-22",
         *           "agreement": "architetti-torino",
         *           "text": "La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.",
         *           "basePlan": {
         *             "gigabytes": 1,
         *             "paidBy": "sponsor",
         *             "renewal": "automatic",
         *             "sponsor": {
         *               "name": "Ordine Architetti Torino",
         *               "shortName": "OAT"
         *             }
         *           },
         *           "warnings": []
         *         }
         *       }
         *     }
         */
        ReminderEvent: {
            /**
             * @description What has happened. Ignore other types, which may be added.
             *     - `renewal.reminder`: A reminder of a renewal is due.
             * @example renewal.reminder
             * @enum {string}
             */
            type: "renewal.reminder";
            /**
             * Format: date-time
             * @description When the reminder was decided on, not when it was sent.
             * @example 2027-03-31T06:00:00.000Z
             */
            timestamp: string;
            /** @description The mailbox, the renewal and its check. */
            data: {
                /**
                 * @description Id of this message, the same as `webhook-id`. A repeated event has the same.
                 * @example 0123456789abcdef0123456789abcdef
                 */
                delivery: string;
                /** @description Mailbox of the register. */
                mailbox: {
                    id: components["schemas"]["MailboxId"];
                    address: components["schemas"]["Address"];
                };
                /** @description Day of the renewal. */
                dueOn: components["schemas"]["CivilDate"];
                /**
                 * Format: int32
                 * @description Day of the agreement that the reminder is for: 30 says that at most 30 days are left.
                 * @example 30
                 */
                step: number;
                /** @description Check of the day on which it is sent, in the language of the mailbox. */
                check: components["schemas"]["RenewalCheck"];
            };
        };
    };
    responses: {
        /** @description `unauthorized`: The register responds only to requests with a key; it is missing, does not exist or was revoked. */
        Problem401: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `forbidden`: The key is valid but does not allow this operation, or is not for this agreement. */
        Problem403: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `stale-version`: The mailbox was changed after the version named in If-Match was read. */
        Problem412: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `version-required`: A mailbox is changed or removed only with the header If-Match. */
        Problem428: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `register-unavailable`: The register of mailboxes cannot be used at the moment; nothing was changed.
         *     - `unavailable`: The service is overloaded or stopping.
         */
        Problem503: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-acceptable`: None of the media types requested in the Accept header is available for this resource. */
        Problem406: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request-timeout`: The complete request did not arrive within the time allowed. */
        Problem408: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `payload-too-large`: The request exceeds the size allowed. */
        Problem413: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `uri-too-long`: The requested address is too long. */
        Problem414: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported-media-type`: The type declared in the Content-Type header is not accepted by this operation. */
        Problem415: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "Accept-Post": components["headers"]["Accept-Post"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `header-fields-too-large`: The header fields of the request exceed the size allowed. */
        Problem431: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-many-requests`: Too many requests arrived within a minute. */
        Problem429: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `internal-error`: The service failed to respond. The cause is in the service, not in the request. */
        Problem500: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The Request-Id of the request, or a new one if the request has none or an invalid one. Quote it when you report a problem. */
        "Request-Id": string;
        /** @description Maximum number of requests per minute and client. Absent if the request is not counted: the operator has set no limit, the path is `/status`, or the request was rejected before it was counted. */
        "X-RateLimit-Limit": number;
        /** @description Number of requests left in the current minute. Absent if the request is not counted: the operator has set no limit, the path is `/status`, or the request was rejected before it was counted. */
        "X-RateLimit-Remaining": number;
        /** @description Seconds until the count restarts. Absent if the request is not counted: the operator has set no limit, the path is `/status`, or the request was rejected before it was counted. */
        "X-RateLimit-Reset": number;
        /** @description Seconds to wait before the next attempt. */
        "Retry-After": number;
        /** @description Language of the texts for people: `it` or `en`. */
        "Content-Language": string;
        /** @description Request headers that the response depends on. */
        Vary: string;
        /** @description Whether the response may be cached. `no-store` for problems and for results about mailboxes, which may contain addresses; `public, max-age=300` for agreements, which may be cached for 5 minutes and then revalidated with If-None-Match. */
        "Cache-Control": string;
        /** @description URLs of this contract (`service-desc`) and of the documentation where it can be tried out (`service-doc`), as in RFC 8631. */
        Link: string;
        /** @description How to sign in: with a key of the register. */
        "WWW-Authenticate": string;
        /** @description Media types of request bodies that the operation takes. */
        "Accept-Post": string;
        /** @description A name for the file, of calendar files and CSV only. */
        "Content-Disposition": string;
        /** @description Version of the response body in its language, for use with If-None-Match; of a registered mailbox, the version of its record, for use with If-Match. */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service is running. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Status"];
                };
            };
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    listAgreements: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
                /** @description ETag of the version that the client has cached. The response is 304 if that version is current. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Summaries of all agreements. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementList"];
                };
            };
            /** @description The version that the client has (If-None-Match) is current. The response has no body. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readAgreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
                /** @description ETag of the version that the client has cached. The response is 304 if that version is current. */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id of an agreement between an Order and a mail provider, in kebab-case. `listAgreements` returns every agreement.
                 * @example architetti-torino
                 */
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agreement, with its texts in the requested language. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            /** @description The version that the client has (If-None-Match) is current. The response has no body. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            /** @description `not-found`: There is no resource at this address. */
            404: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    calculateQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description What the services cost and, if the expiry date is known, when they are charged and whether it is worth waiting; or the renewal after it as a calendar event. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                    "text/calendar": components["schemas"]["RenewalReminder"];
                };
            };
            /**
             * @description - `malformed-json`: The body of the request is empty or not a valid JSON document in UTF-8.
             *     - `invalid-request`: Some data are missing or not written correctly.
             */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            /**
             * @description - `unknown-agreement`: No agreement has this id.
             *     - `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count.
             *     - `expiry-passed`: The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.
             *     - `no-price-list`: On the date of the charge the agreement has no price list in force, and other price lists do not apply.
             *     - `duplicate-service`: The same service appears more than once in one list.
             *     - `service-not-offered`: The agreement does not offer one of the services named.
             *     - `quantity-above-maximum`: The requested gigabytes exceed what the agreement allows for one mailbox.
             *     - `nothing-to-remind`: There is no renewal to add to a calendar: the expiry has passed, the mailbox has no add-ons or, for a quote, there is no expiry date or no price list in force on the date of the renewal.
             */
            422: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    checkActivationEligibility: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivationEligibilityRequest"];
            };
        };
        responses: {
            /** @description Whether the services may be activated, on what terms, and everything that blocks the activation. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationEligibility"];
                };
            };
            /**
             * @description - `malformed-json`: The body of the request is empty or not a valid JSON document in UTF-8.
             *     - `invalid-request`: Some data are missing or not written correctly.
             */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            /**
             * @description - `unknown-mailbox`: The register does not have this mailbox among those that the key is for.
             *     - `duplicate-service`: The same service appears more than once in one list.
             *     - `service-not-offered`: The agreement does not offer one of the services named.
             */
            422: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    checkRenewal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalCheckRequest"];
            };
        };
        responses: {
            /** @description What happens to the add-ons on their due date, how much credit to add and by when; or the same as a calendar event. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalCheck"];
                    "text/calendar": components["schemas"]["RenewalReminder"];
                };
            };
            /**
             * @description - `malformed-json`: The body of the request is empty or not a valid JSON document in UTF-8.
             *     - `invalid-request`: Some data are missing or not written correctly.
             */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            /**
             * @description - `unknown-mailbox`: The register does not have this mailbox among those that the key is for.
             *     - `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count.
             *     - `no-price-list`: On the date of the charge the agreement has no price list in force, and other price lists do not apply.
             *     - `duplicate-service`: The same service appears more than once in one list.
             *     - `service-not-offered`: The agreement does not offer one of the services named.
             *     - `nothing-to-remind`: There is no renewal to add to a calendar: the expiry has passed, the mailbox has no add-ons or, for a quote, there is no expiry date or no price list in force on the date of the renewal.
             */
            422: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    checkRenewals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalBatchRequest"];
            };
        };
        responses: {
            /** @description The result for every mailbox, in the order of the request, and the totals. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalBatch"];
                };
            };
            /**
             * @description - `malformed-json`: The body of the request is empty or not a valid JSON document in UTF-8.
             *     - `invalid-request`: Some data are missing or not written correctly.
             */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reportRegister: {
        parameters: {
            query?: {
                /** @description Only the mailboxes of this agreement. If absent: of all that the key is for. */
                agreement?: components["schemas"]["AgreementId"];
                /**
                 * @description Date for which the renewals are checked. If absent: today in the time zone of each agreement (Europe/Rome).
                 * @example 2026-11-22
                 */
                asOf?: components["schemas"]["RequestDate"];
                /** @description Return only mailboxes whose renewal is due within this number of days, mailboxes whose expiry has passed, and those that cannot be checked. */
                dueWithinDays?: number;
            };
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result for every mailbox. NDJSON: one line per mailbox, then the summary. CSV and .xlsx: the columns `address`, `expiresOn`, `usedGigabytes`, `credit`, one per service, `otherAddOns` (of services that no agreement offers any more), `creditReadOn`, `readOn`, `contact`, `language`, `reminders`, `agreement`, `id`, `createdAt`, `updatedAt`, followed by those of the result. JSON: only the summary. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["RegisteredReportLines"];
                    "text/csv": components["schemas"]["ReportTable"];
                    "application/json": components["schemas"]["ReportSummary"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ReportSpreadsheet"];
                };
            };
            /** @description `invalid-request`: Some data are missing or not written correctly. */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reportRenewals: {
        parameters: {
            query?: {
                /**
                 * @description Date for which the renewals are checked; set it to get the same result again later. If absent: today in the time zone of each agreement (Europe/Rome).
                 * @example 2026-11-22
                 */
                asOf?: components["schemas"]["RequestDate"];
                /** @description Set it to `none` if the mailboxes of a CSV list have no add-on services, so that the list has no column for them. Without it such a list is rejected with `no-service-column`. Columns of services that the list has count all the same. */
                services?: "none";
                /** @description What a column of a CSV list is, where its name does not say it; repeat the parameter for further columns. If the list has no such column it is rejected with `unusable-header`. */
                column?: string[];
                /** @description Set it to `show` for `firstRows` in the `header` of `unusable-header`, `no-service-column` and the summary: the first rows of the list, with their mail addresses, for a person who has to say what its columns are. Without it no problem document has a mail address of the list. */
                firstRows?: "show";
                /** @description Return only mailboxes whose renewal is due within this number of days, mailboxes whose expiry has passed, and faulty rows. Mailboxes with nothing to renew are left out, however near their expiry is. */
                dueWithinDays?: number;
                /** @description Return only mailboxes with this outcome; repeat the parameter for further outcomes. Faulty rows and rows that repeat a mailbox are left out too, but the summary counts them. Of several filters all must hold. */
                outcome?: ("expiry-passed" | "nothing-to-renew" | "credit-unknown" | "renewed" | "partly-covered" | "deactivated")[];
                /** @description Return only mailboxes with this warning; repeat the parameter for further warnings. Faulty rows and rows that repeat a mailbox are left out too, but the summary counts them. Of several filters all must hold. */
                warning?: ("expiry-beyond-term" | "space-over-base-plan")[];
                /** @description Set it to `only` to return only mailboxes whose add-ons are lost or may be (any outcome but `renewed` and `nothing-to-renew`), and those with a warning. Faulty rows and rows that repeat a mailbox are left out too, but the summary counts them. Of several filters all must hold. */
                atRisk?: "only";
            };
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": components["schemas"]["ReportList"];
                "application/x-ndjson": components["schemas"]["ReportRows"];
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ReportWorkbook"];
                "application/vnd.oasis.opendocument.spreadsheet": components["schemas"]["ReportWorkbook"];
            };
        };
        responses: {
            /** @description The result for every mailbox. NDJSON: one line per mailbox, then the summary. CSV: the columns of the list, followed by `outcome`, `dueOn`, `amountDue`, `toLoad`, `loadBy`, `faults`, `warnings` and `text` (in Italian `esito`, `rinnovo il`, …), in the format that a spreadsheet in the requested language expects. JSON: only the summary. .xlsx: the columns of the CSV, with dates and numbers as such. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ReportLines"];
                    "text/csv": components["schemas"]["ReportTable"];
                    "application/json": components["schemas"]["ReportSummary"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ReportSpreadsheet"];
                };
            };
            /** @description `invalid-request`: Some data are missing or not written correctly. */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            /**
             * @description - `unusable-header`: None of the first ten lines of the list names a column for the address and one for the expiry, or a column given with “column” is missing, or the list is not in UTF-8.
             *     - `no-service-column`: The list has no column with the gigabytes of an add-on service: no mailbox would seem at risk, even if it is.
             *     - `empty-list`: The list contains no mailbox.
             *     - `unreadable-workbook`: The file is no workbook in .xlsx or .ods, or it is damaged, protected by a password or too large.
             */
            422: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key of the request. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentKey"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importMailboxes: {
        parameters: {
            query?: {
                /** @description The agreement whose mailboxes the list concerns. Required where the key is for several. */
                agreement?: components["schemas"]["AgreementId"];
                /**
                 * @description The date on which the list was true, not after today; if absent: today, in the time zone of the agreement. A list that is older than what the register knows changes nothing.
                 * @example 2026-11-22
                 */
                asOf?: components["schemas"]["RequestDate"];
                /** @description `merge` (default) adds and changes mailboxes; `replace` also removes those that the list does not name. */
                mode?: "merge" | "replace";
                /** @description `true`: the response is the same, and nothing is changed. */
                dryRun?: "true" | "false";
                /** @description How many mailboxes a replacement may remove; if it would remove more, it is `import-held`. If absent: a fifth of those of the agreement. */
                removeAtMost?: number;
                /** @description What a column of a CSV list is, where its name does not say it; repeat the parameter for further columns. If the list has no such column it is rejected with `unusable-header`. */
                column?: string[];
                /** @description Set it to `show` for the `header` of the list in the result, and for its `firstRows` there and in `unusable-header`: the first rows of the list, with their mail addresses, for a person who has to say what its columns are. */
                firstRows?: "show";
                /** @description Set it to `none` if the mailboxes of the list have no add-on services but those that it has columns for: what was known of the others is cleared. */
                services?: "none";
            };
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": components["schemas"]["ImportList"];
                "application/x-ndjson": components["schemas"]["ImportRows"];
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ImportWorkbook"];
                "application/vnd.oasis.opendocument.spreadsheet": components["schemas"]["ImportWorkbook"];
            };
        };
        responses: {
            /** @description What became of the rows. JSON: the counts, and the first 1000 faulty rows and warnings. NDJSON: a line for each faulty row and warning, then the counts. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                    "application/x-ndjson": components["schemas"]["ImportLines"];
                };
            };
            /** @description `invalid-request`: Some data are missing or not written correctly. */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            /** @description `import-held`: The list would have replaced the register, but has faulty rows or would remove too many mailboxes: nothing was changed. */
            409: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            /**
             * @description - `unusable-header`: None of the first ten lines of the list names a column for the address and one for the expiry, or a column given with “column” is missing, or the list is not in UTF-8.
             *     - `empty-list`: The list contains no mailbox.
             *     - `unreadable-workbook`: The file is no workbook in .xlsx or .ods, or it is damaged, protected by a password or too large.
             */
            422: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMailboxes: {
        parameters: {
            query?: {
                /** @description Only the mailboxes of this agreement. If absent: of all that the key is for. */
                agreement?: components["schemas"]["AgreementId"];
                /** @description Only mailboxes whose check of today has this outcome. */
                outcome?: "expiry-passed" | "nothing-to-renew" | "credit-unknown" | "renewed" | "partly-covered" | "deactivated";
                /** @description Only mailboxes whose renewal is due within this number of days, those whose expiry has passed, and those that cannot be checked. Mailboxes with nothing to renew are left out. */
                dueWithinDays?: number;
                /**
                 * @description Only mailboxes of which this is not known.
                 *     - `contact`: No contact address: no reminder can be sent.
                 *     - `credit`: No credit, or only one that is too old to count today.
                 */
                missing?: "contact" | "credit";
                /** @description Maximum number of mailboxes in the response; 50 if absent. */
                limit?: number;
                /** @description `nextCursor` of the page before, for the next one. It is valid with the same key and the same other parameters only; `limit` may differ. */
                cursor?: string;
            };
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of mailboxes, in the order in which they are due. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxPage"];
                };
            };
            /** @description `invalid-request`: Some data are missing or not written correctly. */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path: {
                /**
                 * @description Id of a mailbox in the register. It says nothing about the mailbox, and never changes.
                 * @example 5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5
                 */
                mailboxId: components["schemas"]["MailboxId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mailbox, its check and its reminders. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxWithDeliveries"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /** @description `unknown-mailbox`: The register does not have this mailbox among those that the key is for. */
            404: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeMailbox: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
                /** @description ETag of the version that is changed. Without it the response is 428, also to `*`, which names no version; if the record has changed since, it is 412 and nothing is changed. */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of a mailbox in the register. It says nothing about the mailbox, and never changes.
                 * @example 5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5
                 */
                mailboxId: components["schemas"]["MailboxId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mailbox is not in the register any more. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /** @description `unknown-mailbox`: The register does not have this mailbox among those that the key is for. */
            404: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            412: components["responses"]["Problem412"];
            414: components["responses"]["Problem414"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeMailbox: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
                /** @description ETag of the version that is changed. Without it the response is 428, also to `*`, which names no version; if the record has changed since, it is 412 and nothing is changed. */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of a mailbox in the register. It says nothing about the mailbox, and never changes.
                 * @example 5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5
                 */
                mailboxId: components["schemas"]["MailboxId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MailboxPatch"];
                "application/json": components["schemas"]["MailboxPatch"];
            };
        };
        responses: {
            /** @description The mailbox as it is now, with its check and its new version. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredMailbox"];
                };
            };
            /**
             * @description - `malformed-json`: The body of the request is empty or not a valid JSON document in UTF-8.
             *     - `invalid-request`: Some data are missing or not written correctly.
             */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /** @description `unknown-mailbox`: The register does not have this mailbox among those that the key is for. */
            404: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            /**
             * @description - `duplicate-service`: The same service appears more than once in one list.
             *     - `service-not-offered`: The agreement does not offer one of the services named.
             */
            422: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    searchMailboxes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxSearch"];
            };
        };
        responses: {
            /** @description The mailboxes that were found; none is no problem. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxPage"];
                };
            };
            /**
             * @description - `malformed-json`: The body of the request is empty or not a valid JSON document in UTF-8.
             *     - `invalid-request`: Some data are missing or not written correctly.
             */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    previewReminders: {
        parameters: {
            query?: {
                /** @description The date that is previewed; if absent: today, in the time zone of the agreement. */
                on?: components["schemas"]["RequestDate"];
                /** @description Only the mailboxes of this agreement. If absent: of all that the key is for. */
                agreement?: components["schemas"]["AgreementId"];
                /**
                 * @description Only mailboxes with such a message.
                 *     - `send`: At least one message is sent.
                 *     - `skip`: At least one message is not sent, or the mailbox cannot be checked.
                 */
                decision?: "send" | "skip";
                /** @description Maximum number of mailboxes in the response; 50 if absent. */
                limit?: number;
                /** @description `nextCursor` of the page before, for the next one. It is valid with the same key and the same other parameters only; `limit` may differ. */
                cursor?: string;
            };
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the preview. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPreviewPage"];
                };
            };
            /** @description `invalid-request`: Some data are missing or not written correctly. */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReminderRuns: {
        parameters: {
            query?: {
                /** @description Only the runs of this agreement. If absent: of all that the key is for. */
                agreement?: components["schemas"]["AgreementId"];
                /** @description Maximum number of runs in the response; 50 if absent. */
                limit?: number;
            };
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last runs and the next ones. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderRunList"];
                };
            };
            /** @description `invalid-request`: Some data are missing or not written correctly. */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    runReminders: {
        parameters: {
            query?: {
                /** @description The agreement whose reminders are sent. Required where the key is for several. */
                agreement?: components["schemas"]["AgreementId"];
            };
            header?: {
                /** @description Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one. */
                "Request-Id"?: string;
                /** @description Preferred language of the texts for people: Italian (default) or English. Quality values are supported. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run, with what was decided; the messages to be sent are `waiting`. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderRun"];
                };
            };
            /** @description `invalid-request`: Some data are missing or not written correctly. */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            /** @description `reminders-off`: This service sends no reminders: nothing was sent. */
            409: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    receiveReminder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderEvent"];
            };
        };
        responses: {
            /** @description No further event is sent until the next start of the service. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The event is taken. It counts within 15 seconds; a body is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The event is sent again: with `Retry-After` of a 429 or 503 when that says, at most a day later. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
