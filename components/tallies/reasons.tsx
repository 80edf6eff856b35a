import { useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import type { Explained, ExplainedRow, Printed, Reason } from '@/db/tallies/explain'
import { formatDate } from '@/domain/dates'
import styles from './tallies.module.css'
import { countWords, tallyTitle, type Vocabulary, type Words } from './tally-words'

type Props = {
  row: ExplainedRow
  /** Beside a badge that has said what is missing already. */
  brief?: boolean
}

/** Why a published number differs from the records, or from other numbers: a sentence each. */
export function Reasons({ row, brief }: Props) {
  const t = useTranslations('tallies')
  const words = useTranslations('vocabulary')
  const shown = row.reasons
    .flatMap(eachOther)
    .filter(({ is }) => !brief || !['missing', 'over', 'indistinct'].includes(is))
  if (shown.length === 0) return null
  return (
    <ul className={styles.reasons}>
      {shown.map((reason) => (
        <li key={keyOf(reason)} data-reason={reason.is}>
          {sentence(reason, row, t, words)}
        </li>
      ))}
    </ul>
  )
}

/** A line for each source that contradicts. */
const eachOther = (reason: Reason): Reason[] =>
  reason.is === 'conflict' ? reason.others.map((one) => ({ ...reason, others: [one] })) : [reason]

const keyOf = (reason: Reason) => {
  if (reason.is === 'sum') return `sum ${reason.parts[0]?.id}`
  return reason.is === 'conflict' ? `conflict ${reason.others[0]?.id}` : reason.is
}

function sentence(
  reason: Explained['reasons'][number],
  { measure }: ExplainedRow,
  t: Words,
  words: Vocabulary,
) {
  const title = (part: Printed) =>
    [tallyTitle(part, t, words), part.field].filter(Boolean).join(', ')
  switch (reason.is) {
    case 'missing':
      return t(`reason.missing.${measure}`, { n: reason.n })
    case 'over':
    case 'samplesOnly':
      return t(`reason.${reason.is}`, { n: reason.n })
    case 'split':
      return t('reason.split', {
        parts: reason.parts
          .map((part) =>
            t('reason.splitPart', {
              what: title(part),
              count: countWords(part, t),
              named: part.named,
            }),
          )
          .join('; '),
      })
    case 'sum':
      return t(reason.by > 0 ? 'reason.sumMore' : 'reason.sumLess', {
        sum: reason.sum,
        by: Math.abs(reason.by),
        parts: reason.parts.map((part) => `${title(part)} ${countWords(part, t)}`).join(' + '),
      })
    case 'conflict':
      return reason.others.map((other) => (
        <SoftLink key={other.id} href={`/tallies/${other.id}`}>
          {t('reason.conflict', { source: sourceOf(other), count: countWords(other, t) })}
        </SoftLink>
      ))
    case 'indistinct':
      return t('reason.indistinct')
  }
}

const sourceOf = ({ source, publisher, publishedOn }: Printed) =>
  [publisher ?? `“${source}”`, publishedOn && formatDate(publishedOn)].filter(Boolean).join(' ')
