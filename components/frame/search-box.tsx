import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './search-box.module.css'

/** The one search field: a plain form to `/search`; Ctrl+K goes to it from anywhere. */
export function SearchBox() {
  const t = useTranslations('frame.search')
  return (
    <search className={styles.search}>
      <form action="/search">
        <label htmlFor="frame-search">
          <IconSearch size={17} stroke={1.75} aria-hidden />
          <span className={styles.name}>{t('submit')}</span>
        </label>
        <input
          id="frame-search"
          name="q"
          type="search"
          autoComplete="off"
          placeholder={t('label')}
          aria-label={t('name')}
          aria-keyshortcuts="Control+K"
          data-search
        />
        <kbd aria-hidden>Ctrl K</kbd>
      </form>
    </search>
  )
}
