import { IconMenu2 } from '@tabler/icons-react'
import styles from './bottom-bar.module.css'
import type { ChromeProps } from './chrome'
import { bottomKeys, navFor } from './nav'
import { NavLink } from './nav-link'

/** The bar at the foot of a phone: three pages, and "Thêm", which brings up the rail as a sheet. */
export function BottomBar({ words, user }: ChromeProps) {
  const items = navFor(user.role)
    .flatMap((group) => group.items)
    .filter((item) => bottomKeys.includes(item.key))
  return (
    <nav aria-label={words.shortcuts} className={styles.bar}>
      {items.map(({ key, href, also, except, icon: Icon }) => (
        <NavLink key={key} href={href} also={also} except={except} className={styles.item}>
          <Icon size={20} stroke={1.6} aria-hidden />
          {words.nav[key]}
        </NavLink>
      ))}
      <details className={styles.more} data-menu="sheet">
        <summary className={styles.item}>
          <IconMenu2 size={20} stroke={1.6} aria-hidden />
          {words.more}
        </summary>
      </details>
    </nav>
  )
}
