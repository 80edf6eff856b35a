import type { ChromeProps } from './chrome'
import { navFor } from './nav'
import styles from './nav-groups.module.css'
import { NavLink } from './nav-link'

type Props = Pick<ChromeProps, 'words' | 'counts'> & { role: ChromeProps['user']['role'] }

/** The lines that a role sees, under the heads of their groups. */
export function NavGroups({ role, words, counts = {} }: Props) {
  return navFor(role).map((group) => (
    <div key={group.key} className={styles.group} data-group={group.key}>
      {group.key && <p className={styles.head}>{words.groups[group.key]}</p>}
      <ul className={styles.list}>
        {group.items.map(({ key, href, also, except, icon: Icon }) => (
          <li key={key}>
            <NavLink href={href} also={also} except={except} className={styles.link}>
              <Icon size={17} stroke={1.6} aria-hidden />
              <span>{words.nav[key]}</span>
              {counts[key] && <span className={styles.count}>{counts[key]}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  ))
}
