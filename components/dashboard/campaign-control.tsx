import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import { unbroken } from '@/domain/unbroken'
import styles from './controls.module.css'
import { dashboardHref, type View } from './view'

interface Props {
  view: View
  campaigns: { id: number; name: string }[]
}

/** All campaigns together, or one of them. */
export function CampaignControl({ view, campaigns }: Props) {
  const t = useTranslations('dashboard.campaigns')
  const chosen = campaigns.find(({ id }) => id === view.campaign)
  if (campaigns.length === 0) return null
  return (
    <details data-menu className={styles.menu} data-button>
      <summary aria-label={t('label', { chosen: chosen?.name ?? t('all') })}>
        <span className={styles.chosen}>{chosen ? unbroken(chosen.name) : t('all')}</span>
        <IconChevronDown size={15} stroke={1.75} aria-hidden />
      </summary>
      <div className={styles.panel}>
        {[{ id: undefined, name: t('all') }, ...campaigns].map(({ id, name }) => (
          <SoftLink
            key={id ?? 0}
            href={dashboardHref({ ...view, campaign: id })}
            aria-current={id === view.campaign ? 'true' : undefined}
          >
            {unbroken(name)}
          </SoftLink>
        ))}
      </div>
    </details>
  )
}
