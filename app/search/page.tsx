import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { totalsInWords } from '@/components/awards/totals-in-words'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import styles from '@/components/search/search.module.css'
import { totalAwards } from '@/db/awards/totals'
import { awardsHref } from '@/domain/award-filters'
import { find } from './find'
import { findPlaces } from './places'

export const generateMetadata = async () => ({ title: (await getTranslations('search'))('title') })

/** Everything that bears the words: people, units, decisions, events, models, awards and pages. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations()])
  const q = (one(query.q) ?? '').slice(0, 200)
  const [groups, awards] = await Promise.all([
    find(ctx, q),
    q.trim() ? totalAwards(ctx, { q }) : null,
  ])
  const pages = findPlaces(ctx.actor, q, t)
  const nothing = groups.length === 0 && pages.length === 0 && !awards?.all
  return (
    <>
      <PageHead title={t('search.title')} note={q && `“${q}”`} />
      {nothing && <EmptyState title={t(q ? 'search.nothing' : 'search.type')} />}
      <div className={styles.groups}>
        {awards && awards.all > 0 && (
          <Card title={t('awards.title')}>
            <SoftLink href={awardsHref({ q })}>{totalsInWords(awards, t)}</SoftLink>
          </Card>
        )}
        {groups.map(({ noun, picks }) => (
          <Card key={noun} title={t(`search.${noun}`)}>
            <ul className={styles.list}>
              {picks.map(({ id, label, detail, note, times }) => (
                <li key={id}>
                  <SoftLink href={`/${noun}/${id}`}>{label}</SoftLink>
                  <small>
                    {[detail, note, times && t('form.timesAwarded', { n: times })]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </li>
              ))}
            </ul>
          </Card>
        ))}
        {pages.length > 0 && (
          <Card title={t('search.pages')}>
            <ul className={styles.list}>
              {pages.map(({ href, label }) => (
                <li key={href}>
                  <SoftLink href={href}>{label}</SoftLink>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  )
}
