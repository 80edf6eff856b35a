'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { SampleBadge } from '@/components/page/badge'
import { Notice } from '@/components/page/notice'
import type { SimilarIndividual } from '@/db/individuals/similar'
import { contradicts } from '@/domain/same-person'
import { unbroken } from '@/domain/unbroken'
import styles from './individuals.module.css'
import { useSameName } from './use-same-name'

/** Beside the form, not in a dialog: who bears the name already, so that nobody is entered twice. */
export function SameNamePanel({ except }: { except?: number }) {
  const t = useTranslations('individuals.panel')
  const same = useSameName(except)
  const [unitId, year, honorific] = useWatch({ name: ['unitId', 'birthYear', 'honorific'] })
  const birthYear = Number(year) || null
  const twin = same
    .filter((person) => !contradicts(person, { birthYear, honorific }))
    .find(
      (person) =>
        (person.unitId !== null && person.unitId === unitId) ||
        (person.birthYear !== null && person.birthYear === birthYear),
    )
  if (same.length === 0) return null
  return (
    <aside className={styles.panel} aria-label={t('title')}>
      {twin && (
        <Notice tone="doubt" title={t('maybeTwice')}>
          {t(twin.unitId === unitId ? 'sameUnit' : 'sameYear', { name: twin.fullName })}
        </Notice>
      )}
      <section className={styles.same}>
        <h2>
          {t('title')} <small>{t('count', { n: same.length })}</small>
        </h2>
        <ul>
          {same.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
      </section>
    </aside>
  )
}

function Person({ person }: { person: SimilarIndividual }) {
  const t = useTranslations('individuals.panel')
  const about = [
    person.birthYear && t('born', { year: String(person.birthYear) }),
    person.position,
    person.unit && unbroken(person.unit),
  ].filter(Boolean)
  return (
    <li>
      <a href={`/individuals/${person.id}`} target="_blank" rel="noreferrer">
        {person.fullName}
      </a>{' '}
      {person.sample && <SampleBadge />}
      <small>{about.join(' · ')}</small>
      <small>{t('times', { n: person.awards })}</small>
    </li>
  )
}
