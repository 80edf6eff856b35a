import { useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'

type Props = { change: { id: number; left: { id: number; name: string } | null } }

/** In the notice after a save: the way back at once, and who was left with no award. */
export function ChangeLinks({ change: { id, left } }: Props) {
  const t = useTranslations('personChanges')
  return (
    <>
      <SoftLink href={`/individuals/changes/${id}`}>{t('link')}</SoftLink>{' '}
      {left && (
        <>
          {t('left', { name: left.name })}{' '}
          <SoftLink href={`/individuals/${left.id}`}>{t('leftSee')}</SoftLink>{' '}
        </>
      )}
    </>
  )
}
