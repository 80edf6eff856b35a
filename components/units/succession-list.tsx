import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/page/link-button'
import { SoftLink } from '@/components/page/soft-link'
import type { SuccessionLine, UnitDetail } from '@/db/units/detail'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import styles from './units.module.css'

type Props = {
  unit: UnitDetail
  /** The server action that takes a link back; left out where links are only read. */
  remove?: (form: FormData) => Promise<void>
}

/** "Tiếp nối: …" and "Tách, nhập thành: …", each with its day. */
export function SuccessionList({ unit, remove }: Props) {
  const t = useTranslations('units.successions')
  const sides = (['before', 'after'] as const).filter((side) => unit[side].length > 0)
  if (sides.length === 0) return <p className={styles.none}>{t('none')}</p>
  return (
    <div className={styles.links}>
      {sides.map((side) => (
        <div key={side}>
          <h3>{t(side)}</h3>
          <ul>
            {unit[side].map((line) => (
              <Line key={line.id} line={line} remove={remove} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function Line({ line, remove }: { line: SuccessionLine; remove: Props['remove'] }) {
  const t = useTranslations('units.successions')
  const name = unbroken(line.unit)
  return (
    <li>
      {line.seen ? <SoftLink href={`/units/${line.unitId}`}>{name}</SoftLink> : <span>{name}</span>}
      <span className={styles.when}>
        {[t('from', { date: formatDate(line.on) }), line.note].filter(Boolean).join(', ')}
      </span>
      {remove && (
        <form action={remove} className={styles.remove}>
          <input type="hidden" name="id" value={line.id} />
          <input type="hidden" name="version" value={line.version} />
          <SubmitButton look="quiet">
            {t('remove')} <span className={styles.heard}>{name}</span>
          </SubmitButton>
        </form>
      )}
    </li>
  )
}
