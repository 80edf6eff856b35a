import { SoftLink } from '@/components/page/soft-link'
import type { ChromeProps } from './chrome'
import { Logo } from './logo'
import { NavGroups } from './nav-groups'
import styles from './rail.module.css'
import { UserMenu } from './user-menu'

/** The rail at the left; on a phone the same lines come up as a sheet from "Thêm". */
export function Rail({ words, product, office, user, counts }: ChromeProps) {
  return (
    <aside className={styles.rail} data-sheet>
      <SoftLink href="/" className={styles.brand}>
        <Logo size={26} />
        <span>
          <strong>{product}</strong>
          <small>{office}</small>
        </span>
      </SoftLink>
      <nav aria-label={words.navigation} className={styles.nav}>
        <NavGroups role={user.role} words={words} counts={counts} />
      </nav>
      <UserMenu user={user} words={words} />
    </aside>
  )
}
