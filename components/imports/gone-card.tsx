import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import styles from './imports.module.css'

type Props = { gone: { id: number; name: string; unit: string; position: string | null }[] }

/** Who stood in the earlier list and stands in this one no more: named, never taken out by itself. */
export function GoneCard({ gone }: Props) {
  const t = useTranslations('imports')
  if (gone.length === 0) return null
  return (
    <Card title={t('gone', { n: gone.length })} edge="doubt">
      <p>{t('goneNote')}</p>
      <ul className={styles.gone}>
        {gone.map((award) => (
          <li key={award.id}>
            <SoftLink href={`/awards/${award.id}`}>{award.name}</SoftLink>{' '}
            <small>{[award.position, award.unit].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </Card>
  )
}
