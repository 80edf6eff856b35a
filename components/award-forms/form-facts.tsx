import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
import type { getAwardForm } from '@/db/award-forms/queries'
import { awardsHref } from '@/domain/award-filters'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import { recipientKinds } from '@/domain/vocabulary'

type AwardForm = NonNullable<Awaited<ReturnType<typeof getAwardForm>>>

export function FormFacts({ form }: { form: AwardForm }) {
  const t = useTranslations('awardForms')
  const words = useTranslations('vocabulary')
  const from = form.validFrom && t('since', { date: formatDate(form.validFrom) })
  const to = form.validTo && t('until', { date: formatDate(form.validTo) })
  const counts = recipientKinds.flatMap((kind) => {
    const n = form.byKind.find((row) => row.kind === kind)?.n ?? 0
    return n === 0 ? [] : [{ kind, n }]
  })
  return (
    <DefinitionList
      columns={2}
      items={[
        { label: t('column.kind'), value: words(`formKind.${form.kind}`) },
        {
          label: t('column.level'),
          value: form.level ? words(`levelFull.${form.level}`) : t('anyLevel'),
        },
        {
          label: t('column.regime'),
          value: form.regime ? words(`regime.${form.regime}`) : t('anyRegime'),
        },
        {
          label: t('column.for'),
          value: form.recipientKinds.map((kind) => words(`kind.${kind}`)).join(', '),
        },
        { label: t('times'), value: t(form.onceOnly ? 'once' : 'manyTimes') },
        { label: t('valid'), value: [from, to].filter(Boolean).join(' ') || t('noLimit') },
        { label: t('column.basis'), value: form.basis && unbroken(form.basis) },
        {
          label: t('column.awards'),
          value:
            counts.length === 0
              ? t('notConferred')
              : counts.map(({ kind, n }, at) => (
                  <span key={kind}>
                    {at > 0 && ', '}
                    <SoftLink href={awardsHref({ form: form.id, kind })}>
                      {words(`kindCount.${kind}`, { count: n })}
                    </SoftLink>
                  </span>
                )),
        },
      ]}
    />
  )
}
