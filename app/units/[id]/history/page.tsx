import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getOffice } from '@/app/office'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import styles from '@/components/achievements/achievements.module.css'
import { AchievementsPaper, headingOf } from '@/components/achievements/achievements-paper'
import { PrintButton } from '@/components/achievements/print-button'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { achievementsOf } from '@/db/awards/achievements'
import { getUnit } from '@/db/units/detail'
import { awardsHref } from '@/domain/award-filters'
import { formatDate, todayIn } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async ({ params }: Props) => {
  const unit = await getUnit(await readContext(), await recordId(params))
  return { title: unit?.name }
}

/** A unit's own history as a collective, ready to be printed and put to a báo cáo thành tích. */
export default async function UnitHistoryPage({ params }: Props) {
  const [id, ctx, t, office] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations(),
    getOffice(),
  ])
  const unit = await getUnit(ctx, id)
  if (!unit) notFound()
  const rows = await achievementsOf(ctx, { noun: 'unit', id })
  return (
    <>
      <div className={styles.screen}>
        <PageHead
          title={t('achievements.title')}
          breadcrumbs={[
            { label: t('units.title'), href: '/units' },
            { label: unbroken(unit.name), href: `/units/${id}` },
          ]}
          actions={
            <>
              <LinkButton href={awardsHref({ unitItself: id })} look="quiet">
                {t('achievements.allOfUnit')}
              </LinkButton>
              <PrintButton label={t('achievements.print')} />
            </>
          }
        />
      </div>
      <AchievementsPaper
        person={false}
        regime={headingOf(unit)}
        parentBody={unit.above.at(-1)?.name ?? office.parentBody ?? ''}
        issuer={unit.name}
        place={office.place}
        today={todayIn(new Date())}
        name={unbroken(unit.name)}
        facts={[
          { label: t('achievements.unitName'), value: unit.name },
          { label: t('units.form.validFrom'), value: unit.validFrom && formatDate(unit.validFrom) },
        ]}
        rows={rows}
      />
    </>
  )
}
