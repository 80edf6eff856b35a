import { IconLanguage } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import styles from './language-switch.module.css'

/** Changes between Vietnamese and English; a plain form that needs no script. */
export function LanguageSwitch() {
  const t = useTranslations('frame.language')
  const other = useLocale() === 'vi' ? 'en' : 'vi'
  return (
    <form method="post" action="/locale">
      <button
        type="submit"
        name="locale"
        value={other}
        className={styles.switch}
        aria-label={`${t('current')}: ${t('change')}`}
        title={t('change')}
      >
        <IconLanguage size={17} stroke={1.6} aria-hidden />
        {t('current')}
      </button>
    </form>
  )
}
