import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import styles from '@/components/page/error-page.module.css'
import { LinkButton } from '@/components/page/link-button'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('error')
  return { title: t('notFoundTitle') }
}

/** Also the answer for what exists and is not the reader's: the two must look the same. */
export default async function NotFound() {
  const t = await getTranslations('error')
  return (
    <div className={styles.page}>
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFoundText')}</p>
      <div className={styles.actions}>
        <LinkButton href="/">{t('home')}</LinkButton>
      </div>
    </div>
  )
}
