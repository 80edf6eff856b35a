import { IconPin } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import controls from '@/components/dashboard/controls.module.css'
import { PinForm, type PinState } from './pin-form'
import styles from './pins.module.css'

interface Props {
  /** The view on screen. */
  address: string
  suggested: string
  save: (state: PinState, form: FormData) => Promise<PinState>
}

/** "Ghim": keeps this view on top of the dashboard. */
export function PinMenu({ address, suggested, save }: Props) {
  const t = useTranslations('pins')
  return (
    <details data-menu className={controls.menu} data-button>
      <summary title={t('hint')}>
        <IconPin size={16} stroke={1.6} aria-hidden />
        {t('pin')}
      </summary>
      <div className={`${controls.panel} ${styles.panel}`} data-wide>
        <PinForm
          {...{ address, suggested, save }}
          words={{ label: t('label'), save: t('save'), done: t('done') }}
        />
      </div>
    </details>
  )
}
