import { useTranslations } from 'next-intl'
import { Tabs } from '@/components/page/links'

const pages = {
  drill: '/drill',
  heat: '/heat',
  never: '/lists/never',
  yearly: '/lists/yearly',
} as const

/** The pages that take the book's numbers apart. */
export function AnalysisTabs({ active }: { active: keyof typeof pages }) {
  const t = useTranslations('drill.tabs')
  const choices = (['drill', 'heat', 'never', 'yearly'] as const).map((page) => ({
    href: pages[page],
    label: t(page),
    active: page === active,
  }))
  return <Tabs label={t('label')} choices={choices} />
}
