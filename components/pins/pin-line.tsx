import { IconPin, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import type { PinRow } from '@/db/pins/queries'
import { unbroken } from '@/domain/unbroken'
import styles from './pins.module.css'

interface Props {
  pins: PinRow[]
  remove: (form: FormData) => Promise<void>
}

/** The views that somebody keeps at hand, on top of their dashboard. */
export function PinLine({ pins, remove }: Props) {
  const t = useTranslations('pins')
  if (pins.length === 0) return null
  return (
    <nav aria-label={t('title')} className={styles.line}>
      <IconPin size={16} stroke={1.6} aria-hidden />
      <ul>
        {pins.map(({ id, label, address }) => (
          <li key={id}>
            <SoftLink href={address}>{unbroken(label)}</SoftLink>
            <form action={remove}>
              <input type="hidden" name="id" value={id} />
              <button type="submit" aria-label={t('remove', { label })} title={t('unpin')}>
                <IconX size={14} stroke={1.75} aria-hidden />
              </button>
            </form>
          </li>
        ))}
      </ul>
    </nav>
  )
}
