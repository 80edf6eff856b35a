import { useTranslations } from 'next-intl'
import { Notice } from '@/components/page/notice'
import { hrefWith, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import type { FoundUnit } from '@/db/awards/names'
import { unbroken } from '@/domain/unbroken'

const named = 6

/** Many awards lie in units of the name searched for: says so, and opens each unit's own list. */
export function UnitsNotSearched({ units, query }: { units: FoundUnit[]; query: Query }) {
  const t = useTranslations('awards.unitsNotSearched')
  return (
    <Notice tone="info">
      {t('said', { n: units.length })}{' '}
      {units.slice(0, named).map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <SoftLink href={hrefWith('/awards', query, { q: null, unit: id })}>
            {unbroken(name)}
          </SoftLink>
        </span>
      ))}
      {units.length > named && <> {t('more', { n: units.length - named })}</>}
    </Notice>
  )
}
