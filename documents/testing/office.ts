import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether this machine can open office files; tests that need it say so when it cannot. */
export const hasOffice = ['soffice', 'pdftotext'].every((program) => {
  return spawnSync(program, [program === 'soffice' ? '--version' : '-v']).status === 0
})
if (!hasOffice) {
  console.warn('LibreOffice or pdftotext is missing: files are not opened in an office program')
}

/** Opens a file in LibreOffice, prints it to PDF and gives back the text of its pages. */
export async function printedPages(file: Uint8Array, extension: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'so-vang-print-'))
  try {
    const source = join(folder, `file.${extension}`)
    await writeFile(source, file)
    // A profile of its own, so that it neither waits for nor disturbs an office that is open.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    // Without a window nobody confirms the encoding that the mark at the beginning suggests.
    const csv = extension === 'csv' ? ['--infilter=CSV:44,34,76'] : []
    const print = ['--headless', '--convert-to', 'pdf', '--outdir', folder]
    await run('soffice', [profile, ...csv, ...print, source])
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'file.pdf'), '-'])
    return stdout.normalize('NFC').split('\f').slice(0, -1)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
