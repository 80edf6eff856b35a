import 'server-only'
import { cookies } from 'next/headers'
import type { SearchParams } from '@/domain/address'
import { readColumns } from '@/domain/columns'
import type { Listing } from '@/domain/listing'

/** Where a browser keeps the columns that its user chose for a list. */
export const columnsCookie = (listing: Listing): string => `so-vang.columns.${listing}`

/** The columns that the address asks for, else those chosen last time; undefined for the list's own. */
export async function wantedColumns(
  listing: Listing,
  query: SearchParams,
): Promise<string[] | undefined> {
  const asked = readColumns(query)
  if (asked) return asked
  const kept = (await cookies()).get(columnsCookie(listing))?.value
  return readColumns({ columns: kept })
}
