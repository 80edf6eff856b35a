import { useLocale, useTranslations } from 'next-intl'
import { LanguageButton } from './language-button'

/** The language button for pages without the frame. */
export function LanguageSwitch() {
  const t = useTranslations('frame.language')
  return (
    <LanguageButton locale={useLocale()} words={{ current: t('current'), change: t('change') }} />
  )
}
