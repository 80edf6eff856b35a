import { useTranslations } from 'next-intl'
import { LevelMark, StatusBadge } from '@/components/page/badge'
import { SoftLink } from '@/components/page/soft-link'
import { countWords } from '@/components/tallies/tally-words'
import { periodLabel } from '@/domain/periods'
import { recordedHref } from '@/domain/tally-filters'
import { unbroken } from '@/domain/unbroken'
import { Figure } from './figure'
import styles from './key-card.module.css'
import type { KeyGroup } from './key-tallies'
import type { Reconciliation } from './tallies-table'

/** The figures that this office lives by: what was printed, and beside it how many have a name. */
export function KeyCard({ groups }: { groups: KeyGroup[] }) {
  const t = useTranslations('dashboard.key')
  if (groups.length === 0) return null
  return (
    <section aria-label={t('title')} className={styles.key}>
      {groups.map((group) => (
        <Group key={group.lead.id} group={group} />
      ))}
    </section>
  )
}

function Group({ group: { lead, figures } }: { group: KeyGroup }) {
  const t = useTranslations('dashboard.key')
  const words = useTranslations('vocabulary')
  const about = lead.campaign ?? lead.form
  return (
    <div className={styles.group} data-figures={figures.length}>
      <h2>
        {lead.level && <LevelMark level={lead.level} />}
        <span>
          {lead.level ? words(`levelPhrase.${lead.level}`) : t('noLevel')}
          {about && ` · ${unbroken(about)}`}
          {` · ${periodLabel({ from: lead.yearFrom, to: lead.yearTo })}`}
        </span>
      </h2>
      <ul>
        {figures.map((tally) => (
          <li key={tally.id}>
            <Published tally={tally} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Published({ tally }: { tally: Reconciliation }) {
  const t = useTranslations('dashboard.key')
  const state = useTranslations('dashboard.tallies')
  const say = useTranslations('tallies')
  const { named, sample, missing, over, indistinct, recipientKind } = tally
  return (
    <>
      <p className={styles.published}>
        <SoftLink href={`/tallies/${tally.id}`}>
          <strong>{countWords(tally, say)}</strong> {t(`kind.${recipientKind}`)}
        </SoftLink>{' '}
        <span>{t('published')}</span>
      </p>
      {!indistinct && (
        <p className={styles.named}>
          <span>
            <Figure n={named} href={recordedHref(tally, 'none')} /> {state('named.awards')}
          </span>
          {sample > 0 && (
            <span>
              <Figure n={sample} href={recordedHref(tally, 'only')} /> {state('sample')}
            </span>
          )}
          {over > 0 ? (
            <StatusBadge tone="doubt">{state('over', { count: over })}</StatusBadge>
          ) : missing > 0 ? (
            <StatusBadge tone="doubt">{state('missing.awards', { count: missing })}</StatusBadge>
          ) : (
            <StatusBadge tone="done">{state('complete.awards')}</StatusBadge>
          )}
        </p>
      )}
    </>
  )
}
