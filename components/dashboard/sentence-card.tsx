import { IconFileText } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import type { DashboardData } from '@/db/dashboard/data'
import { awardsHref } from '@/domain/award-filters'
import { periodLabel, sharedYears, yearsIn } from '@/domain/periods'
import { openingSentence, type Say } from '@/domain/sentence'
import { unbroken } from '@/domain/unbroken'
import styles from './sentence-card.module.css'
import { SentenceTools } from './sentence-tools'
import { narrowedBy, type View } from './view'

interface Props {
  data: DashboardData
  view: View
  /** Whose awards, as a report says it: "quận Tân Phú", "Phường Tây Thạnh". */
  subject: string
  /** How many sources printed numbers of this period; left out where they are not shown. */
  sources?: number
  /** The report that goes on from this sentence; left out for those who read none. */
  report?: string
}

/** The sentence that a report would open with, and openly what it rests on. */
export function SentenceCard({ data, view, subject, sources, report }: Props) {
  const t = useTranslations()
  const about = {
    period: data.period,
    previous: data.previous,
    subject: unbroken(subject),
    campaign: data.campaign && unbroken(data.campaign.name),
    chosen: view.against !== undefined,
    filters: narrowedBy(view),
  }
  const parts = openingSentence(data.figures, data.previousFigures, about, t as unknown as Say)
  return (
    <Card edge="gold">
      <p className={styles.sentence}>
        {parts.map(({ text, filters: counted }, at) =>
          counted ? (
            <SoftLink
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, in order
              key={at}
              href={awardsHref(counted)}
              data-count={counted.kind && true}
            >
              {text}
            </SoftLink>
          ) : (
            text
          ),
        )}
      </p>
      <div className={styles.under}>
        <Basis data={data} view={view} sources={sources} />
        <div className={styles.tools}>
          {report && (
            <SoftLink href={report}>
              <IconFileText size={16} stroke={1.6} aria-hidden />
              {t('reports.write')}
            </SoftLink>
          )}
          <SentenceTools
            sentence={parts.map((part) => part.text).join('')}
            words={{
              copy: t('dashboard.tools.copy'),
              copied: t('dashboard.tools.copied'),
              print: t('dashboard.tools.print'),
            }}
          />
        </div>
      </div>
    </Card>
  )
}

function Basis({ data, view, sources }: Pick<Props, 'data' | 'view' | 'sources'>) {
  const t = useTranslations('dashboard.basis')
  const { n, sample } = data.total
  const said = [t('recorded', { count: n })]
  if (sample > 0) said.push(t(sample === n ? 'allSample' : 'sample', { count: sample }))
  const notes = [said.join(', ')]
  if (sources !== undefined) notes.push(t('sources', { count: sources }))
  if (n > 0) notes.push(...compared())
  return <p className={styles.basis}>{notes.join(' · ')}</p>

  /** What must be known of the other period before the two are set side by side. */
  function compared(): string[] {
    const previous = periodLabel(data.previous)
    const before = data.previousTotal
    if (before.n === 0) return [t(view.against ? 'nothingAgainst' : 'nothingBefore', { previous })]
    const known: string[] = []
    if (before.sample > 0) known.push(t('sampleBefore', { previous, count: before.sample }))
    const lengths = { years: yearsIn(data.period), previousYears: yearsIn(data.previous) }
    if (lengths.years !== lengths.previousYears) known.push(t('unequal', lengths))
    const shared = sharedYears(data.period, data.previous)
    if (shared) known.push(t('shared', { shared: periodLabel(shared) }))
    return known
  }
}
