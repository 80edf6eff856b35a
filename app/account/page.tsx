import { IconLogout } from '@tabler/icons-react'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getActor } from '@/app/session'
import { PasswordForm } from '@/components/account/password-form'
import { Card } from '@/components/page/card'
import { DefinitionList } from '@/components/page/definition-list'
import { Interactive } from '@/components/page/interactive'
import { SubmitButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { unbroken } from '@/domain/unbroken'
import { changePasswordAction } from './actions'

export const generateMetadata = async () => ({ title: (await getTranslations('account'))('title') })

/** Open to an account that has yet to change its one-time password: it can do nothing else. */
export default async function AccountPage() {
  const [actor, t, words] = await Promise.all([
    getActor(),
    getTranslations('account'),
    getTranslations('vocabulary'),
  ])
  if (!actor) redirect('/sign-in')
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <form method="post" action="/sign-out">
            <SubmitButton icon={<IconLogout size={17} stroke={1.6} aria-hidden />}>
              {t('signOut')}
            </SubmitButton>
          </form>
        }
      />
      {actor.mustChangePassword && (
        <Notice tone="doubt" title={t('mustChange')}>
          {t('mustChangeText')}
        </Notice>
      )}
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
    </>
  )
}
