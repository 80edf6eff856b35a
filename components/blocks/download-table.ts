import type { BlockTable } from '@/domain/block-table'

/** Lets the browser save the block as an Excel file; false when it did not come. */
export async function downloadTable(table: BlockTable): Promise<boolean> {
  const answer = await fetch('/tables/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(table),
  }).catch(() => null)
  if (!answer?.ok) return false
  const [, name = 'bang.xlsx'] =
    /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? []
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return true
}
