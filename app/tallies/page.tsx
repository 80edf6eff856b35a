import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { Plus } from '@/components/page/plus'
import { one, type Query } from '@/components/page/query'
import { tallyFields } from '@/components/tallies/describe'
import styles from '@/components/tallies/tallies.module.css'
import { TallyTable } from '@/components/tallies/tally-table'
import { sumsOf } from '@/db/tallies/splits'
import { ListPage } from '../listing/list-page'
import { readTallies } from './read-list'

export const generateMetadata = async () => ({ title: (await getTranslations('tallies'))('title') })

export default async function TalliesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t, words] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('tallies'),
    getTranslations('vocabulary'),
  ])
  const list = await readTallies(ctx, query)
  if (!list) notFound()
  const { inForce, choices } = list
  const missing = inForce.filter((row) => row.missing > 0).length
  const add = list.can.create && (
    <>
      <LinkButton href="/tallies/read">{t('read.open')}</LinkButton>
      <LinkButton href="/tallies/new" look="red" icon={<Plus />}>
        {t('add')}
      </LinkButton>
    </>
  )
  const entered = Number(one(query.entered)) || 0
  const sums = sumsOf(inForce).map(({ measure, ...sum }) => t(`sum.${measure}`, sum))
  return (
    <ListPage
      {...list}
      listing="tallies"
      query={query}
      note={list.total > 0 && t('totals', { n: list.total, missing })}
      actions={add}
      above={entered > 0 && <Notice tone="done">{t('savedMany', { n: entered })}</Notice>}
      fields={tallyFields(choices, t, words)}
      between={
        sums.length > 0 && <p className={styles.sums}>{t('sums', { sums: sums.join('; ') })}</p>
      }
      noneMatch={t('noneMatch')}
      clear={t('clear')}
      noneYet={
        <EmptyState title={t('noneYet')} action={add}>
          {t('whatItIs')}
        </EmptyState>
      }
      table={({ columns, empty }) => (
        <TallyTable {...{ rows: list.rows, columns, empty }} mayEnter={list.can.create} />
      )}
    />
  )
}
