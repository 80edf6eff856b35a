import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { SoftLink } from '@/components/page/soft-link'
import { awardsHref } from '@/domain/award-filters'
import styles from './sample-notice.module.css'

interface Props {
  samples: number
  /** The server action; left out for those who may not. */
  remove?: () => Promise<void>
}

/** Says openly that there are samples, where they are, and how they leave: asked once more first. */
export function SampleNotice({ samples, remove }: Props) {
  const t = useTranslations('dashboard.samples')
  return (
    <Notice tone="info">
      <div className={styles.line}>
        <p>
          {t('text', { count: samples })}{' '}
          <SoftLink href={awardsHref({ sample: 'only' })}>{t('list')}</SoftLink>
        </p>
        {remove && (
          <details data-menu className={styles.menu}>
            <summary>{t('remove')}…</summary>
            <form action={remove} className={styles.panel}>
              <p>{t('sure')}</p>
              <SubmitButton>{t('confirm', { count: samples })}</SubmitButton>
            </form>
          </details>
        )}
      </div>
    </Notice>
  )
}
