import { IconLanguage } from '@tabler/icons-react'
import type { Locale } from '@/domain/vocabulary'
import styles from './language-switch.module.css'
import type { FrameWords } from './words'

interface Props {
  locale: Locale
  words: FrameWords['language']
}

/** Changes between Vietnamese and English; a plain form that needs no script. */
export function LanguageButton({ locale, words }: Props) {
  return (
    <form method="post" action="/locale">
      <button
        type="submit"
        name="locale"
        value={locale === 'vi' ? 'en' : 'vi'}
        className={styles.switch}
        aria-label={`${words.current}: ${words.change}`}
        title={words.change}
      >
        <IconLanguage size={17} stroke={1.6} aria-hidden />
        {words.current}
      </button>
    </form>
  )
}
