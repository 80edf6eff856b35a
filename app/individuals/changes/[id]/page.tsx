import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { AskButton } from '@/components/form/ask-button'
import { Card } from '@/components/page/card'
import { DefinitionList } from '@/components/page/definition-list'
import { Interactive } from '@/components/page/interactive'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { ChangeAwards } from '@/components/person-changes/change-awards'
import styles from '@/components/person-changes/person-changes.module.css'
import { UnmergeForm } from '@/components/person-changes/unmerge-form'
import { getPersonChange } from '@/db/person-changes/queries'
import { formatInstant } from '@/domain/dates'
import { undoPersonChangeAction, unmergePeopleAction } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async () => ({
  title: (await getTranslations('personChanges'))('title'),
})

/** What was done to people as a whole, the awards that it reached, and the way back. */
export default async function PersonChangePage({ params, searchParams }: Props) {
  const [id, ctx, t, people, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('personChanges'),
    getTranslations('individuals'),
    searchParams,
  ])
  const change = await getPersonChange(ctx, id)
  if (!change) notFound()
  const { kind, name, otherName, undoneAt } = change
  const isOpenMerge = kind === 'merge' && !undoneAt && change.two
  return (
    <>
      <PageHead
        title={t(`kind.${kind}`)}
        breadcrumbs={[{ label: people('title'), href: '/individuals' }]}
      />
      {one(query.done) && <Notice tone="done">{t(undoneAt ? 'undone' : 'done')}</Notice>}
      <Card>
        <p className={styles.said}>{t(`said.${kind}`, { name, other: otherName ?? name })}</p>
        <DefinitionList
          columns={2}
          items={[
            { label: t('at'), value: formatInstant(change.at) },
            { label: t('by'), value: change.by },
            {
              label: t('person'),
              value: change.isThere && (
                <SoftLink href={`/individuals/${change.individualId}`}>{name}</SoftLink>
              ),
            },
            { label: t('undoneAt'), value: undoneAt && formatInstant(undoneAt), optional: true },
          ]}
        />
        {!undoneAt && kind !== 'merge' && (
          <div className={styles.actions}>
            <Interactive words={['form', 'validation']}>
              <AskButton
                words={{
                  button: t('undo'),
                  ask: t('undoAsk'),
                  yes: t('undoYes'),
                  busy: t('undoing'),
                }}
                send={undoPersonChangeAction}
                input={{ id }}
                to={`/individuals/changes/${id}?done=1`}
              />
            </Interactive>
          </div>
        )}
      </Card>
      {isOpenMerge && change.two && (
        <Card title={t('unmerge')}>
          <Interactive words={['common', 'form', 'validation', 'personChanges']}>
            <UnmergeForm
              id={id}
              two={change.two}
              since={change.since}
              send={unmergePeopleAction}
              to={`/individuals/changes/${id}?done=1`}
            />
          </Interactive>
        </Card>
      )}
      {change.awards.length > 0 ? (
        <Card title={t('awards')} flush>
          <ChangeAwards awards={change.awards} />
        </Card>
      ) : (
        kind !== 'remove' && <Notice tone="info">{t('none')}</Notice>
      )}
    </>
  )
}
