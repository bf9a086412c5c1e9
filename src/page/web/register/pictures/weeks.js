/** What becomes of reminders, from sent to lost: the segments of a bar. A message being sent counts as waiting. */
export const RESULTS = ['sent', 'waiting', 'not-sent', 'failed', 'refused']

const DAY_MS = 86_400_000

/**
 * The reminders of runs by week and result, the latest week first; digests to the secretariat are no reminders.
 * @param runs of the API
 * @returns {monday, counts, total} each; weeks without a reminder are left out
 */
export function remindersByWeek(runs) {
  const weeks = new Map()
  for (const { on, deliveries } of runs) {
    const monday = mondayOf(on)
    const week = weeks.get(monday) ?? { monday, counts: {}, total: 0 }
    weeks.set(monday, week)
    for (const { channel, state, count } of deliveries) {
      if (channel === 'digest') continue
      const result = state === 'sending' ? 'waiting' : state
      week.counts[result] = (week.counts[result] ?? 0) + count
      week.total += count
    }
  }
  return [...weeks.values()].filter(({ total }) => total > 0).sort((a, b) => (a.monday < b.monday ? 1 : -1))
}

/** The Monday of the week of a civil date, in RFC 3339. */
function mondayOf(date) {
  const at = Date.parse(`${date}T00:00:00Z`)
  const daysSinceMonday = (new Date(at).getUTCDay() + 6) % 7
  return new Date(at - daysSinceMonday * DAY_MS).toISOString().slice(0, 10)
}
