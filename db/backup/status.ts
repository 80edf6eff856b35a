import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../files-on-disk'

/** How the last round went: written beside the book, for the administrator's page and for health. */
const status = z.object({
  /** When it began, and what it made; null when it failed before. */
  at: z.iso.datetime(),
  file: z.string().nullable(),
  size: z.number().nullable(),
  awards: z.number().nullable(),
  sequence: z.number().nullable(),
  /** Vietnamese sentences: why it failed, or what the trial restore found. Empty when all is well. */
  problems: z.array(z.string()),
})

export type BackupStatus = z.infer<typeof status>

const fileOf = (folder: string) => join(folder, 'backup-status.json')

/** Null when there was no round yet, or the note cannot be read. */
export function readStatus(folder: string): BackupStatus | null {
  try {
    const read = status.safeParse(JSON.parse(readFileSync(fileOf(folder), 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export function writeStatus(folder: string, value: BackupStatus): void {
  writeWhole(fileOf(folder), JSON.stringify(value))
}
