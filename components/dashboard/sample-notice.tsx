import { IconFlask } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/page/link-button'
import { SoftLink } from '@/components/page/soft-link'
import { awardsHref } from '@/domain/award-filters'
import styles from './sample-notice.module.css'

interface Props {
  samples: number
  /** The server action; left out for those who may not. */
  remove?: () => Promise<void>
}

/** Says openly that there are samples, where they are, and how they leave: opened first, then asked. */
export function SampleNotice({ samples, remove }: Props) {
  const t = useTranslations('dashboard.samples')
  return (
    <details data-menu className={styles.menu}>
      <summary>
        <IconFlask size={15} stroke={1.6} aria-hidden />
        {t('chip', { count: samples })}
      </summary>
      <div className={styles.panel}>
        <p>
          {t('text', { count: samples })}{' '}
          <SoftLink href={awardsHref({ sample: 'only' })}>{t('list')}</SoftLink>
        </p>
        {remove && (
          <form action={remove}>
            <p>{t('sure')}</p>
            <SubmitButton>{t('confirm', { count: samples })}</SubmitButton>
          </form>
        )}
      </div>
    </details>
  )
}
