import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoImportAction } from '@/app/imports/actions'
import { readContext } from '@/app/session'
import { createUnitAction } from '@/app/units/actions'
import { Interactive } from '@/components/page/interactive'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import type { Query } from '@/components/page/query'
import { QuickForm } from '@/components/quick/quick-form'
import { emptyBlock } from '@/components/quick/quick-values'
import { filterNames } from '@/db/awards/filter-names'
import { awardOptions } from '@/db/awards/options'
import { createAwardsPolicy } from '@/db/awards/policy'
import { readOneOfEach } from '@/domain/award-filters'
import { todayIn } from '@/domain/dates'
import { may } from '@/domain/permissions'
import { createAwardsAction } from './actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('quick'))('title'),
})

/** A grid for 10 to 400 awards of one occasion; begins with what the address names (`?event=3`). */
export default async function QuickPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations('quick')])
  if (!may(ctx.actor, createAwardsPolicy)) notFound()
  const filters = readOneOfEach(query)
  const [options, names] = await Promise.all([awardOptions(ctx), filterNames(ctx, filters)])
  const today = todayIn(new Date())
  const thisYear = Number(today.slice(0, 4))
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('subtitle')}
        actions={
          <LinkButton href="/imports/template" download>
            {t('template')}
          </LinkButton>
        }
      />
      <Interactive
        words={['common', 'form', 'validation', 'vocabulary', 'awards', 'quick', 'units']}
      >
        <QuickForm
          values={emptyBlock({ filters, names, options, thisYear })}
          options={options}
          send={createAwardsAction}
          undo={undoImportAction}
          sendUnit={createUnitAction}
          account={ctx.actor.userId}
          today={today}
        />
      </Interactive>
    </>
  )
}
