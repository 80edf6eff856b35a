import { useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import type { FormTotals } from '@/db/awards/under'
import { type AwardFilters, awardsHref } from '@/domain/award-filters'
import { honourOf, honours, type RecipientKind, recipientKinds } from '@/domain/vocabulary'
import styles from './form-totals.module.css'

type Props = {
  forms: FormTotals[]
  /** The decision or event that the awards belong to. */
  under: AwardFilters
  /** With its own margin, in a card that has none. */
  inset?: boolean
}

/**
 * What was conferred by one decision or at one event: a line a form, its figures in words, each
 * linked to exactly the awards that it counts. Several forms are added up, praise apart.
 */
export function FormTotalsList({ forms, under, inset }: Props) {
  const words = useTranslations('vocabulary')
  return (
    <ul className={styles.forms} data-inset={inset || undefined}>
      {honours.flatMap((honour) => {
        const own = forms.filter(({ kind }) => honourOf(kind) === honour)
        return [
          own.length > 1 && (
            <li key={honour} className={styles.sum}>
              <span>{words(`honour.${honour}`)}</span>
              <Counts totals={addUp(own)} filters={{ ...under, honour }} />
            </li>
          ),
          ...own.map(({ id, name, totals }) => (
            <li key={id} className={own.length > 1 ? styles.part : undefined}>
              <span>{name}</span>
              <Counts totals={totals} filters={{ ...under, form: id }} />
            </li>
          )),
        ]
      })}
    </ul>
  )
}

function Counts(props: { totals: Record<RecipientKind, number>; filters: AwardFilters }) {
  const words = useTranslations('vocabulary')
  return (
    <span className={styles.counts}>
      {recipientKinds
        .filter((kind) => props.totals[kind] > 0)
        .map((kind) => (
          <SoftLink key={kind} href={awardsHref({ ...props.filters, kind })}>
            {words(`kindCount.${kind}`, { count: props.totals[kind] })}
          </SoftLink>
        ))}
    </span>
  )
}

function addUp(forms: FormTotals[]): Record<RecipientKind, number> {
  const sum = { collective: 0, individual: 0, household: 0 }
  for (const { totals } of forms) for (const kind of recipientKinds) sum[kind] += totals[kind]
  return sum
}
