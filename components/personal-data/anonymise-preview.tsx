import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import type { previewAnonymise } from '@/db/anonymisations/queries'
import styles from './personal-data.module.css'

type Preview = NonNullable<Awaited<ReturnType<typeof previewAnonymise>>>

/** What leaves the book. */
export function Goes({ goes }: Pick<Preview, 'goes'>) {
  const t = useTranslations('personalData.anonymise.going')
  const { awards, rows, lists, files, changes } = goes
  return (
    <ul className={styles.list}>
      <li>{t('person')}</li>
      <li>{t('awards', { n: awards })}</li>
      {rows > 0 && <li>{t('rows', { n: rows })}</li>}
      {lists > 0 && <li>{t('lists', { n: lists })}</li>}
      {files > 0 && <li>{t('files', { n: files })}</li>}
      {changes > 0 && <li>{t('changes', { n: changes })}</li>}
      <li>{t('history')}</li>
    </ul>
  )
}

/** What stays, and where. */
export function Stays() {
  const t = useTranslations('personalData.anonymise.staying')
  const kept = ['counts', 'decisions', 'sealed', 'backups', 'outside'] as const
  return (
    <ul className={styles.list}>
      {kept.map((what) => (
        <li key={what}>{t(what)}</li>
      ))}
    </ul>
  )
}

/** Where the same name stands that nobody can tell is this person's. */
export function Elsewhere({ name, elsewhere }: { name: string } & Pick<Preview, 'elsewhere'>) {
  const t = useTranslations('personalData.anonymise.elsewhere')
  const q = encodeURIComponent(name)
  const places = [
    ['awards', `/awards?q=${q}`],
    ['individuals', `/individuals?q=${q}`],
    ['models', `/models?q=${q}`],
    ['attendees', '/events'],
    ['reports', '/reports'],
  ] as const
  const found = places.filter(([place]) => elsewhere[place] > 0)
  if (found.length === 0) return null
  return (
    <Card title={t('title')} edge="doubt">
      <p>{t('text')}</p>
      <ul className={styles.list}>
        {found.map(([place, href]) => (
          <li key={place}>
            <SoftLink href={href}>{t(place, { n: elsewhere[place] })}</SoftLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
