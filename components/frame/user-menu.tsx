import { IconLogout, IconUserCog, IconUserShield } from '@tabler/icons-react'
import { SoftLink } from '@/components/page/soft-link'
import type { ChromeProps } from './chrome'
import styles from './user-menu.module.css'

/** Who is signed in, at the foot of the rail; opens to the account and the way out. */
export function UserMenu({ user, words }: Pick<ChromeProps, 'user' | 'words'>) {
  return (
    <details className={styles.menu} data-menu>
      <summary aria-label={`${words.account}: ${user.name}, ${user.roleName}`}>
        <Avatar name={user.name} />
        <span className={styles.words}>
          <span className={styles.name}>{user.name}</span>
          <small>{user.roleName}</small>
        </span>
      </summary>
      <div className={styles.panel}>
        <SoftLink href="/account" className={styles.line}>
          <IconUserCog size={17} stroke={1.6} aria-hidden />
          {words.account}
        </SoftLink>
        <SoftLink href="/personal-data" className={styles.line}>
          <IconUserShield size={17} stroke={1.6} aria-hidden />
          {words.personalData}
        </SoftLink>
        <form method="post" action="/sign-out">
          <button type="submit" className={styles.line}>
            <IconLogout size={17} stroke={1.6} aria-hidden />
            {words.signOut}
          </button>
        </form>
      </div>
    </details>
  )
}

/** The first letters of the family name and the given name. */
export function Avatar({ name }: { name: string }) {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return (
    <span className={styles.avatar} aria-hidden>
      {letters.map((word) => word?.charAt(0).toLocaleUpperCase('vi')).join('')}
    </span>
  )
}
