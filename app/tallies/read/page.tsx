import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { ReadForm } from '@/components/tallies/reader/read-form'
import { awardFormChoices } from '@/db/award-forms/queries'
import { campaignChoices } from '@/db/campaigns/queries'
import { fieldChoices } from '@/db/fields/queries'
import { confirmTalliesPolicy } from '@/db/tallies/policy'
import { sourceChoices } from '@/db/tallies/queries'
import { may } from '@/domain/permissions'
import { confirmTalliesAction, readParagraphAction } from './actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('tallies.read'))('title'),
})

/** Numbers out of a pasted paragraph: found by the book, chosen by a person. */
export default async function ReadTalliesPage() {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('tallies')])
  if (!may(ctx.actor, confirmTalliesPolicy)) notFound()
  const [campaigns, forms, fields, sources] = await Promise.all([
    campaignChoices(ctx),
    awardFormChoices(ctx),
    fieldChoices(ctx),
    sourceChoices(ctx),
  ])
  const values = {
    text: '',
    year: '',
    reading: null,
    tallies: [],
    sourceId: '',
    sourceTitle: '',
    sourcePublisher: '',
    sourcePublishedOn: '',
    sourceUrl: '',
  }
  return (
    <>
      <PageHead
        title={t('read.title')}
        note={t('read.note')}
        breadcrumbs={[{ label: t('title'), href: '/tallies' }]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'tallies']}>
        <ReadForm
          values={values}
          choices={{ campaigns, forms, fields, sources }}
          read={readParagraphAction}
          send={confirmTalliesAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
