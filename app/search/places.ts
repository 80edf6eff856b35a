import type { useTranslations } from 'next-intl'
import { navFor } from '@/components/frame/nav'
import { createAwardPolicy, proposeAwardPolicy } from '@/db/awards/policy'
import { editAwardsPolicy } from '@/db/bulk-edits/policy'
import { createDecisionPolicy } from '@/db/decisions/policy'
import { createEventPolicy } from '@/db/events/policy'
import { createIndividualPolicy } from '@/db/individuals/policy'
import { createModelPolicy } from '@/db/models/policy'
import { createRegistrationPolicy } from '@/db/registrations/policy'
import { reportReaders } from '@/db/reports/policy'
import { confirmTalliesPolicy, createTallyPolicy } from '@/db/tallies/policy'
import { createUnitPolicy } from '@/db/units/policy'
import { createUserPolicy } from '@/db/users/policy'
import { type Actor, everyone } from '@/domain/permissions'
import { fold, matchWords } from '@/domain/text'
import type { Role } from '@/domain/vocabulary'
import type search from '@/messages/vi/search.json'

export type Place = { href: string; label: string }

type Command = { key: keyof typeof search.commands; href: string; roles: readonly Role[] }

/** What one does or looks at beside the lines of the rail; each page asks its policy again. */
const commands: Command[] = [
  { key: 'newAward', href: '/awards/new', roles: createAwardPolicy.roles },
  { key: 'propose', href: '/awards/propose', roles: proposeAwardPolicy.roles },
  { key: 'bulkEdits', href: '/bulk-edits', roles: editAwardsPolicy.roles },
  { key: 'newDecision', href: '/decisions/new', roles: createDecisionPolicy.roles },
  { key: 'newEvent', href: '/events/new', roles: createEventPolicy.roles },
  { key: 'newIndividual', href: '/individuals/new', roles: createIndividualPolicy.roles },
  { key: 'newUnit', href: '/units/new', roles: createUnitPolicy.roles },
  { key: 'newRegistration', href: '/registrations/new', roles: createRegistrationPolicy.roles },
  { key: 'newModel', href: '/models/new', roles: createModelPolicy.roles },
  { key: 'models', href: '/models', roles: everyone },
  { key: 'funnel', href: '/models/funnel', roles: everyone },
  { key: 'spread', href: '/models/spread', roles: everyone },
  { key: 'years', href: '/campaigns/years', roles: everyone },
  { key: 'campaigns', href: '/campaigns', roles: everyone },
  { key: 'newTally', href: '/tallies/new', roles: createTallyPolicy.roles },
  { key: 'readParagraph', href: '/tallies/read', roles: confirmTalliesPolicy.roles },
  { key: 'newReport', href: '/reports/new', roles: reportReaders },
  { key: 'heat', href: '/heat', roles: everyone },
  { key: 'never', href: '/lists/never', roles: everyone },
  { key: 'yearly', href: '/lists/yearly', roles: everyone },
  { key: 'newUser', href: '/admin/users/new', roles: createUserPolicy.roles },
  { key: 'account', href: '/account', roles: everyone },
]

type Words = ReturnType<typeof useTranslations<never>>

/** Pages and commands whose words hold what was typed, by the words' beginnings: "doi chieu". */
export function findPlaces({ role }: Actor, q: string, t: Words): Place[] {
  const { words } = matchWords(q)
  if (words.length === 0) return []
  const pages = navFor(role)
    .flatMap((group) => group.items)
    .map(({ key, href }) => ({ href, label: t(`frame.nav.${key}`) }))
  const jobs = commands
    .filter(({ roles }) => roles.includes(role))
    .map(({ key, href }) => ({ href, label: t(`search.commands.${key}`) }))
  return [...pages, ...jobs].filter(({ label }) => {
    const padded = ` ${fold(label)}`
    return words.every((word) => padded.includes(` ${word}`))
  })
}
