import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { SoftLink } from '@/components/page/soft-link'
import { display } from '@/domain/report/display'
import type { Changed } from '@/domain/report/doubts'
import { doubtsOf, isCounted } from '@/domain/report/doubts'
import { saidValue } from '@/domain/report/say'
import type { Block, Figures, Part, ReportTable as Table } from '@/domain/report/types'
import { ReportChart } from './report-chart'
import styles from './reports.module.css'

type Marks = {
  figures: Figures
  /** What a number is today, where it was another when the report was saved. */
  changed?: Changed[]
}

/** The text of a report as it is read. */
export function ReportText({
  title,
  blocks,
  ...marks
}: Marks & { title?: string; blocks: Block[] }) {
  return (
    // Reports are Vietnamese papers, whatever the language of the screen.
    <div className={styles.text} lang="vi">
      {title !== undefined && <h2 className={styles.title}>{display(title)}</h2>}
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text, in order
        <ReportBlock key={at} block={block} under={title !== undefined} {...marks} />
      ))}
    </div>
  )
}

/** One block of a report, its heading `under` that of the whole: every number a link to its rows, those nobody can explain marked. */
export function ReportBlock({ block, under, ...marks }: Marks & { block: Block; under?: boolean }) {
  const Heading = under ? 'h3' : 'h2'
  if (block.kind === 'heading')
    return <Heading className={styles.heading}>{display(block.text)}</Heading>
  if (block.kind === 'chart') return <ReportChart chart={block} />
  if (block.kind === 'table') return <ReportTable table={block} {...marks} />
  return (
    <p className={styles.paragraph}>
      <Parts parts={block.parts} {...marks} />
    </p>
  )
}

function ReportTable({ table, ...marks }: Marks & { table: Table }) {
  const isNumber = (at: number) => isCounted(table, at)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keys
    <section className={styles.scroll} tabIndex={0} aria-label={table.caption}>
      <table className={styles.table} data-wide={table.heads.length > 3 || undefined}>
        <caption>{display(table.caption)}</caption>
        <thead>
          <tr>
            {table.heads.map((head, at) => (
              <th key={head} scope="col" data-number={isNumber(at) || undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one text, in order
            <tr key={line}>
              {row.map((part, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the cells of one row, in order
                <td key={at} data-number={isNumber(at) || undefined}>
                  <Parts parts={[part]} {...marks} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Parts({ parts, figures, changed = [] }: Marks & { parts: Part[] }): ReactNode {
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, in order
    <Fragment key={at}>
      {part.key === undefined && !part.typed ? (
        display(part.text)
      ) : (
        <Numbered part={part} figures={figures} changed={changed} />
      )}
    </Fragment>
  ))
}

function Numbered({ part, figures, changed }: Required<Marks> & { part: Part }) {
  const t = useTranslations('reports')
  const why = doubtsOf(part, figures)
  const now = changed.find((one) => one.part.key === part.key && part.key !== undefined)
  const doubt = why.map((one) => t(`why.${one}`)).join('; ')
  return (
    <>
      {part.href && !part.typed ? (
        <SoftLink
          href={part.href}
          data-zero={part.value === 0 || undefined}
          data-doubt={why.length > 0 || undefined}
          title={doubt || undefined}
        >
          {display(part.text)}
        </SoftLink>
      ) : (
        <mark title={doubt}>{display(part.text)}</mark>
      )}
      {why.length > 0 && (
        <sup className={styles.doubt} title={doubt}>
          <span aria-hidden>?</span>
          <span className={styles.unseen}> ({doubt})</span>
        </sup>
      )}
      {now && part.key && (
        <ins className={styles.now}> {t('today', { now: saidValue(part.key, now.is) })}</ins>
      )}
    </>
  )
}
