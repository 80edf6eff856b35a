import { IconLogout } from '@tabler/icons-react'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getActor, getSession, readContext } from '@/app/session'
import { FactorCard } from '@/components/account/factor-card'
import { PasswordForm } from '@/components/account/password-form'
import { SessionList } from '@/components/account/session-list'
import { Card } from '@/components/page/card'
import { DefinitionList } from '@/components/page/definition-list'
import { Interactive } from '@/components/page/interactive'
import { LinkButton, SubmitButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { hasFactor } from '@/db/users/queries'
import { listSessions } from '@/db/users/sessions'
import { isHeldBack } from '@/domain/permissions'
import { unbroken } from '@/domain/unbroken'
import {
  changePasswordAction,
  confirmFactorAction,
  endOtherSessionsAction,
  endSessionAction,
  removeFactorAction,
  startFactorAction,
} from './actions'

export const generateMetadata = async () => ({ title: (await getTranslations('account'))('title') })

/** Open to an account that has yet to change its one-time password: it can do nothing else. */
export default async function AccountPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, actor, session, t, words] = await Promise.all([
    searchParams,
    getActor(),
    getSession(),
    getTranslations('account'),
    getTranslations('vocabulary'),
  ])
  if (!actor || !session) redirect('/sign-in')
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            {!isHeldBack(actor) && (
              <LinkButton href="/personal-data" look="quiet">
                {t('personalData')}
              </LinkButton>
            )}
            <form method="post" action="/sign-out">
              <SubmitButton icon={<IconLogout size={17} stroke={1.6} aria-hidden />}>
                {t('signOut')}
              </SubmitButton>
            </form>
          </>
        }
      />
      {actor.mustChangePassword && (
        <Notice tone="doubt" title={t('mustChange')}>
          {t('mustChangeText')}
        </Notice>
      )}
      {!actor.mustChangePassword && actor.mustAddFactor && (
        <Notice tone="doubt" title={t('factor.must')}>
          {t('factor.mustText')}
        </Notice>
      )}
      {one(query.ended) && <Notice tone="done">{t('sessions.ended')}</Notice>}
      <Card>
        <DefinitionList
          columns={2}
          items={[
            { label: t('name'), value: actor.name },
            { label: t('role'), value: words(`role.${actor.role}`) },
            {
              label: t('unit'),
              value: actor.unitName && unbroken(actor.unitName),
              optional: actor.role !== 'contributor',
            },
          ]}
        />
      </Card>
      <Interactive words={['common', 'form', 'validation', 'account']}>
        <PasswordForm send={changePasswordAction} />
      </Interactive>
      {!actor.mustChangePassword && (
        <Interactive words={['common', 'form', 'validation', 'account']}>
          <FactorCard
            isOn={await hasFactor(actor.userId)}
            start={startFactorAction}
            confirm={confirmFactorAction}
            remove={removeFactorAction}
          />
        </Interactive>
      )}
      {!isHeldBack(actor) && <OwnSessions own={session.id} />}
    </>
  )
}

async function OwnSessions({ own }: { own: number }) {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('account.sessions')])
  const rows = (await listSessions(ctx, ctx.actor.userId, new Date())) ?? []
  return (
    <Card
      title={t('title')}
      flush
      foot={
        rows.length > 1 && (
          <form action={endOthers}>
            <SubmitButton>{t('endOthers')}</SubmitButton>
          </form>
        )
      }
    >
      <SessionList rows={rows} own={own} hint={t('hint')} end={endOne} />
    </Card>
  )
}

async function endOne(form: FormData) {
  'use server'
  await endSessionAction({ id: String(form.get('id')) })
  redirect('/account?ended=1')
}

async function endOthers() {
  'use server'
  await endOtherSessionsAction()
  redirect('/account?ended=1')
}
