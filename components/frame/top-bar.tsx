import { LinkButton } from '@/components/page/link-button'
import { Plus } from '@/components/page/plus'
import { SoftLink } from '@/components/page/soft-link'
import type { ChromeProps } from './chrome'
import { LanguageButton } from './language-button'
import { Logo } from './logo'
import styles from './top-bar.module.css'
import { Avatar } from './user-menu'

/** Search, language and the one red button; on a phone also the product's name and the account. */
export function TopBar({ locale, words, product, user, search }: ChromeProps) {
  return (
    <header className={styles.bar}>
      <SoftLink href="/" className={styles.brand}>
        <Logo size={25} />
        <strong>{product}</strong>
      </SoftLink>
      {search}
      <div className={styles.end}>
        <LanguageButton locale={locale} words={words.language} />
        {/* The form itself asks the policy; this only keeps the offer from those who may not. */}
        {(user.role === 'admin' || user.role === 'officer') && (
          <div className={styles.newAward}>
            <LinkButton look="red" href="/awards/new" icon={<Plus />}>
              <span>{words.newAward}</span>
            </LinkButton>
          </div>
        )}
      </div>
      <SoftLink
        href="/account"
        className={styles.account}
        aria-label={`${words.account}: ${user.name}`}
      >
        <Avatar name={user.name} />
      </SoftLink>
    </header>
  )
}
