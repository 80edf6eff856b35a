import { IconColumns3, IconFileText } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { totalsInWords } from '@/components/awards/totals-in-words'
import { Card } from '@/components/page/card'
import { LinkButton } from '@/components/page/link-button'
import { SoftLink } from '@/components/page/soft-link'
import type { Gap } from '@/db/imports/gap'
import type { ImportDetail } from '@/db/imports/queries'
import { formatDate, formatInstant } from '@/domain/dates'
import { recipientKinds } from '@/domain/vocabulary'
import styles from './imports.module.css'

/** What was read, as a sentence; whether the paper's own last line agrees; what it does to a gap. */
export function BatchHead({ batch, gap }: { batch: ImportDetail; gap: Gap[] }) {
  const t = useTranslations()
  const { document, counts } = batch
  const stated = document?.statedTotals
  const agrees =
    stated &&
    recipientKinds.every((kind) => (stated[kind] ?? counts.kinds[kind]) === counts.kinds[kind])
  const kinds =
    batch.noun === 'awards'
      ? totalsInWords(counts.kinds, t)
      : t('imports.countOf', { noun: batch.noun, n: counts.all })
  const { held } = batch
  const isHeld = (kind: (typeof recipientKinds)[number]) =>
    stated?.[kind] === undefined || stated[kind] === held?.[kind]
  // What the book holds counts, not what this file says: an earlier copy may have left more in it.
  const holdsOther = batch.state === 'saved' && held && stated && !recipientKinds.every(isHeld)
  const doubts = (batch.problems ?? []).filter(
    ({ code }) => code !== 'stated-total-differs' || !agrees,
  )
  return (
    <Card edge={doubts.length > 0 || holdsOther || counts.error > 0 ? 'doubt' : 'done'}>
      <div className={styles.said}>
        <p className={styles.sentence}>
          {t.rich('imports.sentence', { kinds, b: (words) => <strong>{words}</strong> })}
          {agrees && !holdsOther && t('imports.agrees')}
          {'. '}
          {document?.decisionNumber &&
            t.rich('imports.byDecision', {
              number: document.decisionNumber,
              date: document.decidedOn ? formatDate(document.decidedOn) : '–',
              issuer: document.issuer ?? '',
              hasIssuer: document.issuer ? 'yes' : 'no',
              b: (words) => <strong className={styles.number}>{words}</strong>,
            })}
        </p>
        <span className={styles.headTools}>
          {batch.source === 'file' && (
            <LinkButton
              href={`/imports/${batch.id}/file`}
              look="quiet"
              icon={<IconFileText size={17} stroke={1.6} aria-hidden />}
              download
            >
              {t('imports.original')}
            </LinkButton>
          )}
          {batch.state === 'reviewing' && (
            <LinkButton
              href={`/imports/${batch.id}/columns`}
              look="quiet"
              icon={<IconColumns3 size={17} stroke={1.6} aria-hidden />}
            >
              {t('imports.columns')}
            </LinkButton>
          )}
        </span>
      </div>
      {holdsOther && (
        <p className={styles.doubt}>
          {t('imports.holdsOther', {
            stated: totalsInWords({ collective: 0, individual: 0, household: 0, ...stated }, t),
            held: totalsInWords(held, t),
          })}
        </p>
      )}
      {doubts.map((problem) => (
        <p key={problem.code} className={styles.doubt}>
          {problem.message}
        </p>
      ))}
      {batch.encoding !== 'unicode' && (
        <div className={styles.converted}>
          <p>{t('imports.converted', { encoding: batch.encoding })}</p>
          <ul>
            {(batch.converted ?? []).slice(0, 3).map((each) => (
              <li key={each.before}>
                <del>{each.before}</del> → <ins>{each.after}</ins>
              </li>
            ))}
          </ul>
        </div>
      )}
      {batch.earlierDecision && (
        <p>
          {t.rich('imports.againByHand', {
            number: batch.earlierDecision.number,
            a: (words) => (
              <SoftLink href={`/decisions/${batch.earlierDecision?.id}`}>{words}</SoftLink>
            ),
          })}
        </p>
      )}
      {batch.earlier && (
        <p>
          {t.rich('imports.again', {
            at: formatInstant(batch.earlier.savedAt ?? ''),
            file: batch.earlier.fileName,
            a: (words) => <SoftLink href={`/imports/${batch.earlier?.id}`}>{words}</SoftLink>,
          })}
        </p>
      )}
      {gap.length > 0 && (
        <p className={styles.gaps}>
          {gap.map((each) => (
            <SoftLink key={each.id} href={`/tallies/${each.id}`} className={styles.gap}>
              {t('imports.gap', {
                published: each.count,
                named: each.named,
                after: Math.max(0, each.count - each.named - each.coming),
              })}
            </SoftLink>
          ))}
        </p>
      )}
    </Card>
  )
}
