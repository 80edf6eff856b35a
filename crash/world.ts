import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lookAt, registersOf } from './book'
import { Ledger } from './ledger'
import { type Answer, Server } from './server'

/** One office under attack: its server, what it was told is written, and what was found wrong. */
export class World {
  readonly root = mkdtempSync(join(tmpdir(), 'so-vang-crash-'))
  readonly server = new Server(join(this.root, 'book'))
  readonly ledger = new Ledger()
  readonly wrong: string[] = []
  registers: Awaited<ReturnType<typeof registersOf>> = { unitId: 0, awardFormId: 0 }
  private people = 0

  /** Starts the server, and compares the book with what was said before. */
  async open(): Promise<void> {
    await this.server.start()
    await this.server.ready()
    if (this.registers.unitId === 0) this.registers = await registersOf(this.server.folder)
    const { awards, problems } = await lookAt(this.server.folder)
    this.wrong.push(...problems, ...this.ledger.lost(awards))
  }

  remove = () => rmSync(this.root, { recursive: true, force: true })

  /** A name of nobody else, far from every other one: near names would be asked about. */
  newName(): string {
    this.people++
    const digits = (this.people * 7919 + 104729).toString(16).padStart(6, '0')
    const letters = [...digits].map((digit) => 'abcdeghiklmnopqr'[Number.parseInt(digit, 16)])
    return `Nguyễn ${letters.slice(0, 3).join('')} ${letters.slice(3).join('')}`
  }

  /** An answer that says no is a fault too: all that is sent here is right. */
  must(answer: Answer, what: string): Record<string, unknown> {
    if (answer.ok) return answer.value ?? {}
    this.wrong.push(`${what}: ${JSON.stringify(answer)}`)
    throw new Error(`${what} was refused`)
  }
}
