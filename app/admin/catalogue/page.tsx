import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { Card, CardGrid } from '@/components/page/card'
import { DefinitionList } from '@/components/page/definition-list'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Plus } from '@/components/page/plus'
import { SoftLink } from '@/components/page/soft-link'
import { listAwardForms } from '@/db/award-forms/queries'
import { listCampaigns } from '@/db/campaigns/queries'
import { listFields } from '@/db/fields/queries'
import { formKinds } from '@/domain/vocabulary'

export const generateMetadata = async () => ({
  title: (await getTranslations('catalogue'))('title'),
})

/** The lists that the office keeps for itself: campaigns, forms of commendation, fields. */
export default async function CataloguePage() {
  const [ctx, t, words, format] = await Promise.all([
    readContext(),
    getTranslations('catalogue'),
    getTranslations('vocabulary'),
    getFormatter(),
  ])
  const [campaigns, forms, fields] = await Promise.all([
    listCampaigns(ctx),
    listAwardForms(ctx),
    listFields(ctx),
  ])
  if (!campaigns.can.create) notFound()
  const count = (label: string, n: number, href: string) => ({
    label,
    value: <SoftLink href={href}>{format.number(n)}</SoftLink>,
  })
  const foot = (add: string, all: string) => (
    <>
      <LinkButton href={all}>{t('open')}</LinkButton>
      <LinkButton href={add} look="quiet" icon={<Plus />}>
        {t('add')}
      </LinkButton>
    </>
  )
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      <CardGrid columns={3}>
        <Card title={t('campaigns')} foot={foot('/campaigns/new', '/campaigns')}>
          <DefinitionList
            items={[
              count(t('inAll'), campaigns.total, '/campaigns'),
              {
                label: t('registering'),
                value: format.number(campaigns.rows.filter((row) => row.registers).length),
              },
            ]}
          />
        </Card>
        <Card
          title={t('forms')}
          foot={foot('/admin/catalogue/forms/new', '/admin/catalogue/forms')}
        >
          <DefinitionList
            items={[
              count(t('inAll'), forms.total, '/admin/catalogue/forms'),
              ...formKinds.map((kind) =>
                count(
                  words(`formKind.${kind}`),
                  forms.rows.filter((row) => row.kind === kind).length,
                  `/admin/catalogue/forms?kind=${kind}`,
                ),
              ),
            ]}
          />
        </Card>
        <Card
          title={t('fields')}
          foot={foot('/admin/catalogue/fields/new', '/admin/catalogue/fields')}
        >
          <DefinitionList
            items={[
              count(t('inAll'), fields.total, '/admin/catalogue/fields'),
              ...fields.rows
                .filter((row) => row.active)
                .map((row) => count(row.name, row.models, `/models?field=${row.id}`)),
            ]}
          />
        </Card>
      </CardGrid>
    </>
  )
}
