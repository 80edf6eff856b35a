import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordPrintAction } from '@/app/admin/exports/actions'
import { getOffice } from '@/app/office'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import styles from '@/components/achievements/achievements.module.css'
import { AchievementsPaper, headingOf } from '@/components/achievements/achievements-paper'
import { PrintButton } from '@/components/achievements/print-button'
import { PageHead } from '@/components/page/page-head'
import { achievementsOf } from '@/db/awards/achievements'
import { getIndividual } from '@/db/individuals/queries'
import { getUnit } from '@/db/units/detail'
import { todayIn } from '@/domain/dates'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async ({ params }: Props) => {
  const person = await getIndividual(await readContext(), await recordId(params))
  return { title: person?.fullName }
}

/** A person's whole history, ready to be printed and put to a báo cáo thành tích. */
export default async function IndividualHistoryPage({ params }: Props) {
  const [id, ctx, t, office] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations(),
    getOffice(),
  ])
  const person = await getIndividual(ctx, id)
  if (!person) notFound()
  const [rows, unit] = await Promise.all([
    achievementsOf(ctx, { noun: 'individual', id }),
    person.unitId ? getUnit(ctx, person.unitId) : null,
  ])
  return (
    <>
      <div className={styles.screen}>
        <PageHead
          title={t('achievements.title')}
          breadcrumbs={[
            { label: t('individuals.title'), href: '/individuals' },
            { label: person.fullName, href: `/individuals/${id}` },
          ]}
          actions={
            <PrintButton label={t('achievements.print')} tell={{ id, send: recordPrintAction }} />
          }
        />
      </div>
      <AchievementsPaper
        person
        regime={unit ? headingOf(unit) : office.regime}
        parentBody={unit?.above.at(-1)?.name ?? office.parentBody ?? ''}
        issuer={unit?.name ?? office.heading}
        place={office.place}
        today={todayIn(new Date())}
        name={[person.honorific, person.fullName].filter(Boolean).join(' ')}
        facts={[
          { label: t('individuals.form.fullName'), value: person.fullName },
          { label: t('individuals.form.birthYear'), value: person.birthYear },
          { label: t('individuals.form.position'), value: person.position },
          { label: t('individuals.form.unit'), value: person.unit },
        ]}
        rows={rows}
      />
    </>
  )
}
