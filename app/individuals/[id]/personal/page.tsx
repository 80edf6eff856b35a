import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { Card } from '@/components/page/card'
import { DefinitionList } from '@/components/page/definition-list'
import { Interactive } from '@/components/page/interactive'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { HeldForm } from '@/components/personal-data/held-form'
import { anonymisePolicy } from '@/db/anonymisations/policy'
import { heldOn } from '@/db/personal-exports/held'
import { may } from '@/domain/permissions'
import { exportPersonAction } from './actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('personalData.held'))('title'),
})

/** How much the book holds on a person, and all of it as a file for that person. */
export default async function PersonalPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('personalData.held'),
  ])
  const held = await heldOn(ctx, id)
  if (!held) notFound()
  const mayAnonymise = may(ctx.actor, anonymisePolicy) && !held.isAnonymous
  return (
    <>
      <PageHead
        title={t('title')}
        note={held.person.fullName}
        breadcrumbs={[
          { label: t('people'), href: '/individuals' },
          { label: held.person.fullName, href: `/individuals/${id}` },
        ]}
        actions={
          <>
            <LinkButton href="/personal-data" look="quiet">
              {t('rules')}
            </LinkButton>
            {mayAnonymise && (
              <LinkButton href={`/individuals/${id}/anonymise`}>{t('anonymise')}</LinkButton>
            )}
          </>
        }
      />
      <Card title={t('inBook')}>
        <DefinitionList
          columns={2}
          items={(['awards', 'history', 'changes', 'rows', 'files', 'exports'] as const).map(
            (part) => ({ label: t(part), value: String(held[part].length) }),
          )}
        />
      </Card>
      <Interactive words={['common', 'form', 'validation', 'personalData']}>
        <HeldForm id={id} send={exportPersonAction} />
      </Interactive>
    </>
  )
}
