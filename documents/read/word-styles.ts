import { isTrue, readXml } from './xml'
import type { Archive } from './zip'

/** What a style, or a run itself, says of how its text is seen; undefined where it says nothing. */
export type Seen = { hidden?: boolean; struck?: boolean; tiny?: boolean; white?: boolean }

export type Styles = {
  /** Paragraphs that name no style have this one. */
  byDefault: string | undefined
  of: (style: string | undefined) => Seen
}

/** The styles of a Word file that hide text or strike it out. */
export function readStyles(zip: Archive, path: string | undefined): Styles {
  const own = new Map<string, Seen & { basedOn?: string }>()
  let byDefault: string | undefined
  let style: (Seen & { basedOn?: string }) | undefined
  if (path && zip.entries.has(path))
    readXml(zip, path, {
      open(name, attributes) {
        const value = attributes['w:val']
        if (name === 'style') {
          style = {}
          const id = attributes['w:styleId'] ?? ''
          own.set(id, style)
          if (attributes['w:type'] === 'paragraph' && isTrue(attributes['w:default']))
            byDefault = id
        } else if (name === 'rPrDefault') {
          style = {}
          own.set('', style)
        } else if (!style) return
        else if (name === 'basedOn') style.basedOn = value
        else addSeen(style, name, value)
      },
      close(name) {
        if (name === 'style' || name === 'rPrDefault') style = undefined
      },
    })
  const of = (id: string | undefined, depth = 0): Seen => {
    const said = own.get(id ?? '')
    if (!said || depth > 20) return {}
    const below = id === '' || id === undefined ? {} : of(said.basedOn, depth + 1)
    return {
      hidden: said.hidden ?? below.hidden,
      struck: said.struck ?? below.struck,
      tiny: said.tiny ?? below.tiny,
      white: said.white ?? below.white,
    }
  }
  return { byDefault, of }
}

/** Takes in one property of a run. */
export function addSeen(to: Seen, name: string, value: string | undefined): void {
  const isOn = value !== '0' && value !== 'false' && value !== 'off'
  if (name === 'vanish') to.hidden = isOn
  else if (name === 'strike' || name === 'dstrike') to.struck = isOn || (to.struck ?? false)
  // Letters of two points and less; the size stands in halves.
  else if (name === 'sz') to.tiny = Number(value) <= 4
  else if (name === 'color') to.white = /^ffffff$/i.test(value ?? '')
}
