import 'server-only'
import type { z } from 'zod'
import { recordExport } from '@/db/personal-exports/commands'
import type { recordExportInput } from '@/db/personal-exports/input'
import { namesNobody, type Told } from '@/db/personal-exports/told'
import type { ReadContext } from '@/db/read'
import { routeAction } from './route-action'

/**
 * Writes a file into the register of exports before it is sent; one in which nobody is named needs no
 * line. Null when it could not be written: then nothing is sent either.
 */
export async function tellExport(
  ctx: ReadContext,
  input: z.input<typeof recordExportInput>,
): Promise<Told | null> {
  if (input.people === 0) return namesNobody
  const written = await routeAction(ctx, recordExport, input)
  return written.ok ? written.value.told : null
}
