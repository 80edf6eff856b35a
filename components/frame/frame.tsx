import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formatDate, todayIn } from '@/domain/dates'
import type { Actor } from '@/domain/permissions'
import { Chrome } from './chrome'
import { SearchBox } from './search-box'
import type { FrameWords, NavKey } from './words'

export interface FrameProps {
  actor: Actor
  /** The office that keeps this book. */
  office: { name: string }
  /** The history's end as papers bear it. */
  mark: string
  /** A number beside a line of the rail, by its key: `{ tallies: 3 }`. */
  counts?: Partial<Record<NavKey, number>>
  /** Replaces the plain search form, e.g. by one with suggestions. */
  search?: ReactNode
  children: ReactNode
}

/** What surrounds every page of a signed-in user; left out on paper. */
export async function Frame({ actor, office, mark, counts, search, children }: FrameProps) {
  const [locale, messages, common, vocabulary] = await Promise.all([
    getLocale(),
    getMessages(),
    getTranslations('common'),
    getTranslations('vocabulary.role'),
  ])
  const { search: _, ...words } = messages.frame as FrameWords & { search: unknown }
  return (
    <Chrome
      locale={locale}
      words={words}
      product={common('productName')}
      office={office.name}
      printed={common('printedOn', { date: formatDate(todayIn(new Date())), mark })}
      user={{ name: actor.name, role: actor.role, roleName: vocabulary(actor.role) }}
      counts={counts}
      search={search ?? <SearchBox />}
    >
      {children}
    </Chrome>
  )
}
