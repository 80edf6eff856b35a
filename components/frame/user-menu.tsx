import { IconLogout, IconUserCog } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Actor } from '@/domain/permissions'
import styles from './user-menu.module.css'

/** Who is signed in, at the foot of the rail; opens to the account and the way out. */
export function UserMenu({ actor }: { actor: Actor }) {
  const t = useTranslations()
  return (
    <details className={styles.menu} data-menu>
      <summary aria-label={t('frame.accountOf', { name: actor.name })}>
        <Avatar name={actor.name} />
        <span className={styles.words}>
          <span className={styles.name}>{actor.name}</span>
          <small>{t(`vocabulary.role.${actor.role}`)}</small>
        </span>
      </summary>
      <div className={styles.panel}>
        <AccountLinks />
      </div>
    </details>
  )
}

/** The link to one's account and the form that signs out. */
export function AccountLinks() {
  const t = useTranslations('frame')
  return (
    <>
      <Link href="/account" prefetch={false} className={styles.line}>
        <IconUserCog size={17} stroke={1.6} aria-hidden />
        {t('account')}
      </Link>
      <form method="post" action="/sign-out">
        <button type="submit" className={styles.line}>
          <IconLogout size={17} stroke={1.6} aria-hidden />
          {t('signOut')}
        </button>
      </form>
    </>
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
