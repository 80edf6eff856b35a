import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import styles from './version.module.css'
import type { VersionLine } from './version-lines'

/** All fields as they were then; what is otherwise now is marked, with a word as well as a colour. */
export function VersionCard(props: { lines: VersionLine[]; n: number; isNow: boolean }) {
  const { lines, n, isNow } = props
  const t = useTranslations('history')
  return (
    <Card flush>
      <table className={styles.fields}>
        <thead>
          <tr>
            <th scope="col">{t('version.field')}</th>
            <th scope="col">{t('version.title', { n })}</th>
            {!isNow && <th scope="col">{t('version.now')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ field, label, was, is, differs, back }) => (
            <tr key={field} data-differs={(differs && !isNow) || undefined}>
              <th scope="row">{label}</th>
              <td data-side={t('version.then')}>
                {was || <i>{t('empty')}</i>}
                {differs && !isNow && (
                  <span className={styles.mark}>
                    {t(back ? 'version.differs' : 'version.stays')}
                  </span>
                )}
              </td>
              {!isNow && <td data-side={t('version.now')}>{is || <i>{t('empty')}</i>}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
