import { useTranslations } from 'next-intl'
import { Tabs } from '@/components/page/links'
import { modelsHref, type RegistrationFilters, registrationsHref } from '@/domain/model-filters'

/** Registrations and what was registered: the two views of one campaign, under the same conditions. */
export function RegistrationTabs({
  at,
  filters,
}: {
  at: 'registrations' | 'models'
  filters: RegistrationFilters
}) {
  const t = useTranslations('registrations')
  const { year, from, to, campaign, unit, sample, state } = filters
  const shared = { year, from, to, campaign, unit, sample, state }
  return (
    <Tabs
      label={t('tabs')}
      choices={[
        {
          href: registrationsHref(shared),
          label: t('title'),
          active: at === 'registrations',
        },
        { href: modelsHref(shared), label: t('models'), active: at === 'models' },
      ]}
    />
  )
}
