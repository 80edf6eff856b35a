import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { SubmitButton } from '@/components/page/link-button'
import { Segmented } from '@/components/page/links'
import { earliestYear, formatDate } from '@/domain/dates'
import { newReportHref, type ReportScope } from '@/domain/report/scope'
import { reportTemplates } from '@/domain/vocabulary'
import styles from './scope-form.module.css'

interface Props {
  scope: ReportScope
  campaigns: { id: number; shortName: string }[]
  events: { id: number; name: string; shortName: string | null; heldOn: string }[]
}

/** What a report is about: links and a plain form, no script. */
export function ScopeForm({ scope, campaigns, events }: Props) {
  const t = useTranslations('reports')
  const { template, unit } = scope
  return (
    <Card>
      <Segmented
        label={t('scope.template')}
        choices={reportTemplates.map((one) => ({
          href: newReportHref({ template: one, unit }),
          label: t(`template.${one}`),
          active: one === template,
        }))}
      />
      <form action="/reports/new" className={styles.scope}>
        <input type="hidden" name="template" value={template} />
        {unit !== undefined && <input type="hidden" name="unit" value={unit} />}
        {template === 'event' ? (
          <label data-wide>
            {t('scope.event')}
            <select name="event" defaultValue={scope.event}>
              {events.map(({ id, name, shortName, heldOn }) => (
                <option key={id} value={id}>
                  {formatDate(heldOn)} · {shortName ?? name}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <>
            {(['from', 'to'] as const).map((name) => (
              <label key={name}>
                {t(`scope.${name}`)}
                <input
                  type="number"
                  name={name}
                  required
                  min={earliestYear}
                  max={2100}
                  defaultValue={scope[name]}
                />
              </label>
            ))}
            <label data-wide>
              {t('scope.campaign')}
              <select name="campaign" defaultValue={scope.campaign ?? ''}>
                <option value="">{t('scope.all')}</option>
                {campaigns.map(({ id, shortName }) => (
                  <option key={id} value={id}>
                    {shortName}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        <SubmitButton>{t('scope.write')}</SubmitButton>
      </form>
    </Card>
  )
}
