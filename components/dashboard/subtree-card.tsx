import { useTranslations } from 'next-intl'
import { BlockTools } from '@/components/blocks/block-tools'
import { drillHref } from '@/components/drill/drill-href'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import type { SubtreeRow } from '@/db/dashboard/subtree'
import { addressOf } from '@/domain/address'
import { unbroken } from '@/domain/unbroken'
import { honours, recipientKinds } from '@/domain/vocabulary'
import { Figure } from './figure'
import table from './level-card.module.css'
import ranked from './ranked.module.css'
import styles from './subtree-card.module.css'
import { subtreeTable } from './tables'
import { countedHref, dashboardHref, narrowedBy, type View } from './view'

/** How many a card shows before it points to the whole list. */
const shown = 20

interface Props {
  rows: SubtreeRow[]
  /** Units under it without any award in these years. */
  empty: number
  /** The units over the chosen one, from the top. */
  above: { id: number; name: string }[]
  view: View
  /** Period and scope, for what is copied and downloaded. */
  about: string
}

/** A unit's tree: it alone, and each unit under it with its whole part; a name goes down to it. */
export function SubtreeCard({ rows, empty, above, view, about }: Props) {
  const say = useTranslations()
  const t = useTranslations('dashboard.subtree')
  const words = useTranslations('vocabulary')
  const parent = above.at(-1)
  return (
    <Card
      title={t('title')}
      note={
        parent && (
          <SoftLink href={dashboardHref({ ...view, unit: parent.id })}>
            {t('up', { unit: unbroken(parent.name) })}
          </SoftLink>
        )
      }
      tools={rows.length > 0 && <BlockTools table={subtreeTable(rows, about, say)} />}
    >
      {rows.length > 0 && (
        <div className={styles.scroll}>
          <table className={table.table}>
            <caption>{t('title')}</caption>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {t('unit')}
                </th>
                {honours.map((honour) => (
                  <th key={honour} scope="colgroup" colSpan={recipientKinds.length}>
                    {words(`honour.${honour}`)}
                  </th>
                ))}
                <th scope="col" rowSpan={2}>
                  {t('together')}
                </th>
              </tr>
              <tr>
                {honours.map((honour) =>
                  recipientKinds.map((kind) => (
                    <th key={honour + kind} scope="col" title={words(`kind.${kind}`)}>
                      {words(`kindShort.${kind}`)}
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shown).map((row) => (
                <Row key={`${row.id}${row.itself}`} row={row} view={view} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > shown && (
        <p className={ranked.foot}>
          <SoftLink href={drillHref({ period: view.period, f: narrowedBy(view), by: 'unit' })}>
            {t('others', { count: rows.length - shown })}
          </SoftLink>
        </p>
      )}
      {rows.length === 0 && <p className={ranked.foot}>{t('nothing')}</p>}
      {empty > 0 && (
        <p className={ranked.foot}>
          <SoftLink
            href={addressOf('/lists/never', {
              from: view.period.from,
              to: view.period.to,
              unit: view.unit,
            })}
          >
            {t('empty', { count: empty })}
          </SoftLink>
        </p>
      )}
    </Card>
  )
}

function Row({ row: { id, name, itself, figures, n }, view }: { row: SubtreeRow; view: View }) {
  const t = useTranslations('dashboard.subtree')
  const only = itself ? { unit: undefined, unitItself: id } : { unit: id }
  const said = unbroken(name)
  return (
    <tr>
      <th scope="row">
        {itself ? (
          t('itself', { unit: said })
        ) : (
          <SoftLink href={dashboardHref({ ...view, unit: id })} className={ranked.name}>
            {said}
          </SoftLink>
        )}
      </th>
      {honours.map((honour) =>
        recipientKinds.map((kind) => (
          <td key={honour + kind}>
            <Figure n={figures[honour][kind]} href={countedHref(view, { ...only, honour, kind })} />
          </td>
        )),
      )}
      <td>
        <Figure n={n} href={countedHref(view, only)} />
      </td>
    </tr>
  )
}
