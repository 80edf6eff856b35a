import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { describeFilters } from '@/components/awards/describe-filters'
import { totalsInWords } from '@/components/awards/totals-in-words'
import { AboutSelection } from '@/components/bulk-edits/about-selection'
import { readEdit } from '@/components/bulk-edits/address'
import { BulkEditForm } from '@/components/bulk-edits/bulk-edit-form'
import { EmptyState } from '@/components/page/empty-state'
import { Interactive } from '@/components/page/interactive'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { filterNames } from '@/db/awards/filter-names'
import { awardOptions } from '@/db/awards/options'
import { labelsOf } from '@/db/bulk-edits/labels'
import { editAwardsPolicy } from '@/db/bulk-edits/policy'
import { countSelected, previewEdit } from '@/db/bulk-edits/preview'
import { awardsHref, readAwardFilters } from '@/domain/award-filters'
import { may } from '@/domain/permissions'
import { readProblem } from '@/domain/validation'
import { problemOf } from '@/messages/words'
import { checkEditAction } from './actions'
import { PreviewStep } from './preview-step'

export const generateMetadata = async () => ({
  title: (await getTranslations('bulkEdits'))('title'),
})

export default async function EditAwardsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations()])
  if (!may(ctx.actor, editAwardsPolicy)) notFound()
  const filters = readAwardFilters(query)
  const edit = readEdit(query)
  const back = awardsHref(filters)
  const head = {
    title: t('bulkEdits.title'),
    breadcrumbs: [{ label: t('awards.title'), href: back }],
    actions: <LinkButton href="/bulk-edits">{t('bulkEdits.list')}</LinkButton>,
  }
  const say = (problem: string | undefined) => problemOf(t, readProblem(problem ?? 'invalid'))
  const toList = <LinkButton href={back}>{t('bulkEdits.toList')}</LinkButton>

  if (one(query.picked) && edit.ids.length === 0)
    return (
      <>
        <PageHead {...head} />
        <EmptyState title={t('bulkEdits.nonePicked')} action={toList} />
      </>
    )
  const selection = await countSelected(ctx, { ids: edit.ids, filters })
  if (!selection.ok)
    return (
      <>
        <PageHead {...head} />
        <Notice tone="error">{say(selection.tooMany)}</Notice>
        {toList}
      </>
    )
  if (selection.totals.all === 0)
    return (
      <>
        <PageHead {...head} />
        <EmptyState title={t('awards.noneMatch')} action={toList} />
      </>
    )
  const names = await filterNames(ctx, filters)
  const about = (
    <>
      <PageHead {...head} note={totalsInWords(selection.totals, t)} />
      <AboutSelection
        picked={edit.ids.length}
        chips={describeFilters(filters, names, t)}
        names={selection.names}
        more={selection.totals.all - selection.names.length}
        missing={selection.missing}
      />
    </>
  )
  const preview = one(query.step) === 'preview' ? await previewEdit(ctx, edit) : undefined
  if (preview?.ok)
    return (
      <>
        {about}
        <PreviewStep edit={edit} preview={preview} query={query} />
      </>
    )
  const [options, labels] = await Promise.all([awardOptions(ctx), labelsOf(ctx, edit)])
  return (
    <>
      {about}
      {preview && (
        <Notice tone="error">{Object.values(preview.problems).map(say).join(' ')}</Notice>
      )}
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'awards', 'bulkEdits']}>
        <BulkEditForm
          edit={edit}
          labels={labels}
          campaigns={options.campaigns.map(({ id, name }) => ({ value: String(id), label: name }))}
          forms={options.forms.map(({ id, name }) => ({ value: String(id), label: name }))}
          back={back}
          check={checkEditAction}
        />
      </Interactive>
    </>
  )
}
