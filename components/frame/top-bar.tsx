import { IconPlus } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/page/link-button'
import type { FrameProps } from './frame'
import { LanguageSwitch } from './language-switch'
import { Logo } from './logo'
import { SearchBox } from './search-box'
import styles from './top-bar.module.css'
import { Avatar } from './user-menu'

export function TopBar({ actor, search }: Pick<FrameProps, 'actor' | 'search'>) {
  const t = useTranslations()
  return (
    <header className={styles.bar}>
      <Link href="/" prefetch={false} className={styles.brand}>
        <Logo size={25} />
        <strong>{t('common.productName')}</strong>
      </Link>
      {search ?? <SearchBox />}
      <div className={styles.end}>
        <LanguageSwitch />
        {mayRecord(actor.role) && (
          <div className={styles.newAward}>
            <LinkButton
              look="red"
              href="/awards/new"
              icon={<IconPlus size={18} stroke={1.75} aria-hidden />}
            >
              {t('frame.newAward')}
            </LinkButton>
          </div>
        )}
      </div>
      <Link
        href="/account"
        prefetch={false}
        className={styles.account}
        aria-label={t('frame.accountOf', { name: actor.name })}
      >
        <Avatar name={actor.name} />
      </Link>
    </header>
  )
}

/** Whether the frame offers "Ghi khen thưởng"; the form itself asks the policy. */
export function mayRecord(role: FrameProps['actor']['role']) {
  return role === 'admin' || role === 'officer'
}
