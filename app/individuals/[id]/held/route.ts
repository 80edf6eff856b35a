import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { getTranslations } from 'next-intl/server'
import { download, said } from '@/app/download'
import { recordId } from '@/app/record-id'
import { routeContext } from '@/app/session'
import { pathOf, readFileOf } from '@/db/attachments/store'
import { type Held, takeOut } from '@/db/personal-exports/held'
import { listFileName } from '@/documents/file-name'
import { sheetsXlsx } from '@/documents/sheets-xlsx'
import { type FileInZip, zipFiles } from '@/documents/zip-files'
import { idOf, paramsOf } from '@/domain/address'
import { todayIn } from '@/domain/dates'
import { heldSheets } from './held-sheets'

type Props = { params: Promise<{ id: string }> }

/**
 * `/individuals/12/held?export=34`: all that is held on a person as a zip (.xlsx to read, .json for
 * machines, their own files), to whoever has just written down why.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const t = await getTranslations('personalData.held')
  const ctx = await routeContext()
  if (!ctx) return said(401, t('signedOut'))
  const individualId = await recordId(params)
  const id = idOf(paramsOf(request.url), 'export') ?? 0
  const now = new Date()
  const taken = await takeOut(ctx, { export: id, individualId, now })
  if (!taken) return said(404, t('notAsked'))
  const { held, told } = taken
  const sheets = await sheetsXlsx(await heldSheets(held), held.person.fullName)
  const files: FileInZip[] = [
    { name: 'du-lieu.xlsx', content: whole(sheets) },
    { name: 'du-lieu.json', content: whole(new TextEncoder().encode(asJson(held))) },
    ...attached(held),
  ]
  const body = Readable.toWeb(Readable.from(zipFiles(files))) as ReadableStream<Uint8Array>
  const name = listFileName(['du-lieu', held.person.fullName], todayIn(now), 'zip')
  return download(body, 'zip', name, told)
}

const asJson = (held: Held): string => JSON.stringify(held, null, 2)

/** One after the other, when its turn comes; what is missing from the disk is left out. */
const attached = ({ files }: Held): FileInZip[] =>
  files.flatMap(({ id, fileName, sha256 }) =>
    sha256 && existsSync(pathOf(sha256))
      ? [{ name: `tep/${id}-${fileName ?? 'tep'}`, content: opened(sha256) }]
      : [],
  )

async function* opened(sha256: string): AsyncGenerator<Uint8Array> {
  yield* readFileOf(sha256)
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
