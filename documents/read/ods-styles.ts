/** What the styles of an .ods hide or strike out, by their family and name. */
export type OdsLook = { hidden: boolean; struck: boolean }

const plain: OdsLook = { hidden: false, struck: false }

/** Reads styles as they come by: those of `styles.xml` first, then those that the content made. */
export class OdsStyles {
  private readonly looks = new Map<string, Partial<OdsLook>>()
  private style: Partial<OdsLook> = {}

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'style') {
      const family = attributes['style:family'] ?? ''
      const parent = this.looks.get(`${family} ${attributes['style:parent-style-name']}`)
      this.style = { ...parent }
      this.looks.set(`${family} ${attributes['style:name']}`, this.style)
    } else if (name === 'table-properties') {
      if (attributes['table:display'] === 'false') this.style.hidden = true
    } else if (name === 'table-column-properties') {
      if (isNothing(attributes['style:column-width'])) this.style.hidden = true
    } else if (name === 'table-row-properties') {
      if (isNothing(attributes['style:row-height'])) this.style.hidden = true
    } else if (name === 'text-properties') {
      const line = attributes['style:text-line-through-style']
      const type = attributes['style:text-line-through-type']
      if (line ?? type) this.style.struck = (line ?? type) !== 'none'
      if (attributes['text:display'] === 'none') this.style.hidden = true
    }
  }

  /** A style's look; what it does not say is as around it. */
  of(family: string, name: string | undefined, around: OdsLook = plain): OdsLook {
    const look = name ? this.looks.get(`${family} ${name}`) : undefined
    if (!look) return around
    return { hidden: look.hidden ?? around.hidden, struck: look.struck ?? around.struck }
  }
}

/** "0cm", "0.01in": nobody sees what stands there. */
const isNothing = (length: string | undefined): boolean =>
  length !== undefined && Number.parseFloat(length) < 0.02
