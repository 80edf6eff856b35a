import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ListPage } from '@/app/listing/list-page'
import { readContext } from '@/app/session'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import type { Query } from '@/components/page/query'
import styles from '@/components/personal-data/personal-data.module.css'
import { exportFields } from '@/components/personal-exports/describe'
import { PersonalExportTable } from '@/components/personal-exports/personal-export-table'
import { partOf } from '@/domain/listing'
import { readPersonalExports } from './read-list'

export const generateMetadata = async () => ({
  title: (await getTranslations('personalExports'))('title'),
})

/** Who took which people's names out of the book, and when: for administrators. */
export default async function PersonalExportsPage({
  searchParams,
}: {
  searchParams: Promise<Query>
}) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('personalExports'),
  ])
  const list = await readPersonalExports(ctx, query, partOf(query))
  if (!list) notFound()
  const { actors, ...rest } = list
  return (
    <ListPage
      {...rest}
      listing="personalExports"
      query={query}
      note={t('total', { n: list.total })}
      actions={<LinkButton href="/admin/retention">{t('retention')}</LinkButton>}
      between={<p className={styles.hint}>{t('hint')}</p>}
      fields={exportFields(actors, t)}
      pager={list}
      noneMatch={t('noneMatch')}
      noneYet={<EmptyState title={t('noneYet')} />}
      table={(shown) => <PersonalExportTable rows={list.rows} {...shown} />}
    />
  )
}
