import type { ReadFailure } from '@/domain/list'

/** Sizes beyond which a file is no list of people: an office's largest is some thousand rows. */
export const limits = {
  bytes: 20 * 1024 * 1024,
  /** Unpacked; a sheet of 100,000 rows unpacks to about 60 MB. */
  unpacked: 300 * 1024 * 1024,
  entries: 5000,
  rows: 120_000,
  columns: 200,
}

/** A file that cannot be read: thrown inside the reader, answered as a sentence. */
export class Unreadable extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
  get failure(): ReadFailure {
    return { code: this.code, message: this.message }
  }
}
