import { fold } from '@/domain/text'
import { nearness } from '@/domain/unit-names'
import type { FormKind, Level, RecipientKind } from '@/domain/vocabulary'

type Item = { id: number; name: string }

/** More different texts than this are no names of a catalogue, and do not come again. */
const most = 2000

/**
 * A short catalogue (forms, campaigns, events, fields) as a list names it. A list says the same few
 * texts on all its rows: each is looked for once.
 */
export class Catalogue<T extends Item> {
  protected readonly items: (T & { key: string })[]
  private readonly byId: Map<number, T>
  private readonly byText = new Map<string, T | null>()

  constructor(items: T[], names: (item: T) => string[] = ({ name }) => [name]) {
    this.items = items.flatMap((item) => names(item).map((name) => ({ ...item, key: fold(name) })))
    this.byId = new Map(items.map((item) => [item.id, item]))
  }

  get(id: number | null | undefined): T | undefined {
    return this.byId.get(id ?? 0)
  }

  /** The one of exactly that name. */
  exact(text: string): T | undefined {
    const key = fold(text)
    return this.items.find((item) => item.key === key)
  }

  /**
   * The one that a text names: the same words, else the only one that holds them or is held by them,
   * else the nearest when it is near enough. Null when none is.
   */
  named(text: string): T | null {
    const known = this.byText.get(text)
    if (known !== undefined) return known
    const item = this.look(fold(text))
    if (this.byText.size < most) this.byText.set(text, item)
    return item
  }

  private look(key: string): T | null {
    const same = this.items.find((item) => item.key === key)
    if (same || key === '') return same ?? null
    const holding = this.items.filter((item) => ` ${item.key} `.includes(` ${key} `))
    const held = this.items.filter((item) => ` ${key} `.includes(` ${item.key} `))
    for (const some of [holding, held]) {
      const ids = new Set(some.map((item) => item.id))
      // "Giấy khen của Chủ tịch UBND quận" holds "Giấy khen": the longest of those held is meant.
      if (ids.size === 1) return some[0] ?? null
    }
    const [longest, second] = held.toSorted((a, b) => b.key.length - a.key.length)
    if (longest && (!second || longest.key.includes(second.key))) return longest
    const [best] = this.items
      .map((item) => ({ item, score: nearness(key, item.key) }))
      .sort((a, b) => b.score - a.score)
    return best && best.score > 0.85 ? best.item : null
  }
}

export type FormOfRegister = Item & {
  kind: FormKind
  level: Level | null
  recipientKinds: RecipientKind[]
}

/** The award forms; several may be meant by a text such as "Giấy khen". */
export class FormCatalogue extends Catalogue<FormOfRegister> {
  private readonly meant = new Map<string, FormOfRegister[]>()

  /** The forms for this kind of recipient whose names hold the text. */
  holding(text: string, kind: RecipientKind): FormOfRegister[] {
    const asked = `${kind}|${text}`
    const known = this.meant.get(asked)
    if (known) return known
    const key = ` ${fold(text)} `
    const forms = this.forKind(kind).filter((form) => ` ${form.key} `.includes(key))
    if (this.meant.size < most) this.meant.set(asked, forms)
    return forms
  }

  forKind(kind: RecipientKind) {
    return this.items.filter((form) => form.recipientKinds.includes(kind))
  }
}
