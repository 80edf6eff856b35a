import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { FormTotals } from '@/db/awards/under'
import { type AwardFilters, awardsHref } from '@/domain/award-filters'
import { recipientKinds } from '@/domain/vocabulary'
import styles from './form-totals.module.css'

/**
 * What was conferred under one decision or at one event: a line a form, its figures in words, each
 * linked to exactly the awards that it counts.
 */
export function FormTotalsList({ forms, under }: { forms: FormTotals[]; under: AwardFilters }) {
  const words = useTranslations('vocabulary')
  return (
    <ul className={styles.forms}>
      {forms.map(({ id, name, totals }) => (
        <li key={id}>
          <span>{name}</span>
          <span className={styles.counts}>
            {recipientKinds
              .filter((kind) => totals[kind] > 0)
              .map((kind) => (
                <Link key={kind} href={awardsHref({ ...under, form: id, kind })} prefetch={false}>
                  {words(`kindCount.${kind}`, { count: totals[kind] })}
                </Link>
              ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The kinds added up over all forms but praise, which is never mixed with the rest. */
export function addUp(forms: FormTotals[], praise: boolean) {
  const sum = { collective: 0, individual: 0, household: 0 }
  for (const { kind, totals } of forms)
    if ((kind === 'praise') === praise)
      for (const recipient of recipientKinds) sum[recipient] += totals[recipient]
  return sum
}
