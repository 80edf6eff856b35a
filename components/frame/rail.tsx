import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { FrameProps } from './frame'
import { Logo } from './logo'
import { NavGroups } from './nav-groups'
import styles from './rail.module.css'
import { UserMenu } from './user-menu'

type Props = Pick<FrameProps, 'actor' | 'office'> & { counts: Record<string, number> }

export function Rail({ actor, office, counts }: Props) {
  const t = useTranslations()
  return (
    <aside className={styles.rail}>
      <Link href="/" prefetch={false} className={styles.brand}>
        <Logo size={26} />
        <span>
          <strong>{t('common.productName')}</strong>
          <small>{office.name}</small>
        </span>
      </Link>
      <nav aria-label={t('frame.navigation')} className={styles.nav}>
        <NavGroups role={actor.role} counts={counts} />
      </nav>
      <UserMenu actor={actor} />
    </aside>
  )
}
