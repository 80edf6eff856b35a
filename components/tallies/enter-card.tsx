import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { LinkButton } from '@/components/page/link-button'
import type { Tally } from '@/db/tallies/reconcile'
import { entryHref } from '@/domain/tally-filters'

/** Every way to enter what is missing, each begun with what the number says of its rows. */
export function EnterCard({ tally }: { tally: Tally }) {
  const t = useTranslations('tallies.enter')
  const isAwards = tally.measure === 'awards'
  return (
    <Card
      title={t('title')}
      foot={
        <>
          <LinkButton href={entryHref(tally, 'quick')} look="red">
            {isAwards ? t('quick') : t(tally.measure as 'units')}
          </LinkButton>
          {isAwards && <LinkButton href={entryHref(tally, 'one')}>{t('one')}</LinkButton>}
          <LinkButton href={entryHref(tally, 'file')}>{t('file')}</LinkButton>
        </>
      }
    >
      <p style={{ margin: 0 }}>{t('note')}</p>
    </Card>
  )
}
