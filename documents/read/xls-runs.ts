/** From which letter on a string is struck out or not any more. */
export type Runs = { from: number; struck: boolean }[]

/**
 * The strings of an .xls that have struck-out runs, by their number ([MS-XLS] 2.5.293). Letters may go on
 * in a further record, which then begins with a byte that says how wide they are. A table that is not in
 * order has no runs: the cells' text itself is read elsewhere.
 */
export function runsOf(
  pieces: Uint8Array[],
  fonts: { isFontStruck: (font: number) => boolean },
): Map<number, Runs> {
  const found = new Map<number, Runs>()
  const bytes = new Pieces(pieces)
  bytes.number(4)
  const count = bytes.number(4)
  for (let at = 0; at < count && !bytes.isOver; at++) {
    const letters = bytes.number(2)
    const flags = bytes.number(1)
    const runs = flags & 8 ? bytes.number(2) : 0
    const aids = flags & 4 ? bytes.number(4) : 0
    bytes.skipLetters(letters, (flags & 1) === 1)
    const struck: Runs = []
    for (let run = 0; run < runs && !bytes.isOver; run++)
      struck.push({ from: bytes.number(2), struck: fonts.isFontStruck(bytes.number(2)) })
    bytes.skip(aids)
    if (struck.some((each) => each.struck)) found.set(at, struck)
  }
  return found
}

/** What of a text is struck out, and what is not. */
export function partsOf(text: string, runs: Runs): { shown: string; struck: string } {
  const [first] = runs
  const parts = { shown: text.slice(0, first?.from ?? text.length), struck: '' }
  for (const [at, { from, struck }] of runs.entries())
    parts[struck ? 'struck' : 'shown'] += text.slice(from, runs[at + 1]?.from ?? text.length)
  return parts
}

class Pieces {
  private piece = 0
  private at = 0

  constructor(private readonly pieces: Uint8Array[]) {}

  get isOver(): boolean {
    return this.piece >= this.pieces.length
  }

  number(size: number): number {
    let value = 0
    for (let byte = 0; byte < size; byte++) value += this.byte() * 256 ** byte
    return value
  }

  skip(count: number): void {
    for (let left = count; left > 0 && !this.isOver; ) {
      const step = Math.min(left, this.left)
      this.at += step
      left -= step
      this.settle()
    }
  }

  skipLetters(count: number, isWide: boolean): void {
    let wide = isWide
    for (let left = count; left > 0 && !this.isOver; ) {
      const step = Math.min(left, Math.floor(this.left / (wide ? 2 : 1)))
      this.at += step * (wide ? 2 : 1)
      left -= step
      const before = this.piece
      this.settle()
      if (left > 0 && this.piece > before) wide = (this.byte() & 1) === 1
      else if (left > 0 && step === 0) this.skip(this.left)
    }
  }

  private get left(): number {
    return (this.pieces[this.piece]?.length ?? 0) - this.at
  }

  private byte(): number {
    const value = this.pieces[this.piece]?.[this.at] ?? 0
    this.at++
    this.settle()
    return value
  }

  private settle(): void {
    while (!this.isOver && this.left <= 0) {
      this.piece++
      this.at = 0
    }
  }
}
