import { IconMenu2, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/page/link-button'
import type { Actor } from '@/domain/permissions'
import styles from './bottom-bar.module.css'
import { LanguageSwitch } from './language-switch'
import { bottomKeys, navFor } from './nav'
import { NavGroups } from './nav-groups'
import { NavLink } from './nav-link'
import { mayRecord } from './top-bar'
import { AccountLinks } from './user-menu'

/** The bar at the foot of a phone: three pages, and a sheet with everything else. */
export function BottomBar({ actor }: { actor: Actor }) {
  const t = useTranslations('frame')
  const items = navFor(actor.role)
    .flatMap((group) => group.items)
    .filter((item) => bottomKeys.includes(item.key))
  return (
    <nav aria-label={t('navigation')} className={styles.bar}>
      {items.map(({ key, href, also, icon: Icon }) => (
        <NavLink key={key} href={href} also={also} className={styles.item}>
          <Icon size={20} stroke={1.6} aria-hidden />
          {t(`nav.${key}`)}
        </NavLink>
      ))}
      <details className={styles.more} data-menu>
        <summary className={styles.item}>
          <IconMenu2 size={20} stroke={1.6} aria-hidden />
          {t('more')}
        </summary>
        <div className={styles.sheet}>
          {mayRecord(actor.role) && (
            <LinkButton
              look="red"
              href="/awards/new"
              icon={<IconPlus size={18} stroke={1.75} aria-hidden />}
            >
              {t('newAward')}
            </LinkButton>
          )}
          <NavGroups role={actor.role} />
          <div className={styles.account}>
            <AccountLinks />
            <LanguageSwitch />
          </div>
        </div>
      </details>
    </nav>
  )
}
