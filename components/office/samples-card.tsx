import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { SubmitButton } from '@/components/page/link-button'
import { SoftLink } from '@/components/page/soft-link'
import type { SampleCounts } from '@/db/samples/links'
import { awardsHref } from '@/domain/award-filters'
import styles from './samples-card.module.css'

interface Props {
  total: number
  counts: SampleCounts
  /** The server action; left out for those who may not. */
  remove?: () => Promise<void>
}

/** How many samples are in the book, of what, and the one button by which all leave; asked once more. */
export function SamplesCard({ total, counts, remove }: Props) {
  const t = useTranslations('office.samples')
  const format = useFormatter()
  const registers = (Object.keys(counts) as (keyof SampleCounts)[]).filter((key) => counts[key] > 0)
  return (
    <Card id="samples" title={t('title')} note={total > 0 && t('total', { n: total })}>
      {total === 0 ? (
        <p className={styles.text}>{t('none')}</p>
      ) : (
        <>
          <p className={styles.text}>{t('what')}</p>
          <ul className={styles.counts}>
            {registers.map((key) => (
              <li key={key}>
                <b>{format.number(counts[key])}</b> {t(`register.${key}`)}
              </li>
            ))}
          </ul>
          <p className={styles.text}>
            <SoftLink href={awardsHref({ sample: 'only' })}>{t('list')}</SoftLink>
          </p>
          {remove && (
            <details className={styles.ask}>
              <summary>{t('remove')}</summary>
              <form action={remove} className={styles.panel}>
                <p className={styles.text}>{t('sure')}</p>
                <SubmitButton>{t('confirm', { n: total })}</SubmitButton>
              </form>
            </details>
          )}
        </>
      )}
    </Card>
  )
}
