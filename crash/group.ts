import { type ChildProcess, spawn } from 'node:child_process'

/** A command with all that it starts, so that kill -9 takes them at one stroke as a pulled plug does. */
export class Group {
  private text = ''
  private readonly child: ChildProcess
  readonly ended: Promise<number | null>

  constructor(args: string[], env: Record<string, string>) {
    this.child = spawn(process.execPath, args, {
      detached: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (part) => {
        this.text += part
      })
    this.ended = new Promise((resolve) => this.child.once('close', resolve))
    running.add(this)
    void this.ended.then(() => running.delete(this))
  }

  get output(): string {
    return this.text
  }

  /** Resolves when the output says it; throws when the command ends before. */
  async says(words: string): Promise<void> {
    let over = false
    void this.ended.then(() => {
      over = true
    })
    while (!this.text.includes(words)) {
      if (over) throw new Error(`ended before it said “${words}”:\n${this.text}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.child.pid && this.child.exitCode === null) {
      try {
        process.kill(-this.child.pid, signal)
      } catch {
        // Ended by itself in this moment.
      }
    }
    await this.ended
  }
}

const running = new Set<Group>()
process.once('exit', () => {
  for (const group of running) void group.kill()
})
