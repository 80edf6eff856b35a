import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { createEventAction } from '@/app/events/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { createUnitAction } from '@/app/units/actions'
import { AwardForm } from '@/components/awards/award-form'
import { awardValues } from '@/components/awards/award-values'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getAward } from '@/db/awards/detail'
import { awardOptions } from '@/db/awards/options'
import { correctedPerson } from '@/db/person-changes/name'
import { updateAwardAction } from '../../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('awards.form'))('editTitle'),
})

export default async function EditAwardPage({ params }: { params: Promise<{ id: string }> }) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('awards'),
  ])
  const award = await getAward(ctx, id)
  if (!award?.can.update) notFound()
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('title'), href: '/awards' },
          { label: award.recipientName, href: `/awards/${id}` },
        ]}
      />
      <Interactive
        words={['common', 'form', 'validation', 'vocabulary', 'awards', 'units', 'events']}
      >
        <AwardForm
          id={id}
          person={await correctedPerson(ctx, award)}
          values={awardValues(award)}
          options={await awardOptions(ctx)}
          send={updateAwardAction}
          records={{
            sendUnit: createUnitAction,
            sendEvent: createEventAction,
            account: ctx.actor.userId,
          }}
        />
      </Interactive>
    </>
  )
}
