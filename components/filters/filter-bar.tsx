import { IconFilter, IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Chip, ChipBar } from '@/components/page/chip'
import { SubmitButton } from '@/components/page/link-button'
import { hrefWith, one, type Query } from '@/components/page/query'
import styles from './filters.module.css'

export type FilterField = {
  name: string
  label: string
  /** Without choices: a number to type, such as a year. */
  choices?: { value: string | number; label: string }[]
}

export type FilterChip = {
  /** The parameters that its cross takes out. */
  keys: string[]
  label: string
  value: string
}

interface Props {
  path: string
  query: Query
  chips: FilterChip[]
  fields: FilterField[]
  /** What the search field finds; without it there is none. */
  search?: string
}

/**
 * The row above a list: each condition in force as a chip, all conditions in one plain GET form,
 * and a search field. Works before JavaScript does; what a form does not show is carried along.
 */
export function FilterBar({ path, query, chips, fields, search }: Props) {
  const t = useTranslations('filters')
  return (
    <div className={styles.bar}>
      <ChipBar end={search && <Search path={path} query={query} label={search} />}>
        {chips.map(({ keys, label, value }) => (
          <Chip
            key={keys.join()}
            label={label}
            value={value}
            removeHref={hrefWith(path, query, Object.fromEntries(keys.map((key) => [key, null])))}
          />
        ))}
        <details className={styles.menu} data-menu>
          <summary>
            <IconFilter size={16} stroke={1.6} aria-hidden /> {t('add')}
          </summary>
          <form action={path} className={styles.form}>
            <Carried query={query} except={fields.map((field) => field.name)} />
            {fields.map((field) => (
              <Field key={field.name} field={field} value={one(query[field.name])} any={t('any')} />
            ))}
            <footer>
              <SubmitButton>{t('apply')}</SubmitButton>
            </footer>
          </form>
        </details>
      </ChipBar>
    </div>
  )
}

function Field({ field, value, any }: { field: FilterField; value?: string; any: string }) {
  const { name, label, choices } = field
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: either branch is its control
    <label>
      {label}
      {choices ? (
        <select name={name} defaultValue={value} className={styles.field}>
          <option value="">{any}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input name={name} inputMode="numeric" defaultValue={value} className={styles.field} />
      )}
    </label>
  )
}

function Search({ path, query, label }: { path: string; query: Query; label: string }) {
  return (
    <form action={path} className={styles.find}>
      <Carried query={query} except={['q']} />
      <input
        name="q"
        type="search"
        defaultValue={one(query.q)}
        placeholder={label}
        aria-label={label}
        className={styles.field}
      />
      <SubmitButton icon={<IconSearch size={17} stroke={1.6} role="img" aria-label={label} />}>
        {null}
      </SubmitButton>
    </form>
  )
}

/** The other conditions stay; the page starts again at the first. */
function Carried({ query, except }: { query: Query; except: string[] }) {
  const kept = Object.keys(query).filter((key) => key !== 'page' && key !== 'saved')
  return kept
    .filter((key) => !except.includes(key) && one(query[key]))
    .map((key) => <input key={key} type="hidden" name={key} value={one(query[key])} />)
}
