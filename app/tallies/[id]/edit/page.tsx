import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { TallyForm } from '@/components/tallies/tally-form'
import { tallyTitle, wholeOptions } from '@/components/tallies/tally-words'
import { awardFormChoices } from '@/db/award-forms/queries'
import { campaignChoices } from '@/db/campaigns/queries'
import { fieldChoices } from '@/db/fields/queries'
import { getTally, listTallies, sourceChoices } from '@/db/tallies/queries'
import { formatNumber } from '@/domain/numbers'
import { updateTallyAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('tallies.form'))('editTitle'),
})

export default async function EditTallyPage({ params }: Props) {
  const [id, ctx, t, words] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('tallies'),
    getTranslations('vocabulary'),
  ])
  const tally = await getTally(ctx, id)
  if (!tally?.can.update) notFound()
  const [campaigns, forms, fields, sources, book] = await Promise.all([
    campaignChoices(ctx),
    awardFormChoices(ctx),
    fieldChoices(ctx, tally.fieldId),
    sourceChoices(ctx),
    listTallies(ctx),
  ])
  const wholes = wholeOptions(
    book.rows.filter((row) => row.id !== id),
    t,
    words,
  )
  const chosen = (value: number | null) => (value === null ? '' : String(value))
  const values = {
    id,
    version: tally.version,
    measure: tally.measure,
    count: formatNumber(tally.count),
    bound: tally.bound ?? '',
    recipientKind: tally.recipientKind,
    level: tally.level ?? '',
    yearFrom: String(tally.yearFrom),
    yearTo: String(tally.yearTo),
    campaignId: chosen(tally.campaignId),
    awardFormId: chosen(tally.awardFormId),
    eventId: tally.eventId,
    fieldId: chosen(tally.fieldId),
    stage: tally.stage ?? '',
    unitId: tally.unitId,
    partOfId: chosen(tally.partOfId),
    sourceId: String(tally.sourceId),
    sourceTitle: '',
    sourcePublisher: '',
    sourcePublishedOn: '',
    sourceUrl: '',
    quote: tally.quote ?? '',
    remark: tally.remark ?? '',
    labels: { eventId: tally.event ?? '', unitId: tally.unit ?? '' },
  }
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('title'), href: '/tallies' },
          { label: tallyTitle(tally, t, words), href: `/tallies/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'tallies']}>
        <TallyForm
          values={values}
          choices={{ campaigns, forms, fields, wholes, sources }}
          send={updateTallyAction}
          account={ctx.actor.userId}
          id={id}
        />
      </Interactive>
    </>
  )
}
