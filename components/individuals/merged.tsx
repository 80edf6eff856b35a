import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import { formatInstant } from '@/domain/dates'

type Props = {
  merges: { id: number; name: string | null; at: string; by: string | null }[]
  mayUndo: boolean
}

/** Who was merged into this person, and the way to take them apart. */
export function Merged({ merges, mayUndo }: Props) {
  const t = useTranslations('individuals.merged')
  if (merges.length === 0) return null
  return (
    <Card title={t('title')}>
      <ul>
        {merges.map(({ id, name, at, by }) => (
          <li key={id}>
            {t('one', { name: name ?? '', at: formatInstant(at), by: by ?? '' })}{' '}
            {mayUndo && <SoftLink href={`/individuals/changes/${id}`}>{t('see')}</SoftLink>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
