import { type Noun, nouns } from '@/domain/nouns'

/** The page of a record, by its noun; none for what has no page of its own. */
export function recordHref(noun: Noun, id: number): string | undefined {
  const page = nouns[noun]?.page
  return page ? `${page}/${id}` : undefined
}
