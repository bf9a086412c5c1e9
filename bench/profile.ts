/** `npm run bench:profile -- OPERATION`: where the CPU time of a request goes. See the README of this folder. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pinSelf, twoCores } from './cores.ts'
import { type CpuProfile, type Share, summarise } from './cpu-profile.ts'
import { withResponsesFile } from './fixed-responses.ts'
import { send } from './load.ts'
import { OPERATIONS, requestsOfOperations } from './operations.ts'
import { recordResponses } from './record-responses.ts'
import { type ServerName, withServer } from './server.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    server: { type: 'string', default: 'service' },
    requests: { type: 'string' },
    /** A few requests: shows that it runs. */
    short: { type: 'boolean', default: false },
    /** The number of functions listed. */
    top: { type: 'string', default: '40' },
    /** Where the profile itself is kept, for the developer tools of a browser. */
    out: { type: 'string' },
  },
})
const word = (positionals[0] ?? 'quote').toLowerCase()
const operation = OPERATIONS.find((each) => each.toLowerCase().includes(word))
if (operation === undefined) throw new Error(`Which of ${OPERATIONS.join(', ')}?`)

const cores = twoCores()
if (cores) pinSelf(cores.client)
const all = requestsOfOperations()
const requests = all[operation]
const amount = Number(options.requests ?? (options.short ? 500 : 40_000))
const core = cores?.server
const fixed = await recordResponses(all, core)
const profile = await withResponsesFile(fixed, (responses) =>
  withServer(options.server as ServerName, { core, responses }, async (server) => {
    await send(server, requests, Math.ceil(amount / 2))
    await server.startProfile()
    await send(server, requests, amount)
    return (await server.stopProfile()) as CpuProfile
  }),
)
if (options.out) writeFileSync(options.out, JSON.stringify(profile))

const { busyMicroseconds, owners, functions } = summarise(profile)
const perRequest = (microseconds: number): string => (microseconds / amount).toFixed(2).padStart(8)
const lines = (shares: readonly Share[]): string =>
  shares.map(({ name, self, total }) => `${perRequest(self)} ${perRequest(total)}  ${name}`).join('\n')
const top = Number(options.top)
const ours = functions.filter(({ name }) => name.includes(' src/')).toSorted((a, b) => b.total - a.total)
console.log(`${operation} at ${options.server}: ${perRequest(busyMicroseconds)} µs of CPU per request, profiler included

µs per request: itself, with what it calls

By owner
${lines(owners.slice(0, 25))}

By function, itself
${lines(functions.slice(0, top))}

The service's own functions, with what they call
${lines(ours.slice(0, top))}`)
