import { IconFilter, IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Chip, ChipBar } from '@/components/page/chip'
import { SubmitButton } from '@/components/page/link-button'
import { hrefWith, one, type Query } from '@/components/page/query'
import { unbroken } from '@/domain/unbroken'
import styles from './filters.module.css'

export type FilterField = {
  name: string
  label: string
  /** Without choices: a number to type, such as a year. */
  choices?: { value: string | number; label: string }[]
  /** Several values may hold at once, any of which will do. */
  many?: boolean
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
              <Field key={field.name} field={field} query={query} any={t('any')} />
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

function Field({ field, query, any }: { field: FilterField; query: Query; any: string }) {
  const { name, label, choices, many } = field
  const values = valuesOf(query[name])
  if (choices && many) return <Several name={name} label={label} {...{ choices, values, any }} />
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: either branch is its control
    <label>
      {label}
      {choices ? (
        <Choice name={name} choices={choices} value={values[0]} any={any} />
      ) : (
        <input name={name} inputMode="numeric" defaultValue={values[0]} className={styles.field} />
      )}
    </label>
  )
}

type Choices = NonNullable<FilterField['choices']>

function Choice(props: {
  name: string
  /** Where no label stands around it. */
  label?: string
  choices: Choices
  value?: string
  any: string
}) {
  const { name, label, choices, value, any } = props
  return (
    <select name={name} defaultValue={value} aria-label={label} className={styles.field}>
      <option value="">{any}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}

/** So few choices are ticked; of more, those in force are, and one more is chosen. */
const fewChoices = 6

function Several(props: {
  name: string
  label: string
  choices: Choices
  values: string[]
  any: string
}) {
  const { name, label, choices, values, any } = props
  const isFew = choices.length <= fewChoices
  const ticked = new Set(values)
  const boxes = isFew ? choices : choices.filter(({ value }) => ticked.has(String(value)))
  const unlisted = values.filter(
    (one) => one && choices.every(({ value }) => String(value) !== one),
  )
  return (
    <fieldset className={styles.several}>
      <legend>{label}</legend>
      {/* What a link asked for beyond the choices stays in force until its chip is taken out. */}
      {unlisted.map((value) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
      {boxes.map((choice) => (
        <label key={choice.value}>
          <input
            type="checkbox"
            name={name}
            value={choice.value}
            defaultChecked={ticked.has(String(choice.value))}
          />
          {unbroken(choice.label.trim())}
        </label>
      ))}
      {!isFew && (
        <Choice
          name={name}
          label={label}
          choices={choices.filter((one) => !boxes.includes(one))}
          any={any}
        />
      )}
    </fieldset>
  )
}

/** `level=city,district`, or the parameter given again. */
const valuesOf = (value: Query[string]): string[] =>
  [value ?? []].flat().flatMap((text) => text.split(','))

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
    .filter((key) => !except.includes(key))
    .flatMap((key) =>
      [query[key] ?? []]
        .flat()
        .map((value) => <input key={`${key} ${value}`} type="hidden" name={key} value={value} />),
    )
}
