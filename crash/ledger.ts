/** One award as the book holds it. */
export type Held = { name: string; citation: string | null; stands: boolean }

type Said = { citation: string; perhaps?: string }
type List = { names: string[]; state: 'none' | 'saved' | 'undone'; asked?: 'saved' | 'undone' }

/**
 * What the server has said is written, kept by who was told: it must stand in the book after any kill.
 * What was asked for and never answered may stand there too, wholly or not at all.
 */
export class Ledger {
  acknowledged = 0
  private readonly awards = new Map<string, Said>()
  private readonly lists: List[] = []

  wrote(name: string, citation: string): void {
    this.awards.set(name, { citation })
    this.acknowledged++
  }

  /** Asked for; `wrote` follows when the answer comes. */
  asks(name: string, citation: string): void {
    const said = this.awards.get(name)
    if (said) said.perhaps = citation
  }

  list(names: string[]): List {
    const list: List = { names, state: 'none' }
    this.lists.push(list)
    return list
  }

  asksList(list: List, state: 'saved' | 'undone'): void {
    list.asked = state
  }

  wroteList(list: List, state: 'saved' | 'undone'): void {
    list.state = state
    delete list.asked
    this.acknowledged += list.names.length
  }

  /** What was said to be written and is not there, or is there by halves: one sentence each. */
  lost(book: Held[]): string[] {
    const byName = new Map<string, Held[]>()
    for (const held of book) byName.set(held.name, [...(byName.get(held.name) ?? []), held])
    const standing = (name: string) => (byName.get(name) ?? []).filter((held) => held.stands)
    const wrong: string[] = []
    for (const [name, { citation, perhaps }] of this.awards) {
      const [held, ...twins] = standing(name)
      if (!held) wrong.push(`${name}: gone`)
      else if (twins.length > 0) wrong.push(`${name}: ${twins.length + 1} times`)
      else if (![citation, perhaps].includes(held.citation ?? ''))
        wrong.push(`${name}: “${held.citation}” instead of “${citation}”`)
    }
    for (const list of this.lists) {
      const n = list.names.filter((name) => standing(name).length === 1).length
      const all = list.names.length
      const may = [list.state, list.asked ?? list.state]
      const allowed = may.map((state) => (state === 'saved' ? all : 0))
      if (!allowed.includes(n)) wrong.push(`list of ${all} (${list.state}): ${n} stand`)
      else if (list.asked) settle(list, n === all ? 'saved' : 'undone')
    }
    return wrong
  }
}

/** What came of a request without an answer is seen once, and then must stay so. */
function settle(list: List, seen: 'saved' | 'undone'): void {
  list.state = seen === 'undone' && list.state === 'none' ? 'none' : seen
  delete list.asked
}

export type { List }
