import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { SessionList } from '@/components/account/session-list'
import { HistoryList } from '@/components/history/history-list'
import { Card } from '@/components/page/card'
import { DefinitionList } from '@/components/page/definition-list'
import { LinkButton, SubmitButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { UserState } from '@/components/users/user-table'
import { historyOf } from '@/db/audit/queries'
import { getUser } from '@/db/users/queries'
import { listSessions } from '@/db/users/sessions'
import { formatInstant } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import { endUserSessionsAction, removeUserFactorAction } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async ({ params }: Props) => {
  const user = await getUser(await readContext(), await recordId(params))
  return { title: user?.name }
}

export default async function UserPage({ params, searchParams }: Props) {
  const [id, query, ctx, t, words] = await Promise.all([
    recordId(params),
    searchParams,
    readContext(),
    getTranslations('users'),
    getTranslations('vocabulary'),
  ])
  const user = await getUser(ctx, id)
  if (!user) notFound()
  const [history, signIns, sessions] = await Promise.all([
    historyOf(ctx, 'user', id),
    historyOf(ctx, 'session', id),
    listSessions(ctx, id, new Date()),
  ])
  const own = id === ctx.actor.userId
  return (
    <>
      <PageHead
        title={user.name}
        note={<UserState user={user} />}
        breadcrumbs={[{ label: t('title'), href: '/admin/users' }]}
        actions={
          <>
            <LinkButton href={own ? '/account' : `/admin/users/${id}/password`} look="quiet">
              {t(own ? 'changeOwn' : 'form.resetTitle')}
            </LinkButton>
            <LinkButton href={`/admin/users/${id}/edit`}>{t('edit')}</LinkButton>
          </>
        }
      />
      {one(query.saved) && <Notice tone="done">{t('saved')}</Notice>}
      {one(query.factor) && <Notice tone="done">{t('factor.removed')}</Notice>}
      {one(query.ended) && <Notice tone="done">{t('sessionsEnded')}</Notice>}
      <Card>
        <DefinitionList
          columns={2}
          items={[
            { label: t('column.username'), value: user.username },
            { label: t('column.role'), value: words(`role.${user.role}`) },
            {
              label: t('column.unit'),
              value: user.unitId && user.unit && (
                <SoftLink href={`/units/${user.unitId}`}>{unbroken(user.unit)}</SoftLink>
              ),
              optional: user.role !== 'contributor',
            },
            {
              label: t('factor.label'),
              value: user.twoFactorEnabled ? t('factor.on') : t('factor.off'),
            },
            { label: t('since'), value: formatInstant(user.createdAt.toISOString()) },
          ]}
        />
      </Card>
      {user.twoFactorEnabled && !own && (
        <Card title={t('factor.lost')}>
          <p>{t('factor.lostHint')}</p>
          <form action={removeFactor.bind(null, id)}>
            <SubmitButton>{t('factor.remove')}</SubmitButton>
          </form>
        </Card>
      )}
      <Card
        title={t('sessions')}
        flush={Boolean(sessions?.length)}
        foot={
          !own &&
          Boolean(sessions?.length) && (
            <form action={endSessions.bind(null, id)}>
              <SubmitButton>{t('endSessions')}</SubmitButton>
            </form>
          )
        }
      >
        {sessions?.length ? <SessionList rows={sessions} /> : t('noSessions')}
      </Card>
      {signIns.length > 0 && (
        <Card
          title={t('signIns')}
          note={<SoftLink href={`/history?noun=session&actor=${id}`}>{t('allSignIns')}</SoftLink>}
        >
          <HistoryList entries={signIns.slice(0, 10)} />
        </Card>
      )}
      {history.length > 0 && (
        <Card
          title={t('history')}
          note={<SoftLink href={`/history?actor=${id}`}>{t('did')}</SoftLink>}
        >
          <HistoryList entries={history} />
        </Card>
      )}
    </>
  )
}

async function endSessions(id: number) {
  'use server'
  await endUserSessionsAction({ id })
  redirect(`/admin/users/${id}?ended=1`)
}

async function removeFactor(id: number) {
  'use server'
  await removeUserFactorAction({ id })
  redirect(`/admin/users/${id}?factor=off`)
}
