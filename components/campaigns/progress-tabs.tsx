import { useFormatter, useTranslations } from 'next-intl'
import { Tabs } from '@/components/page/links'
import type { Board } from '@/db/campaign-years/progress'
import { type ProgressShow, progressTabs } from '@/domain/progress'

type Props = { board: Board; path: string; show: ProgressShow | undefined }

/** All units, or those that stand at one state, or the late ones. */
export function ProgressTabs({ board, path, show }: Props) {
  const t = useTranslations('campaignYears')
  const format = useFormatter()
  return (
    <Tabs
      label={t('tabs')}
      choices={[
        { href: path, label: t('all'), active: !show, count: format.number(board.rows.length) },
        ...progressTabs.map((tab) => ({
          href: `${path}?show=${tab}`,
          label: t(`state.${tab}`),
          active: show === tab,
          count: format.number(board.counts[tab]),
        })),
      ]}
    />
  )
}
