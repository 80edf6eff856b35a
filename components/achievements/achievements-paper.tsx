import { useLocale, useTranslations } from 'next-intl'
import { SampleBadge } from '@/components/page/badge'
import { SoftLink } from '@/components/page/soft-link'
import type { Achievement } from '@/db/awards/achievements'
import { formatDate, longDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import type { FormKind, Locale, Regime, UnitKind } from '@/domain/vocabulary'
import styles from './achievements.module.css'

interface Props {
  /** Decides the heading: the Party's own papers have theirs. */
  regime: Regime
  parentBody: string
  issuer: string
  place: string
  today: string
  /** Whose history it is: name, position, unit; what is not known is left out. */
  facts: { label: string; value: string | number | null | undefined }[]
  name: string
  rows: Achievement[]
  person: boolean
}

/**
 * The table of a báo cáo thành tích: danh hiệu thi đua and hình thức khen thưởng as two blocks (Nghị
 * định 98/2023/NĐ-CP, Phụ lục, Mẫu số 01 and 02, "Các hình thức đã được khen thưởng"); praise, which
 * is neither, stands in a block of its own. The headings of State and Party are never translated.
 */
export function AchievementsPaper(props: Props) {
  const { regime, parentBody, issuer, place, today, facts, name, rows, person } = props
  const t = useTranslations('achievements')
  const locale = useLocale() as Locale
  const on = longDate(today, locale)
  const blocks = blocksOf(rows)
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <div data-party={regime === 'party' || undefined}>
          {parentBody && <p>{unbroken(parentBody)}</p>}
          <p>
            <strong>{unbroken(issuer)}</strong>
          </p>
        </div>
        <div lang="vi">
          {regime === 'party' ? (
            <p>
              <strong className={styles.ruled}>ĐẢNG CỘNG SẢN VIỆT NAM</strong>
            </p>
          ) : (
            <>
              <p>
                <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
              </p>
              <p>
                <strong className={styles.ruled}>Độc lập - Tự do - Hạnh phúc</strong>
              </p>
            </>
          )}
          <p lang={locale} className={styles.place}>
            {place ? `${place}, ${on}` : on}
          </p>
        </div>
      </header>
      <h2>{t('heading')}</h2>
      <p className={styles.under}>{t('under', { name })}</p>
      <dl className={styles.facts}>
        {facts
          .filter(({ value }) => value)
          .map(({ label, value }) => (
            <div key={label}>
              <dt>{label}:</dt>
              <dd>{typeof value === 'string' ? unbroken(value) : value}</dd>
            </div>
          ))}
      </dl>
      {blocks.map(({ block, rows }, at) => (
        <section key={block}>
          <h3>
            {at + 1}. {t(`block.${block}`)}
          </h3>
          <Block block={block} rows={rows} />
        </section>
      ))}
      <footer className={styles.signatures}>
        <p>
          {person && (
            <>
              <strong>{t('confirmed')}</strong>
              <em>{t('sealed')}</em>
            </>
          )}
        </p>
        <p>
          <strong>{t(person ? 'reporter' : 'head')}</strong>
          <em>{t(person ? 'signed' : 'sealed')}</em>
        </p>
      </footer>
    </article>
  )
}

/** Party bodies write under the Party's heading, all others under the State's. */
export const headingOf = ({ regime, kind }: { regime: Regime | null; kind: UnitKind }): Regime =>
  regime ?? (kind === 'party' ? 'party' : 'state')

type BlockKey = 'titles' | 'forms' | 'praise'

/** Titles and forms always, for a reader looks for both; praise only where there is any. */
function blocksOf(rows: Achievement[]): { block: BlockKey; rows: Achievement[] }[] {
  const of = (...kinds: FormKind[]) => rows.filter(({ kind }) => kinds.includes(kind))
  const praise = of('praise')
  return [
    { block: 'titles', rows: of('title') },
    { block: 'forms', rows: of('form', 'medal') },
    ...(praise.length > 0 ? [{ block: 'praise' as const, rows: praise }] : []),
  ]
}

function Block({ block, rows }: { block: BlockKey; rows: Achievement[] }) {
  const t = useTranslations('achievements')
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('year')}</th>
          <th scope="col">{t(`block.${block}`)}</th>
          <th scope="col">{t('decision')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td />
            <td>{t('none')}</td>
            <td />
          </tr>
        )}
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.year}</td>
            <td>
              <SoftLink href={`/awards/${row.id}`}>{unbroken(row.form)}</SoftLink>
              {row.citation && <span className={styles.citation}>{unbroken(row.citation)}</span>}
              {row.sample && <SampleBadge />}
            </td>
            <td>
              {row.number && row.decidedOn && row.issuer
                ? t('decided', {
                    number: row.number,
                    date: formatDate(row.decidedOn),
                    issuer: unbroken(row.issuer),
                  })
                : t('undecided')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
