import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { Card } from '@/components/page/card'
import { Interactive } from '@/components/page/interactive'
import { Segmented } from '@/components/page/links'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { SuccessionForm } from '@/components/units/succession-form'
import { SuccessionList } from '@/components/units/succession-list'
import styles from '@/components/units/units.module.css'
import { getUnit } from '@/db/units/detail'
import { dayAfter, formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import { addSuccessionAction, removeSuccessionAction } from '../../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async () => ({
  title: (await getTranslations('units.successions'))('title'),
})

/** The units before and after one: links are set by hand, and taken back when set by mistake. */
export default async function SuccessionsPage({ params, searchParams }: Props) {
  const [id, query, ctx, t] = await Promise.all([
    recordId(params),
    searchParams,
    readContext(),
    getTranslations('units'),
  ])
  const unit = await getUnit(ctx, id)
  if (!unit?.can.succeed) notFound()
  const path = `/units/${id}/successions`
  const side = one(query.side) ?? (unit.validTo ? 'after' : 'before')
  const at = side === 'after' ? 'after' : 'before'
  const day = at === 'after' ? unit.validTo && dayAfter(unit.validTo) : unit.validFrom
  const remove = async (form: FormData) => {
    'use server'
    const [link, version] = [Number(form.get('id')), Number(form.get('version'))]
    const { ok } = await removeSuccessionAction({ id: link, version })
    redirect(`${path}?side=${at}&${ok ? 'removed' : 'kept'}=1`)
  }
  return (
    <>
      <PageHead
        title={t('successions.title')}
        breadcrumbs={[
          { label: t('title'), href: '/units' },
          { label: unbroken(unit.name), href: `/units/${id}` },
        ]}
      />
      {one(query.saved) && <Notice tone="done">{t('saved')}</Notice>}
      {one(query.removed) && <Notice tone="done">{t('successions.removed')}</Notice>}
      {one(query.kept) && <Notice tone="error">{t('successions.kept')}</Notice>}
      <Card title={unbroken(unit.name)}>
        <SuccessionList unit={unit} remove={remove} />
      </Card>
      <div className={styles.sides}>
        <Segmented
          label={t('successions.side')}
          choices={(['before', 'after'] as const).map((choice) => ({
            href: `${path}?side=${choice}`,
            label: t(`successions.${choice}`),
            active: choice === at,
          }))}
        />
      </div>
      <Interactive words={['common', 'form', 'validation', 'units']}>
        <SuccessionForm
          // After a save the form begins anew, with a key of its own.
          key={`${at} ${unit.before.length} ${unit.after.length}`}
          unitId={id}
          side={at}
          on={day ? formatDate(day) : ''}
          send={addSuccessionAction}
        />
      </Interactive>
    </>
  )
}
