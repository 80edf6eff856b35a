import type { Habit } from '@/domain/forms-of-address'
import type { ListNoun } from '@/domain/list'
import type { RecipientKind } from '@/domain/vocabulary'
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
