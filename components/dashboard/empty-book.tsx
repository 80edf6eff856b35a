import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'

/** In place of the figures of a book that holds none yet: what belongs there, and the first step. */
export async function EmptyBook({ mayRecord }: { mayRecord: boolean }) {
  const t = await getTranslations('dashboard.empty')
  return (
    <Card>
      <EmptyState
        title={t('title')}
        action={
          mayRecord && (
            <LinkButton href="/awards/new" look="red">
              {t('first')}
            </LinkButton>
          )
        }
      >
        {t('text')}
      </EmptyState>
    </Card>
  )
}
