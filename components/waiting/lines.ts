import type { NavKey } from '@/components/frame/words'
import type { DueYear, Waiting } from '@/db/waiting/queries'
import { awardsHref } from '@/domain/award-filters'
import { formatDate } from '@/domain/dates'
import { registrationsHref } from '@/domain/model-filters'
import type { Role } from '@/domain/vocabulary'
import type words from '@/messages/vi/waiting.json'

/** One thing that waits; `waiting.<key>` are its words. */
export type WaitingLine = {
  key: Exclude<keyof typeof words, 'title' | 'beside'>
  /** The line of the rail beside which its number is counted; null: there is nothing to do. */
  nav: NavKey | null
  n: number
  href: string
  /** A registration that is due: of which campaign and year, and by when. */
  due?: { id: number; campaign: string; on: string }
}

/** What waits, the most pressing first; lines of nothing are left out. */
export function waitingLines(waiting: Waiting, role: Role): WaitingLine[] {
  const { proposals, registrations, imports, due } = waiting
  const proposed = awardsHref({ status: 'proposed' })
  const sent = registrationsHref({ state: 'sent' })
  const lines: WaitingLine[] =
    role === 'contributor'
      ? [
          {
            key: 'cameBack',
            nav: 'awards',
            n: waiting.returnedProposals,
            href: awardsHref({ status: 'returned' }),
          },
          {
            key: 'papersBack',
            nav: 'registrations',
            n: waiting.returnedRegistrations,
            href: registrationsHref({ state: 'returned' }),
          },
          {
            key: 'drafts',
            nav: 'registrations',
            n: waiting.drafts,
            href: registrationsHref({ state: 'draft' }),
          },
          ...due.map((one) => dueLine('ownDue', one, '/registrations#waiting')),
          { key: 'proposalsSent', nav: null, n: proposals, href: proposed },
          { key: 'papersSent', nav: null, n: registrations, href: sent },
        ]
      : [
          { key: 'proposals', nav: 'awards', n: proposals, href: proposed },
          { key: 'registrations', nav: 'registrations', n: registrations, href: sent },
          { key: 'imports', nav: 'imports', n: imports, href: '/imports' },
          ...due.map((one) => dueLine('due', one, `/campaigns/years/${one.id}?show=unsent`)),
        ]
  return lines.filter(({ n }) => n > 0)
}

const dueLine = (key: 'due' | 'ownDue', one: DueYear, href: string): WaitingLine => ({
  key,
  nav: 'registrations',
  n: one.units,
  href,
  due: { id: one.id, campaign: `${one.campaign} ${one.year}`, on: formatDate(one.deadline) },
})

/** How much waits beside each line of the rail. */
export function waitingCounts(waiting: Waiting, role: Role): Partial<Record<NavKey, number>> {
  const counts: Partial<Record<NavKey, number>> = {}
  for (const { nav, n } of waitingLines(waiting, role))
    if (nav) counts[nav] = (counts[nav] ?? 0) + n
  return counts
}
