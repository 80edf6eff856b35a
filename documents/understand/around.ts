import type { Habit } from '@/domain/forms-of-address'
import type { Grid, ListNoun } from '@/domain/list'
import type { RecipientKind } from '@/domain/vocabulary'
import type { Section } from './section'
import type { TitleBlock } from './title-block'
import type { Title } from './titles'

/** What stands around a row. */
export type Around = {
  noun: ListNoun
  title: Title
  kind: RecipientKind | undefined
  form: string | undefined
  level: string | undefined
  year: number | undefined
  group: string | undefined
  field: string | undefined
  /** The title over these rows names another decision than the file's first one. */
  ownDecision: boolean
  /** Whether the names of this column carry forms of address. */
  habit: Habit
  date1904: boolean
  today: string
  sheet: string
}

/** Notes a problem of one column. */
export type Say = (code: string, field: string, message: string) => void

/** What headings, groups and titles say of the rows of one part of a table. */
export function aroundOf(from: {
  section: Section
  block: TitleBlock
  grid: Grid
  given: { today: string }
  index: number
  noun: ListNoun
  habit: Habit
}): Around {
  const { section, block, grid, given, index, noun, habit } = from
  const { said, group, field } = section
  return {
    noun,
    title: block.title,
    kind: section.kindOf(index),
    form: said.form,
    level: said.level,
    year: said.year,
    group,
    field,
    ownDecision: block.hasOwnDecision,
    habit,
    date1904: grid.date1904,
    today: given.today,
    sheet: grid.name,
  }
}
