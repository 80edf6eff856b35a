import { useTranslations } from 'next-intl'
import { Notice } from '@/components/page/notice'
import { SoftLink } from '@/components/page/soft-link'
import { display } from '@/domain/report/display'
import { cellNames, type Doubt, type Doubtful, doubtful, isBare } from '@/domain/report/doubts'
import type { Block, Figures, Part } from '@/domain/report/types'
import styles from './reports.module.css'

/** So many of a kind are named; the others are marked in the text. */
const named = 8

/** Before a report leaves: how many of its numbers nobody can explain yet, which, and why. */
export function DoubtsNotice({ blocks, figures }: { blocks: Block[]; figures: Figures }) {
  const t = useTranslations('reports')
  const found = doubtful(blocks, figures)
  if (found.length === 0) return null
  const names = cellNames(blocks)
  const nameOf = ({ key, over = key }: Part) =>
    names.has(over ?? '') && ` (${display(names.get(over ?? '') ?? '')})`
  const groups = order.flatMap((why) => {
    // A number stands under the gravest of its reasons only.
    const own = found.filter((one) => gravest(one) === why)
    if (own.length === 0) return []
    // A bare number of a table says little by itself.
    const worded = why === 'typed' ? own : own.filter(({ part }) => !isBare(part))
    return [{ why, own, shown: (worded.length > 0 ? worded : own).slice(0, named) }]
  })
  return (
    <Notice tone="doubt" title={t('unexplained', { n: found.length })}>
      <ul className={styles.doubts}>
        {groups.map(({ why, own, shown }) => (
          <li key={why}>
            {t(`whyMany.${why}`, { n: own.length })}{' '}
            {shown.map(({ part }, at) => (
              <span key={part.key ?? part.over ?? part.text}>
                {at > 0 && ', '}
                {part.href ? (
                  <SoftLink href={part.href}>{display(part.text)}</SoftLink>
                ) : (
                  <b>{display(part.text)}</b>
                )}
                {isBare(part) && nameOf(part)}
              </span>
            ))}
            {own.length > shown.length && ` ${t('others', { n: own.length - shown.length })}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const order: readonly Doubt[] = ['typed', 'gone', 'missing', 'over', 'sample']
const gravest = ({ why }: Doubtful): Doubt | undefined => order.find((one) => why.includes(one))
