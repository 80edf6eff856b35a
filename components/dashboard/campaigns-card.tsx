import { useTranslations } from 'next-intl'
import { BlockTools } from '@/components/blocks/block-tools'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import type { DashboardData } from '@/db/dashboard/data'
import { unbroken } from '@/domain/unbroken'
import { honours } from '@/domain/vocabulary'
import { Figure } from './figure'
import tables from './level-card.module.css'
import styles from './ranked.module.css'
import { campaignsTable } from './tables'
import { countedHref, dashboardHref, type View } from './view'

interface Props {
  data: DashboardData
  view: View
  /** Period and scope, for what is copied and downloaded. */
  about: string
}

/** Awards by campaign; khen thưởng and tuyên dương in columns of their own. */
export function CampaignsCard({ data, view, about }: Props) {
  const say = useTranslations()
  const t = useTranslations('dashboard.campaigns')
  const words = useTranslations('vocabulary')
  return (
    <Card
      title={t('title')}
      tools={
        data.campaigns.length > 0 && (
          <BlockTools table={campaignsTable(data.campaigns, about, say)} />
        )
      }
    >
      {data.campaigns.length === 0 ? (
        <p className={styles.foot}>{t('nothing')}</p>
      ) : (
        <table className={tables.table}>
          <caption>{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('campaign')}</th>
              {honours.map((honour) => (
                <th key={honour} scope="col" title={words(`honour.${honour}`)}>
                  {t(`honour.${honour}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.campaigns.map(({ id, name, honours: counted }) => (
              <tr key={id ?? 0}>
                <th scope="row">
                  {id === null ? (
                    t('outside')
                  ) : (
                    <SoftLink
                      href={dashboardHref({ ...view, campaign: id })}
                      className={styles.name}
                    >
                      {unbroken(name ?? '')}
                    </SoftLink>
                  )}
                </th>
                {honours.map((honour) => (
                  <td key={honour}>
                    <Figure
                      n={counted[honour]}
                      href={countedHref(view, { campaign: id ?? 'none', honour })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
