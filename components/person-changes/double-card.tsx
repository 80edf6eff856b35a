import { useTranslations } from 'next-intl'
import { AskButton } from '@/components/form/ask-button'
import { SampleBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { LinkButton } from '@/components/page/link-button'
import { SoftLink } from '@/components/page/soft-link'
import type { Double } from '@/db/person-changes/doubles'
import type { ActionResult } from '@/domain/result'
import { unbroken } from '@/domain/unbroken'
import styles from './person-changes.module.css'

type Props = { pair: Double; tellApart: (input: never) => Promise<ActionResult<unknown>> }

/** Two people beside each other; what they say differently stands out. */
export function DoubleCard({ pair, tellApart }: Props) {
  const t = useTranslations('doubles')
  const { first, second, near, differs } = pair
  // Who has more awards stays; the other's go along.
  const [keep, go] = second.awards > first.awards ? [second, first] : [first, second]
  const rows = ['fullName', 'honorific', 'birthYear', 'position', 'unit'] as const
  const names = { unit: 'unitId' } as Record<string, string>
  return (
    <Card title={first.fullName} note={t(`near.${near}`)}>
      <div className={styles.scroll}>
        <table className={styles.pair} aria-label={first.fullName}>
          <tbody>
            {rows
              .filter((field) => first[field] !== null || second[field] !== null)
              .map((field) => (
                <tr
                  key={field}
                  data-differs={differs.some((each) => each === (names[field] ?? field))}
                >
                  <th scope="row">{t(`field.${field}`)}</th>
                  {[first, second].map((person) => (
                    <td key={person.id}>
                      {field === 'fullName' ? (
                        <>
                          <SoftLink href={`/individuals/${person.id}`}>{person.fullName}</SoftLink>{' '}
                          {person.sample && <SampleBadge />}
                        </>
                      ) : field === 'unit' ? (
                        person.unit && unbroken(person.unit)
                      ) : field === 'position' && person.position ? (
                        unbroken(person.position)
                      ) : (
                        person[field]
                      )}
                      {person[field] === null && (
                        <span className={styles.unknown}>{t('unknown')}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            <tr>
              <th scope="row">{t('field.awards')}</th>
              <td>{t('times', { n: first.awards })}</td>
              <td>{t('times', { n: second.awards })}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <div className={styles.pairActions}>
        <LinkButton href={`/individuals/merge?keep=${keep.id}&go=${go.id}`}>
          {t('merge')}
        </LinkButton>
        <AskButton
          words={{
            button: t('apart'),
            ask: t('apartAsk'),
            yes: t('apartYes'),
            busy: t('apartBusy'),
          }}
          send={tellApart}
          input={{ firstId: first.id, secondId: second.id }}
        />
      </div>
    </Card>
  )
}
