export interface paths {
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service answers
         * @description Answers 200 with a problem document that reports no problem, whatever the client accepts, as the Italian interoperability guidelines ask. Not limited.
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
         * @description Every agreement in short: its Order, the mail domains it covers and the add-on services it offers.
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
         * @description Everything an Order has negotiated with its provider: base plan, add-on services, every price list, the rules of activation and renewal, how to buy, and the sources.
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
         * @description What some add-on services cost. By `agreement`: the price of one year. For a `mailbox` with its expiry date also when it is charged: free with fewer than 3 months to the expiry, otherwise one full year at once, never pro-rated; then a renewal on every due date, each at the prices of its own day. Every charge is taxed once: VAT on the sum of the lines, rounded half up to the cent.
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
         * @description Whether add-on services may be activated on a mailbox on a date, free or charged, and everything that blocks it. Being ineligible is an answer (200), not an error: a service asked for in `items` that the agreement does not offer is a reason; only one that the mailbox claims to have already, in `mailbox.addOns`, is a problem (422). Before buying, the credit must hold one year of the services, VAT included, even when the activation is free.
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
         * Check whether add-ons survive the next expiry
         * @description What becomes of the add-ons of a mailbox on their due date with the credit that is there: renewed if it covers them all, deactivated if it covers none, and in between, where no source says which survive, undetermined. The mailbox itself goes on: the Order renews its base plan. With `Accept: text/calendar` the answer is a reminder of the due date for a calendar.
         */
        post: operations["checkRenewal"];
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
        get?: never;
        put?: never;
        /**
         * Check the renewals of a whole list
         * @description The renewal check for every mailbox of a list. CSV as people have it: separated by commas, semicolons or tabs; ISO dates or d/m/yyyy; amounts such as `10`, `10,5`, `10.50`, `1.234,50`, `1,234.50` or `€ 10,50` (`1.234` alone is ambiguous and refused); gigabytes such as `3`, `3 GB` or `3,0`. Columns in any order: `address` (casella, indirizzo, pec), `expiresOn` (scadenza, data scadenza), `usedGigabytes` (spazio usato, gb usati), `credit` (credito, saldo), and one per add-on service by its id, name or alias; others are ignored and named in the summary. Or NDJSON. A faulty row is answered with its faults and stops nothing. The list is received whole, then the answer streams: rows in the order of the list, last the summary; an answer without it was cut off.
         */
        post: operations["reportRenewals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Amount of money
         * @description Amount in euro as decimal text with exactly two digits after the point, from "0.00" to "999999999.99"; never a floating-point number, never negative.
         * @example 15.86
         */
        Money: string;
        /**
         * Percentage
         * @description Percentage as decimal text with two digits after the point: "22.00" is 22 %.
         * @example 22.00
         */
        Percentage: string;
        /**
         * Currency
         * @description ISO 4217 code of the currency of every amount of the document.
         * @example EUR
         * @enum {string}
         */
        Currency: "EUR";
        /**
         * Civil date
         * Format: date
         * @description RFC 3339 full-date: a day of the calendar of the agreement’s time zone (Europe/Rome), with no time of day and no offset.
         * @example 2027-04-30
         */
        CivilDate: string;
        /**
         * Civil date in a request
         * Format: date
         * @description RFC 3339 full-date: a day of the calendar of the agreement’s time zone (Europe/Rome), from 1900-01-01 to 2150-12-31. A day that is not in the calendar, as 30 February, is `wrong-format`; one outside these years `out-of-range`.
         * @example 2027-04-30
         */
        RequestDate: string;
        /**
         * Add-on service id
         * @description Id of an add-on service of the agreement, in kebab-case; `listAgreements` tells which there are.
         * @example extra-space
         */
        ServiceId: string;
        /**
         * Agreement id
         * @description Id of an agreement between an Order and a provider, in kebab-case; `listAgreements` tells which there are.
         * @example architetti-torino
         */
        AgreementId: string;
        /**
         * PEC address
         * @description Full address of the PEC mailbox. The part after the @ finds the agreement: exactly, case aside, and no subdomain. It is never logged or stored.
         * @example mario.rossi@architettitorinopec.it
         */
        Address: string;
        /**
         * Gigabytes sold
         * Format: int32
         * @description Whole gigabytes of an add-on service, 1 to 1000: it is sold in no smaller parts.
         * @example 3
         */
        Gigabytes: number;
        /**
         * Gigabytes used
         * Format: double
         * @description Gigabytes of the mailbox in use, as the customer area shows them, 0 to 10000; two decimals count: what they exceed is rounded half up to the hundredth.
         * @example 2.5
         */
        UsedGigabytes: number;
        /**
         * Text for people
         * @description Plain text in the language of Content-Language, ready to be shown. Programs rely on codes and figures instead.
         * @example Un anno costa 15,86 euro, IVA inclusa (13,00 euro più IVA al 22%).
         */
        Sentence: string;
        /**
         * Name for people
         * @description Name of a thing; translated names are in the language of Content-Language.
         * @example Conservazione
         */
        Name: string;
        /**
         * Web address
         * Format: uri
         * @description Absolute web address.
         * @example https://areaclienti.arubapec.it
         */
        Url: string;
        /**
         * Add-on
         * @description Some gigabytes of one add-on service: asked for, or already on the mailbox.
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
         * @description The add-on services asked for, each at most once.
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
         * @description The add-on services that the mailbox has, each at most once; empty for none.
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
         * @description Net, VAT and gross of one charge, taxed like one invoice: VAT is net x rate, rounded once, half up, to the cent; gross is net + vat.
         * @example {
         *       "net": "13.00",
         *       "vatPercentage": "22.00",
         *       "vat": "2.86",
         *       "gross": "15.86"
         *     }
         */
        TaxedAmount: {
            /** @description The sum of the lines, before VAT. */
            net: components["schemas"]["Money"];
            /** @description The rate of VAT of the price list. */
            vatPercentage: components["schemas"]["Percentage"];
            /** @description net x rate, rounded once, half up, to the cent. */
            vat: components["schemas"]["Money"];
            /** @description net + vat: what is taken from the credit. */
            gross: components["schemas"]["Money"];
        };
        /**
         * Line of a quote
         * @description What one year of one service costs, net of VAT.
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
            /** @description Price of one gigabyte for one year, net of VAT. */
            unitPrice: components["schemas"]["Money"];
            /** @description Unit price x gigabytes, net of VAT. The lines sum to the net total. */
            net: components["schemas"]["Money"];
        };
        /**
         * Activation
         * @description What happens when the services are activated on `asOf`.
         * @example {
         *       "mode": "charged",
         *       "dueNow": "15.86",
         *       "coveredUntil": "2027-04-30",
         *       "freeFrom": "2027-02-01"
         *     }
         */
        Activation: {
            /**
             * @description `free`: fewer than 3 months (the agreement’s window) are left to the expiry, that is, `asOf` plus 3 months is later than it. `charged`: 3 months or more are left, or the agreement has no window; one full year is charged at once, never pro-rated. A term in months ends on the day of the same number or, where there is none, on the last day of the month (Italian civil code, art. 2963).
             * @enum {string}
             */
            mode: "free" | "charged";
            /** @description What is taken from the credit on activation, VAT included: "0.00" when free. */
            dueNow: components["schemas"]["Money"];
            /** @description The services are covered through this day, on which their renewal is due. */
            coveredUntil: components["schemas"]["CivilDate"];
            /** @description First day on which activating is free, until the expiry. Absent where the agreement has no free window. */
            freeFrom?: components["schemas"]["CivilDate"];
        };
        /**
         * Waiting advice
         * @description Information for whoever can wait. Present only when activating is charged and becomes free no later than the day this charge would cover until.
         * @example {
         *       "until": "2027-02-01",
         *       "days": 71,
         *       "saves": "15.86"
         *     }
         */
        Waiting: {
            /** @description First day on which activating is free. */
            until: components["schemas"]["CivilDate"];
            /**
             * Format: int32
             * @description Days from `asOf` until then: what waiting costs in time.
             */
            days: number;
            /** @description What waiting saves: the amount due now, VAT included. */
            saves: components["schemas"]["Money"];
        };
        /**
         * Credit for an activation
         * @description The prepaid credit needed, and, when the request stated the credit, what is missing.
         * @example {
         *       "required": "15.86",
         *       "available": "10.00",
         *       "toLoad": "5.86"
         *     }
         */
        Credit: {
            /** @description Before an activation: one year of the services chosen, VAT included, even if free. At a renewal: the amount due. */
            required: components["schemas"]["Money"];
            /** @description The credit that the request stated. Absent when it stated none. */
            available?: components["schemas"]["Money"];
            /** @description required - available, never below "0.00". Absent when the request stated no credit. */
            toLoad?: components["schemas"]["Money"];
        };
        /**
         * Credit for a renewal
         * @description The prepaid credit needed at the renewal, by when, and, when the request stated the credit, what is missing or left.
         * @example {
         *       "required": "15.86",
         *       "available": "20.00",
         *       "toLoad": "0.00",
         *       "loadBy": "2027-04-15",
         *       "remaining": "4.14"
         *     }
         */
        RenewalCredit: {
            /** @description Before an activation: one year of the services chosen, VAT included, even if free. At a renewal: the amount due. */
            required: components["schemas"]["Money"];
            /** @description The credit that the request stated. Absent when it stated none. */
            available?: components["schemas"]["Money"];
            /** @description required - available, never below "0.00". Absent when the request stated no credit. */
            toLoad?: components["schemas"]["Money"];
            /** @description Date by which to top up: 15 days (the agreement’s lead) before the due date, not before `asOf`. */
            loadBy: components["schemas"]["CivilDate"];
            /** @description Credit left after the renewal. Present only when everything is renewed. */
            remaining?: components["schemas"]["Money"];
        };
        /**
         * Warning
         * @description Something worth a second look that is no error. Figures of the text are fields too.
         * @example {
         *       "code": "expiry-beyond-term",
         *       "text": "La scadenza è più lontana del previsto (al più tardi il 22 novembre 2027): controllare la data nell'area clienti.",
         *       "latestExpected": "2027-11-22"
         *     }
         */
        Warning: {
            /**
             * @description `expiry-beyond-term`: the expiry is later than one term of the base plan from asOf, check the date. `activation-on-expiry-day`: free for zero days. `price-list-changes`: a later charge uses another price list. `price-list-ends`: no price list is known for a later charge. `space-over-base-plan`: without the renewal the mailbox is over quota.
             * @enum {string}
             */
            code: "expiry-beyond-term" | "activation-on-expiry-day" | "price-list-changes" | "price-list-ends" | "space-over-base-plan";
            /** @description The warning in one sentence, with its figures. */
            text: components["schemas"]["Sentence"];
            /** @description For `price-list-changes` and `price-list-ends`: the date of the first charge concerned. */
            on?: components["schemas"]["CivilDate"];
            /** @description For `expiry-beyond-term`: the latest expiry expected. */
            latestExpected?: components["schemas"]["CivilDate"];
            /**
             * Format: double
             * @description For `space-over-base-plan`: by how many gigabytes the space in use exceeds the base plan, to two decimals.
             */
            gigabytesOver?: number;
        };
        /**
         * Warnings
         * @description Things worth a second look that are no errors; empty for none.
         * @example []
         */
        Warnings: components["schemas"]["Warning"][];
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
             * @description Address of a page that explains the problem: `/problems/<code>`, absolute where the service knows its public address.
             * @example /problems/invalid-request
             */
            type: string;
            /** @description What kind of problem it is, in the language of Content-Language. */
            title: components["schemas"]["Sentence"];
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What this problem means, in the language of Content-Language. */
            detail: components["schemas"]["Sentence"];
            /**
             * Format: uri-reference
             * @description The path of the request, without its query; "" where it never became one: a header that is too slow, too large or no HTTP.
             * @example /v1/quotes
             */
            instance: string;
            /**
             * @description The Request-Id of the exchange; quote it when reporting a problem.
             * @example 3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11
             */
            requestId: string;
            /**
             * @description The kind of problem as a stable word. Switch on this. Where a question is impossible in the domain (422) it is that of the first of the `errors`; `unusable-header`, `empty-list` and `nothing-to-remind` are problems of the whole request.
             *     - `malformed-json`: The body of the request is empty or not a valid JSON document in UTF-8.
             *     - `invalid-request`: Some data are missing or not written correctly.
             *     - `not-found`: There is no resource at this address.
             *     - `method-not-allowed`: The resource exists but does not allow this HTTP method.
             *     - `not-acceptable`: None of the media types asked for in the Accept header is available for this resource.
             *     - `request-timeout`: The request did not arrive whole within the time allowed.
             *     - `payload-too-large`: What was sent exceeds the size allowed.
             *     - `uri-too-long`: The address asked for is too long.
             *     - `unsupported-media-type`: The type declared in the Content-Type header is not accepted by this operation.
             *     - `header-fields-too-large`: The header fields of the request exceed the size allowed.
             *     - `unknown-agreement`: No agreement has this id.
             *     - `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count.
             *     - `expiry-passed`: The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.
             *     - `no-price-list`: On the date of the charge the agreement has no price list in force, and another list does not apply.
             *     - `duplicate-service`: The same service appears more than once in one list.
             *     - `service-not-offered`: The agreement does not offer one of the services named.
             *     - `quantity-above-maximum`: The gigabytes asked for exceed what the agreement allows one mailbox.
             *     - `nothing-to-remind`: There is no renewal to put into a calendar: the expiry has passed or the mailbox has no add-ons.
             *     - `unusable-header`: The first line of the list does not name a column for the address and one for the expiry, or names one twice, or the list is not in UTF-8.
             *     - `empty-list`: The list contains no mailbox.
             *     - `too-many-requests`: Too many requests have come within a minute.
             *     - `unavailable`: The service is overloaded or stopping.
             *     - `internal-error`: The service failed to answer. The fault is the service’s, not the request’s.
             * @enum {string}
             */
            code: "malformed-json" | "invalid-request" | "not-found" | "method-not-allowed" | "not-acceptable" | "request-timeout" | "payload-too-large" | "uri-too-long" | "unsupported-media-type" | "header-fields-too-large" | "unknown-agreement" | "domain-not-covered" | "expiry-passed" | "no-price-list" | "duplicate-service" | "service-not-offered" | "quantity-above-maximum" | "nothing-to-remind" | "unusable-header" | "empty-list" | "too-many-requests" | "unavailable" | "internal-error";
            /** @description Every fault found, not only the first (but for a body of more than 2000 values): with 400 `invalid-request` in the order of the fields, with 422 in the order of the codes, or for `unusable-header` of the columns. Absent with every other problem. */
            errors?: {
                /**
                 * @description JSON pointer (RFC 6901) to the place in the body, "" for the whole; `?name` for a query parameter; for the header of a CSV list `/` and the name of the column, as the list calls it or, where it is missing, as the contract does. The name of an unknown field is cut after 200 characters.
                 * @example /items/0/gigabytes
                 */
                pointer: string;
                /**
                 * @description What is wrong there as a stable word.
                 *     - `missing-field`: A required field, or column of a list, is not there: the one named.
                 *     - `unknown-field`: The contract has no such field here.
                 *     - `wrong-type`: Another JSON type than the contract asks for: "3" or 1.5 for an integer, or null for anything.
                 *     - `wrong-format`: The text does not have the form of its field, or is none of its words.
                 *     - `out-of-range`: Below the smallest or above the greatest value; for a date, outside 1900-01-01 to 2150-12-31.
                 *     - `wrong-length`: Too short or too long a list or text.
                 *     - `exactly-one-of`: Fields that exclude each other are all there, or none is; or several columns of a list are for one thing.
                 *     - `unknown-agreement`: No agreement has this id.
                 *     - `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count.
                 *     - `expiry-passed`: The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.
                 *     - `no-price-list`: On the date of the charge the agreement has no price list in force, and another list does not apply.
                 *     - `duplicate-service`: The same service appears more than once in one list.
                 *     - `service-not-offered`: The agreement does not offer one of the services named.
                 *     - `quantity-above-maximum`: The gigabytes asked for exceed what the agreement allows one mailbox.
                 * @enum {string}
                 */
                code: "missing-field" | "unknown-field" | "wrong-type" | "wrong-format" | "out-of-range" | "wrong-length" | "exactly-one-of" | "unknown-agreement" | "domain-not-covered" | "expiry-passed" | "no-price-list" | "duplicate-service" | "service-not-offered" | "quantity-above-maximum";
                /** @description What is wrong there, for people. */
                detail: components["schemas"]["Sentence"];
            }[];
        };
        /**
         * Status
         * @description The service answers, as a problem document that reports no problem.
         * @example {
         *       "type": "about:blank",
         *       "title": "OK",
         *       "status": 200,
         *       "version": "1.0.0"
         *     }
         */
        Status: {
            /**
             * @description Nothing is wrong.
             * @enum {string}
             */
            type: "about:blank";
            /**
             * @description The state of the service.
             * @enum {string}
             */
            title: "OK";
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /**
             * @description Version of the service and of this contract.
             * @example 1.0.0
             */
            version: string;
        };
        /**
         * Agreements
         * @description The agreements that the service knows.
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
            /** @description All agreements, in the order of their ids. */
            items: {
                id: components["schemas"]["AgreementId"];
                /** @description The Order that pays the base plan. */
                sponsor: {
                    /** @description The name of the Order. */
                    name: components["schemas"]["Name"];
                    /** @description What its members call it. */
                    shortName: components["schemas"]["Name"];
                };
                /** @description The mail domains covered, exactly: no subdomains. */
                domains: string[];
                /** @description The add-on services offered. */
                services: {
                    id: components["schemas"]["ServiceId"];
                    name: components["schemas"]["Name"];
                }[];
            }[];
        };
        /**
         * Price list
         * @description The prices in force from one day through another. A charge uses the list in force on its own date.
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
            /** @description First day in force. */
            validFrom: components["schemas"]["CivilDate"];
            /** @description Last day in force. Absent where no end is known. */
            validThrough?: components["schemas"]["CivilDate"];
            currency: components["schemas"]["Currency"];
            /** @description VAT rate that is added to the unit prices. */
            vatPercentage: components["schemas"]["Percentage"];
            /** @description The price of every service. */
            unitPrices: {
                service: components["schemas"]["ServiceId"];
                /** @description Price of one gigabyte for one year, net of VAT. */
                unitPrice: components["schemas"]["Money"];
            }[];
        };
        /**
         * Agreement
         * @description What an Order has negotiated with a provider: base plan, add-on services, price lists, rules and how to buy.
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
            /** @description The Order that pays the base plan. */
            sponsor: {
                /** @description The name of the Order. */
                name: components["schemas"]["Name"];
                /** @description What its members call it. */
                shortName: components["schemas"]["Name"];
            };
            /** @description Who provides the mailboxes. */
            provider: {
                /** @description The name of the provider. */
                name: components["schemas"]["Name"];
                /** @description Where members sign in, load credit and choose services. */
                customerArea: components["schemas"]["Url"];
            };
            /** @description The mail domains covered, exactly: no subdomains. */
            domains: string[];
            /**
             * @description Zone of the IANA database whose civil dates count: “today” is today there.
             * @example Europe/Rome
             */
            timeZone: string;
            /** @description The mailbox that the Order pays. */
            basePlan: {
                name: components["schemas"]["Name"];
                /** @description Space of the base plan, in gigabytes. */
                gigabytes: components["schemas"]["Gigabytes"];
                /**
                 * @description Who pays it: the Order, never the member.
                 * @enum {string}
                 */
                paidBy: "sponsor";
                /**
                 * @description How it is renewed: by itself, so that its expiry ends the add-ons alone.
                 * @enum {string}
                 */
                renewal: "automatic";
                /**
                 * Format: int32
                 * @description Its term in years: an expiry further away than that is more likely a slip than a date.
                 */
                termYears: number;
            };
            /** @description The add-on services offered. */
            services: {
                id: components["schemas"]["ServiceId"];
                name: components["schemas"]["Name"];
                /** @description The most one mailbox may have of it. Absent: no limit of its own. */
                maximumGigabytes?: components["schemas"]["Gigabytes"];
                /** @description Further column names by which lists of mailboxes call it. */
                aliases?: components["schemas"]["Name"][];
            }[];
            /** @description The rule of activation. */
            activation: {
                /**
                 * Format: int32
                 * @description With fewer than this many months to the expiry an activation is free. Absent: always charged.
                 */
                freeWindowMonths?: number;
            };
            /** @description The rule of renewal. */
            renewal: {
                /**
                 * Format: int32
                 * @description How many days before the due date the credit should be there.
                 */
                topUpLeadDays: number;
            };
            /** @description Every price list, past and to come, in order; never two in force on one day. */
            priceLists: components["schemas"]["PriceList"][];
            /** @description How a member buys. */
            purchase: {
                /** @description The Order’s guide to buying. */
                guideUrl?: components["schemas"]["Url"];
                /** @description The steps to buy, in order. */
                steps: {
                    /** @description What to do. */
                    text: components["schemas"]["Sentence"];
                    /** @description Where to do it. */
                    url?: components["schemas"]["Url"];
                }[];
            };
            /** @description Where the terms were published. */
            sources: {
                /** @description The page. */
                url: components["schemas"]["Url"];
                /** @description The day it appeared. */
                date?: components["schemas"]["CivilDate"];
            }[];
        };
        /**
         * Mailbox of a quote
         * @description A mailbox for which services are priced, with its expiry date if that is known.
         * @example {
         *       "address": "mario.rossi@architettitorinopec.it",
         *       "expiresOn": "2027-04-30"
         *     }
         */
        QuotedMailbox: {
            address: components["schemas"]["Address"];
            /** @description Expiry date of the mailbox, as the customer area shows it. With it the answer tells the activation and every charge to come; before `asOf` it is `expiry-passed`. */
            expiresOn?: components["schemas"]["RequestDate"];
        };
        /**
         * Question for a quote
         * @description What do these services cost? Exactly one of `agreement` and `mailbox`.
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
        QuoteRequest: {
            /** @description Ask for the price of one year alone, of one agreement. */
            agreement?: components["schemas"]["AgreementId"];
            /** @description Ask for one mailbox: its domain finds the agreement. */
            mailbox?: components["schemas"]["QuotedMailbox"];
            items: components["schemas"]["Items"];
            /** @description The date on which the question is asked, so that the answer can be reproduced. Where absent: today in the time zone of the agreement, that is in Italy (Europe/Rome). */
            asOf?: components["schemas"]["RequestDate"];
            /** @description The prepaid credit in the customer area. With it the answer tells what is missing. */
            credit?: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description How many years of charges to tell, 2 where absent. Without an expiry date it has no effect.
             * @example 2
             */
            horizonYears?: number;
        } & ({
            /** @description Ask for the price of one year alone, of one agreement. */
            agreement: components["schemas"]["AgreementId"];
            mailbox?: never;
        } | {
            agreement?: never;
            /** @description Ask for one mailbox: its domain finds the agreement. */
            mailbox: components["schemas"]["QuotedMailbox"];
        });
        /**
         * Charge to come
         * @description One charge with the prices of its own day.
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
            /** @description The day on which it is taken from the credit. */
            on: components["schemas"]["CivilDate"];
            /**
             * @description Why it is taken. `activation`: on `asOf`, "0.00" when free. `renewal`: on a due date.
             * @enum {string}
             */
            reason: "activation" | "renewal";
            net: components["schemas"]["Money"];
            vatPercentage: components["schemas"]["Percentage"];
            vat: components["schemas"]["Money"];
            gross: components["schemas"]["Money"];
            /** @description First day of the price list in force on that day. */
            priceListFrom: components["schemas"]["CivilDate"];
        };
        /**
         * Quote
         * @description What the services cost, when they are charged and whether waiting pays.
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
            /** @description The date on which the question was asked. */
            asOf: components["schemas"]["CivilDate"];
            currency: components["schemas"]["Currency"];
            /** @description The outcome in one sentence. */
            text: components["schemas"]["Sentence"];
            /** @description One line per service, in the order asked. */
            lines: components["schemas"]["Line"][];
            /** @description What one year of all the services costs on `asOf`. */
            yearly: components["schemas"]["TaxedAmount"];
            credit: components["schemas"]["Credit"];
            /** @description When the services are charged. Present when the expiry date was given. */
            activation?: components["schemas"]["Activation"];
            waiting?: components["schemas"]["Waiting"];
            /** @description Every charge from the activation through `horizonYears` years, in order of date; present when the expiry date was given. */
            charges?: components["schemas"]["ScheduledCharge"][];
            /** @description Last date on which the same question still gets the same yearly price, mode and amount due now: the earliest of the last day of the price list, the day before `freeFrom` when charged, and the expiry. Absent where nothing bounds it. */
            validThrough?: components["schemas"]["CivilDate"];
            warnings: components["schemas"]["Warnings"];
        };
        /**
         * Question for an activation
         * @description May these services be activated on this mailbox, free or charged?
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
            /** @description The mailbox with its expiry date and what it already has. */
            mailbox: {
                address: components["schemas"]["Address"];
                /** @description Expiry date of the mailbox, as the customer area shows it; before `asOf` the activation is blocked by `expiry-passed`. */
                expiresOn: components["schemas"]["RequestDate"];
                addOns?: components["schemas"]["AddOns"];
            };
            items: components["schemas"]["Items"];
            /** @description The prepaid credit in the customer area. One year of the services, VAT included, has to be there, and equal is enough. Without this field, credit blocks nothing. */
            credit?: components["schemas"]["Money"];
            /** @description The date of the activation. Where absent: today in the time zone of the agreement, that is in Italy (Europe/Rome). */
            asOf?: components["schemas"]["RequestDate"];
        };
        /**
         * Reason against an activation
         * @description One thing that blocks the activation.
         * @example {
         *       "code": "insufficient-credit",
         *       "text": "Il credito deve coprire un anno dei servizi scelti, 15,86 euro IVA inclusa; da caricare: 5,86 euro."
         *     }
         */
        Reason: {
            /**
             * @description `domain-not-covered`: no agreement has the mail domain. `expiry-passed`: the expiry is before asOf. `no-price-list`: none is in force on asOf. `service-not-offered`: not a service of the agreement. `quantity-above-maximum`: with what the mailbox has it would exceed the agreement’s maximum. `insufficient-credit`: the credit is below one year, VAT included.
             * @enum {string}
             */
            code: "domain-not-covered" | "expiry-passed" | "no-price-list" | "service-not-offered" | "quantity-above-maximum" | "insufficient-credit";
            /** @description The service concerned, for `service-not-offered` and `quantity-above-maximum`. */
            service?: components["schemas"]["ServiceId"];
            text: components["schemas"]["Sentence"];
        };
        /**
         * Activation eligibility
         * @description Whether the services may be activated, on what terms, and everything that blocks it.
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
            /** @description Whether nothing blocks the activation. */
            eligible: boolean;
            /** @description The date of the activation. */
            asOf: components["schemas"]["CivilDate"];
            /** @description Absent when no agreement covers the mail domain. */
            agreement?: components["schemas"]["AgreementId"];
            /** @description The outcome in one sentence. */
            text: components["schemas"]["Sentence"];
            /** @description Everything that blocks the activation; empty when eligible. */
            reasons: components["schemas"]["Reason"][];
            currency?: components["schemas"]["Currency"];
            /** @description Present whenever it can be priced: the domain is covered, the expiry not passed, a price list in force and every service offered. */
            activation?: components["schemas"]["Activation"];
            waiting?: components["schemas"]["Waiting"];
            /** @description Present together with `activation`. */
            credit?: components["schemas"]["Credit"];
            warnings: components["schemas"]["Warnings"];
        };
        /**
         * Question for a renewal
         * @description Will the add-ons of this mailbox survive its next expiry?
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
            /** @description The mailbox with its expiry date, its add-ons and, if known, the space in use. */
            mailbox: {
                address: components["schemas"]["Address"];
                /** @description Expiry date of the mailbox, as the customer area shows it; before `asOf` the outcome is `expiry-passed`. */
                expiresOn: components["schemas"]["RequestDate"];
                addOns: components["schemas"]["AddOns"];
                usedGigabytes?: components["schemas"]["UsedGigabytes"];
            };
            /** @description The prepaid credit in the customer area; equal to the amount due is enough. Without it the outcome is `credit-unknown`. */
            credit?: components["schemas"]["Money"];
            /** @description The date on which the question is asked, so that the answer can be reproduced. Where absent: today in the time zone of the agreement, that is in Italy (Europe/Rome). */
            asOf?: components["schemas"]["RequestDate"];
        };
        /**
         * Base plan of the mailbox
         * @description The mailbox itself goes on: its base plan is renewed automatically and paid by the sponsor, which never covers add-ons.
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
            /** @description Space of the base plan. */
            gigabytes: components["schemas"]["Gigabytes"];
            /**
             * @description Who pays it: always the sponsor, never the member’s credit.
             * @enum {string}
             */
            paidBy: "sponsor";
            /**
             * @description How it is renewed: by itself, whatever becomes of the add-ons.
             * @enum {string}
             */
            renewal: "automatic";
            /** @description The Order that pays it. */
            sponsor: {
                name: components["schemas"]["Name"];
                shortName: components["schemas"]["Name"];
            };
        };
        /**
         * Add-on to renew
         * @description One add-on of the mailbox, its price at the renewal and what becomes of it.
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
            /** @description Price of one gigabyte for one year on the due date, net of VAT. */
            unitPrice: components["schemas"]["Money"];
            /** @description Unit price x gigabytes, net of VAT. */
            net: components["schemas"]["Money"];
            /** @description Gross of this add-on taxed as a charge of its own: what its outcome is decided on. */
            ifRenewedAlone: components["schemas"]["Money"];
            /**
             * @description `renewed`: the credit covers every add-on. `deactivated`: the credit does not cover even this add-on alone. `undetermined`: it covers this one alone but not all; which survive is documented nowhere. `credit-unknown`: the request stated no credit.
             * @enum {string}
             */
            outcome: "renewed" | "deactivated" | "undetermined" | "credit-unknown";
        };
        /**
         * Renewal check
         * @description What becomes of the add-ons at the next expiry. `dueOn`, `daysLeft`, `currency`, `lines`, `amountDue`, `priceListFrom` and `credit` are absent when the expiry has passed or there is nothing to renew.
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
             * @description `renewed`: the credit covers all add-ons. `partly-covered`: it covers at least one alone but not all. `deactivated`: it covers none. `credit-unknown`: the request stated no credit. `nothing-to-renew`: the mailbox has no add-ons. `expiry-passed`: the date is old; what was not renewed is off.
             * @enum {string}
             */
            outcome: "expiry-passed" | "nothing-to-renew" | "credit-unknown" | "renewed" | "partly-covered" | "deactivated";
            /** @description The date on which the question was asked. */
            asOf: components["schemas"]["CivilDate"];
            agreement: components["schemas"]["AgreementId"];
            /** @description The outcome in one sentence. */
            text: components["schemas"]["Sentence"];
            /** @description The next renewal: the expiry or, for longer terms, its next anniversary on or after `asOf`. */
            dueOn?: components["schemas"]["CivilDate"];
            /**
             * Format: int32
             * @description Days from `asOf` to `dueOn`.
             */
            daysLeft?: number;
            currency?: components["schemas"]["Currency"];
            /** @description One line per add-on, in the order given. */
            lines?: components["schemas"]["RenewalLine"][];
            /** @description The charge of all add-ons together at the price list in force on `dueOn`. */
            amountDue?: components["schemas"]["TaxedAmount"];
            /** @description First day of the price list in force on `dueOn`. */
            priceListFrom?: components["schemas"]["CivilDate"];
            credit?: components["schemas"]["RenewalCredit"];
            basePlan: components["schemas"]["RenewedBasePlan"];
            warnings: components["schemas"]["Warnings"];
        };
        /**
         * Reminder of a renewal
         * @description An iCalendar file (RFC 5545): an all-day event on `dueOn` with what to have ready and by when, and alarms 60, 30, 15 and 7 days before. Its UID is the same for the same mailbox and due date, so importing it again updates it.
         * @example BEGIN:VCALENDAR
         *     VERSION:2.0
         *     END:VCALENDAR
         */
        RenewalReminder: string;
        /**
         * List of mailboxes
         * @description A CSV file with a header, in UTF-8: a mailbox a row. Lines end in LF, CRLF or CR; a cell in quotes may have several. A row of more than 64 KiB is faulty, and so is one with a NUL, with a quote that does not close within 256 KiB, or with something behind the last named column.
         * @example casella;scadenza;credito;spazio extra
         *     mario.rossi@architettitorinopec.it;30/04/2027;10,98;3 GB
         */
        ReportList: string;
        /**
         * Report in columns
         * @description A CSV file in UTF-8 with a byte order mark and CRLF: the columns of the list and `outcome`, `dueOn`, `amountDue`, `toLoad`, `loadBy`, `faults`. In Italian with semicolons, decimal commas and dd/mm/yyyy, in English with commas, decimal points and ISO dates. The columns of an NDJSON list are `address`, `expiresOn`, `usedGigabytes`, `credit` and the id of every service. A cell that a spreadsheet would take for a formula begins with an apostrophe. A faulty row of which nothing can be shown is told with the number of its line.
         * @example casella;scadenza;outcome;dueOn;amountDue;toLoad;loadBy;faults
         *     mario.rossi@architettitorinopec.it;30/04/2027;nothing-to-renew;;;;;
         */
        ReportTable: string;
        /**
         * Mailbox of a list
         * @description One line of an NDJSON list: a mailbox with its expiry date and what is known of it.
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
            /** @description Expiry date of the mailbox, as the customer area shows it; before `asOf` the outcome is `expiry-passed`. */
            expiresOn: components["schemas"]["RequestDate"];
            addOns?: components["schemas"]["AddOns"];
            usedGigabytes?: components["schemas"]["UsedGigabytes"];
            /** @description The prepaid credit that is there. Without it the outcome is `credit-unknown`. */
            credit?: components["schemas"]["Money"];
        };
        /**
         * List of mailboxes in NDJSON
         * @description One JSON document a line, each of the form told by `contentSchema`, separated by line feeds. A line of more than 64 KiB is a faulty row.
         * @example {"address":"mario.rossi@architettitorinopec.it","expiresOn":"2027-04-30"}
         */
        ReportRows: string;
        /**
         * Mailbox of a report
         * @description A line of a report: the same answer that the renewal check gives for this mailbox.
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
             * @description Line of the list on which the mailbox stands; the header is on line 1.
             */
            line: number;
            address: components["schemas"]["Address"];
            /**
             * @description `renewed`: the credit covers all add-ons. `partly-covered`: it covers at least one alone but not all. `deactivated`: it covers none. `credit-unknown`: the request stated no credit. `nothing-to-renew`: the mailbox has no add-ons. `expiry-passed`: the date is old; what was not renewed is off.
             * @enum {string}
             */
            outcome: "expiry-passed" | "nothing-to-renew" | "credit-unknown" | "renewed" | "partly-covered" | "deactivated";
            /** @description The date on which the question was asked. */
            asOf: components["schemas"]["CivilDate"];
            agreement: components["schemas"]["AgreementId"];
            /** @description The outcome in one sentence. */
            text: components["schemas"]["Sentence"];
            /** @description The next renewal: the expiry or, for longer terms, its next anniversary on or after `asOf`. */
            dueOn?: components["schemas"]["CivilDate"];
            /**
             * Format: int32
             * @description Days from `asOf` to `dueOn`.
             */
            daysLeft?: number;
            currency?: components["schemas"]["Currency"];
            /** @description One line per add-on, in the order given. */
            lines?: components["schemas"]["RenewalLine"][];
            /** @description The charge of all add-ons together at the price list in force on `dueOn`. */
            amountDue?: components["schemas"]["TaxedAmount"];
            /** @description First day of the price list in force on `dueOn`. */
            priceListFrom?: components["schemas"]["CivilDate"];
            credit?: components["schemas"]["RenewalCredit"];
            basePlan: components["schemas"]["RenewedBasePlan"];
            warnings: components["schemas"]["Warnings"];
        };
        /**
         * Faulty row of a list
         * @description A line of a report: a row that could not be checked. It never stops the others.
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
             * @description Line of the list on which the mailbox stands; the header is on line 1.
             */
            line: number;
            address?: components["schemas"]["Address"];
            /** @description Every fault found. */
            errors: {
                /**
                 * @description The column as the list calls it, or the path of a field; "" for the row as a whole.
                 * @example scadenza
                 */
                column: string;
                /**
                 * @description What is wrong there as a stable word.
                 *     - `missing-field`: A required field, or column of a list, is not there: the one named.
                 *     - `unknown-field`: The contract has no such field here.
                 *     - `wrong-type`: Another JSON type than the contract asks for: "3" or 1.5 for an integer, or null for anything.
                 *     - `wrong-format`: The text does not have the form of its field, or is none of its words.
                 *     - `out-of-range`: Below the smallest or above the greatest value; for a date, outside 1900-01-01 to 2150-12-31.
                 *     - `wrong-length`: Too short or too long a list or text.
                 *     - `exactly-one-of`: Fields that exclude each other are all there, or none is; or several columns of a list are for one thing.
                 *     - `unknown-agreement`: No agreement has this id.
                 *     - `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count.
                 *     - `expiry-passed`: The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.
                 *     - `no-price-list`: On the date of the charge the agreement has no price list in force, and another list does not apply.
                 *     - `duplicate-service`: The same service appears more than once in one list.
                 *     - `service-not-offered`: The agreement does not offer one of the services named.
                 *     - `quantity-above-maximum`: The gigabytes asked for exceed what the agreement allows one mailbox.
                 * @enum {string}
                 */
                code: "missing-field" | "unknown-field" | "wrong-type" | "wrong-format" | "out-of-range" | "wrong-length" | "exactly-one-of" | "unknown-agreement" | "domain-not-covered" | "expiry-passed" | "no-price-list" | "duplicate-service" | "service-not-offered" | "quantity-above-maximum";
                /** @description What is wrong there, for people. */
                detail: components["schemas"]["Sentence"];
            }[];
        };
        /**
         * Summary of a report
         * @description The whole list in figures. Amounts are in euro, VAT included.
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
         *           "due": "10.98"
         *         }
         *       ],
         *       "totalDue": "10.98",
         *       "totalToLoad": "10.98",
         *       "mailboxesOverBasePlan": 0,
         *       "ignoredColumns": [
         *         "matricola"
         *       ]
         *     }
         */
        ReportSummary: {
            /** @description The date on which the question was asked. */
            asOf: components["schemas"]["CivilDate"];
            /**
             * Format: int64
             * @description Mailboxes in the list: rowsChecked + rowsFiltered + rowsFaulty.
             */
            rowsRead: number;
            /**
             * Format: int64
             * @description Mailboxes answered.
             */
            rowsChecked: number;
            /**
             * Format: int64
             * @description Mailboxes left out by `dueWithinDays`.
             */
            rowsFiltered: number;
            /**
             * Format: int64
             * @description Rows that could not be checked.
             */
            rowsFaulty: number;
            /** @description How many of the mailboxes answered have each outcome. */
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
            /** @description The mailboxes answered that have a due date, by its month, in order. */
            byMonth: {
                /**
                 * @description Year and month.
                 * @example 2027-04
                 */
                month: string;
                /**
                 * Format: int64
                 * @description Mailboxes due in that month.
                 */
                mailboxes: number;
                /**
                 * @description What they have due together, VAT included.
                 * @example 1098.00
                 */
                due: string;
            }[];
            /**
             * @description What all mailboxes answered have due together, VAT included.
             * @example 1098.00
             */
            totalDue: string;
            /**
             * @description What is missing to those that state a credit.
             * @example 321.00
             */
            totalToLoad: string;
            /**
             * Format: int64
             * @description Mailboxes answered that are, or will be, over the base plan’s space.
             */
            mailboxesOverBasePlan: number;
            /** @description Columns of the list that are no field and no service of any agreement. */
            ignoredColumns: string[];
        };
        /**
         * Last line of a report
         * @description The summary. An answer without it was cut off.
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
         *             "due": "10.98"
         *           }
         *         ],
         *         "totalDue": "10.98",
         *         "totalToLoad": "10.98",
         *         "mailboxesOverBasePlan": 0,
         *         "ignoredColumns": [
         *           "matricola"
         *         ]
         *       }
         *     }
         */
        ReportEnd: {
            summary: components["schemas"]["ReportSummary"];
        };
        /**
         * Line of a report
         * @description One line of an NDJSON answer, in the order of the list: a mailbox, a faulty row, and last the summary.
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
         *             "due": "10.98"
         *           }
         *         ],
         *         "totalDue": "10.98",
         *         "totalToLoad": "10.98",
         *         "mailboxesOverBasePlan": 0,
         *         "ignoredColumns": [
         *           "matricola"
         *         ]
         *       }
         *     }
         */
        ReportLine: components["schemas"]["ReportedMailbox"] | components["schemas"]["FaultyRow"] | components["schemas"]["ReportEnd"];
        /**
         * Report in NDJSON
         * @description One JSON document a line, each of the form told by `contentSchema`, separated by line feeds.
         * @example {"summary":{"asOf":"2026-11-22","rowsRead":3,"rowsChecked":2,"rowsFiltered":0,"rowsFaulty":1,"byOutcome":{"expiry-passed":0,"nothing-to-renew":1,"credit-unknown":0,"renewed":0,"partly-covered":0,"deactivated":1},"byMonth":[{"month":"2027-04","mailboxes":1,"due":"10.98"}],"totalDue":"10.98","totalToLoad":"10.98","mailboxesOverBasePlan":0,"ignoredColumns":["matricola"]}}
         */
        ReportLines: string;
    };
    responses: {
        /** @description `not-acceptable`: None of the media types asked for in the Accept header is available for this resource. */
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
        /** @description `request-timeout`: The request did not arrive whole within the time allowed. */
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
        /** @description `payload-too-large`: What was sent exceeds the size allowed. */
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
        /** @description `uri-too-long`: The address asked for is too long. */
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
        /** @description `too-many-requests`: Too many requests have come within a minute. */
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
        /** @description `unavailable`: The service is overloaded or stopping. */
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
        /** @description `internal-error`: The service failed to answer. The fault is the service’s, not the request’s. */
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
        /** @description The Request-Id of the request, or a new one where it sent none or a hostile one. Quote it when you report a problem. */
        "Request-Id": string;
        /** @description Requests allowed per minute and client. Absent where requests are not counted: where the operator has set no limit, at /status, and on a request refused before it was counted. */
        "X-RateLimit-Limit": number;
        /** @description Requests left in this minute. Absent where requests are not counted: where the operator has set no limit, at /status, and on a request refused before it was counted. */
        "X-RateLimit-Remaining": number;
        /** @description Seconds until the count starts anew. Absent where requests are not counted: where the operator has set no limit, at /status, and on a request refused before it was counted. */
        "X-RateLimit-Reset": number;
        /** @description Seconds to wait before trying again. */
        "Retry-After": number;
        /** @description Language of the texts for people: `it` or `en`. */
        "Content-Language": string;
        /** @description The request headers that the answer depends on. */
        Vary: string;
        /** @description What may be kept. Answers to questions and problems must not be, they may carry addresses: `no-store`. Agreements may be, by anyone, for 5 minutes: `public, max-age=300`; then ask again with If-None-Match. */
        "Cache-Control": string;
        /** @description Where the contract is (`service-desc`) and where to try it out (`service-doc`), after RFC 8631. */
        Link: string;
        /** @description Version of the document in its language, for If-None-Match. */
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
                /** @description A name for this request, which the answer and the log line then carry. Anything but one plain word is replaced. */
                "Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service answers, as a problem document that reports no problem. */
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
                /** @description A name for this request, which the answer and the log line then carry. Anything but one plain word is replaced. */
                "Request-Id"?: string;
                /** @description The language of the texts for people, with q-values if need be: Italian by default, English on request. */
                "Accept-Language"?: string;
                /** @description The ETag of the version that the client has: the answer is 304 while it is current. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agreements that the service knows. */
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
            /** @description The version that the client has (If-None-Match) is current; there is no body. */
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
                /** @description A name for this request, which the answer and the log line then carry. Anything but one plain word is replaced. */
                "Request-Id"?: string;
                /** @description The language of the texts for people, with q-values if need be: Italian by default, English on request. */
                "Accept-Language"?: string;
                /** @description The ETag of the version that the client has: the answer is 304 while it is current. */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id of an agreement between an Order and a provider, in kebab-case; `listAgreements` tells which there are.
                 * @example architetti-torino
                 */
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agreement, with its texts in the language asked for. */
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
            /** @description The version that the client has (If-None-Match) is current; there is no body. */
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
                /** @description A name for this request, which the answer and the log line then carry. Anything but one plain word is replaced. */
                "Request-Id"?: string;
                /** @description The language of the texts for people, with q-values if need be: Italian by default, English on request. */
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
            /** @description What the services cost and, with an expiry date, when they are charged and whether waiting pays. */
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
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description `malformed-json`: The body of the request is empty or not a valid JSON document in UTF-8. `invalid-request`: Some data are missing or not written correctly. */
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
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            /** @description `unknown-agreement`: No agreement has this id. `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count. `expiry-passed`: The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area. `no-price-list`: On the date of the charge the agreement has no price list in force, and another list does not apply. `duplicate-service`: The same service appears more than once in one list. `service-not-offered`: The agreement does not offer one of the services named. `quantity-above-maximum`: The gigabytes asked for exceed what the agreement allows one mailbox. */
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
                /** @description A name for this request, which the answer and the log line then carry. Anything but one plain word is replaced. */
                "Request-Id"?: string;
                /** @description The language of the texts for people, with q-values if need be: Italian by default, English on request. */
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
            /** @description Whether the services may be activated, on what terms, and everything that blocks it. */
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
            /** @description `malformed-json`: The body of the request is empty or not a valid JSON document in UTF-8. `invalid-request`: Some data are missing or not written correctly. */
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
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            /** @description `duplicate-service`: The same service appears more than once in one list. `service-not-offered`: The agreement does not offer one of the services named. */
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
                /** @description A name for this request, which the answer and the log line then carry. Anything but one plain word is replaced. */
                "Request-Id"?: string;
                /** @description The language of the texts for people, with q-values if need be: Italian by default, English on request. */
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
            /** @description What becomes of the add-ons on their due date, and the credit to load by when; or that as an event for a calendar. */
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
                    "application/json": components["schemas"]["RenewalCheck"];
                    "text/calendar": components["schemas"]["RenewalReminder"];
                };
            };
            /** @description `malformed-json`: The body of the request is empty or not a valid JSON document in UTF-8. `invalid-request`: Some data are missing or not written correctly. */
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
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            /** @description `domain-not-covered`: No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count. `no-price-list`: On the date of the charge the agreement has no price list in force, and another list does not apply. `duplicate-service`: The same service appears more than once in one list. `service-not-offered`: The agreement does not offer one of the services named. `nothing-to-remind`: There is no renewal to put into a calendar: the expiry has passed or the mailbox has no add-ons. */
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
    reportRenewals: {
        parameters: {
            query?: {
                /**
                 * @description The date on which the question is asked. Where absent: today in the time zone of each agreement, that is in Italy (Europe/Rome).
                 * @example 2026-11-22
                 */
                asOf?: components["schemas"]["RequestDate"];
                /** @description Keep only the mailboxes whose renewal is due in at most so many days, and those whose expiry has passed. Mailboxes with nothing to renew are filtered out, however near their expiry; faulty rows stay. */
                dueWithinDays?: number;
            };
            header?: {
                /** @description A name for this request, which the answer and the log line then carry. Anything but one plain word is replaced. */
                "Request-Id"?: string;
                /** @description The language of the texts for people, with q-values if need be: Italian by default, English on request. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": components["schemas"]["ReportList"];
                "application/x-ndjson": components["schemas"]["ReportRows"];
            };
        };
        responses: {
            /** @description The answer to every mailbox. NDJSON: one line each, as in the schema, last the summary. CSV: the columns of the list and `outcome`, `dueOn`, `amountDue`, `toLoad`, `loadBy`, `faults`; for a spreadsheet in the language asked for. JSON: the summary alone. */
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
                    "application/x-ndjson": components["schemas"]["ReportLines"];
                    "text/csv": components["schemas"]["ReportTable"];
                    "application/json": components["schemas"]["ReportSummary"];
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
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            /** @description `unusable-header`: The first line of the list does not name a column for the address and one for the expiry, or names one twice, or the list is not in UTF-8. `empty-list`: The list contains no mailbox. */
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
}
