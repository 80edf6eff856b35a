import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
import type { TallyRow } from '@/db/tallies/queries'
import { formatDate } from '@/domain/dates'
import styles from './tallies.module.css'

/** Where a number was printed, and the sentence itself. */
export function SourceFacts({ tally }: { tally: TallyRow }) {
  const t = useTranslations('tallies')
  return (
    <>
      {tally.quote && <blockquote className={styles.quote}>“{tally.quote}”</blockquote>}
      <DefinitionList
        items={[
          {
            label: t('form.sourceTitle'),
            value: <SoftLink href={`/tallies?source=${tally.sourceId}`}>{tally.source}</SoftLink>,
          },
          { label: t('form.sourcePublisher'), value: tally.publisher, optional: true },
          {
            label: t('form.sourcePublishedOn'),
            value: tally.publishedOn && formatDate(tally.publishedOn),
          },
          {
            label: t('form.sourceUrl'),
            value: tally.url && (
              <a href={tally.url} target="_blank" rel="noreferrer noopener">
                {tally.url}
              </a>
            ),
            optional: true,
          },
        ]}
      />
    </>
  )
}
