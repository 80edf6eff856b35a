import { Figure } from '@/components/dashboard/figure'
import type { Column } from '@/components/table/data-table'

/** The awards of a row, as a number that opens them; no column where none are counted. */
export const countColumn = <Row extends { id: number; n?: number }>(
  head: string,
  countedHref: ((id: number) => string) | undefined,
): Column<Row>[] =>
  countedHref
    ? [
        {
          key: 'n',
          head,
          align: 'end',
          priority: 1,
          render: ({ id, n = 0 }) => <Figure n={n} href={countedHref(id)} />,
        },
      ]
    : []
