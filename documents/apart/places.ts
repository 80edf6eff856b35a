type Wish = { owner: string; isLarge: boolean }
type Stay = Wish & { isAside: boolean }
type Waiting = Wish & { begin: (leave: () => void) => void }

type Rules = {
  /** So many work at a time. */
  places: number
  /** What has worked longer than `patience` frees its place; so many go on beside the others. */
  aside: number
  patience: number
  /** Of what takes much memory, aside or not. */
  large: number
}

/**
 * Places at work, given fairly: each account has one before another has two, and none has all; what
 * takes long is moved aside, so that somebody's hostile files hold up nobody else's list.
 */
export class Places {
  private readonly waiting: Waiting[] = []
  private readonly stays = new Set<Stay>()

  constructor(private readonly rules: Rules) {}

  /** Waits for a place; the answer gives it back. */
  enter(wish: Wish): Promise<() => void> {
    return new Promise((begin) => {
      this.waiting.push({ ...wish, begin })
      this.next()
    })
  }

  private next(): void {
    for (;;) {
      const next =
        this.waiting.find((wish) => this.fits(wish, 1)) ??
        this.waiting.find((wish) => this.fits(wish, this.rules.places - 1))
      if (!next) return
      this.waiting.splice(this.waiting.indexOf(next), 1)
      this.start(next)
    }
  }

  private start({ owner, isLarge, begin }: Waiting): void {
    const stay: Stay = { owner, isLarge, isAside: false }
    this.stays.add(stay)
    const timer = setTimeout(() => this.moveAside(stay), this.rules.patience)
    timer.unref()
    begin(() => {
      clearTimeout(timer)
      this.stays.delete(stay)
      this.next()
    })
  }

  private moveAside(stay: Stay): void {
    const aside = [...this.stays].filter(({ isAside }) => isAside).length
    if (aside >= this.rules.aside) return
    stay.isAside = true
    this.next()
  }

  /** Whether there is room, and the account would have no more than `most` places. */
  private fits({ owner, isLarge }: Wish, most: number): boolean {
    const stays = [...this.stays]
    const front = stays.filter(({ isAside }) => !isAside)
    return (
      front.length < this.rules.places &&
      front.filter((stay) => stay.owner === owner).length < most &&
      (!isLarge || stays.filter((stay) => stay.isLarge).length < this.rules.large)
    )
  }
}
