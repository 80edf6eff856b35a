import { useTranslations } from 'next-intl'
import { Segmented } from '@/components/page/links'
import { hrefWith, type Query } from '@/components/page/query'
import { treeDepths } from '@/domain/unit-filters'
import styles from './units.module.css'

type Props = { path: string; query: Query; at: number | 'all'; of: number }

/** How far the tree is opened; nothing to choose where it has one step or two. */
export function TreeDepth({ path, query, at, of }: Props) {
  const t = useTranslations('units.depth')
  if (of < 3) return null
  const choices = treeDepths.filter((depth) => depth < of)
  return (
    <div className={styles.bar}>
      <span aria-hidden>{t('label')}</span>
      <Segmented
        label={t('label')}
        choices={[...choices, 'all' as const].map((depth) => ({
          href: hrefWith(path, query, { depth }),
          label: depth === 'all' ? t('all') : t('steps', { n: depth }),
          active: depth === at,
        }))}
      />
    </div>
  )
}
