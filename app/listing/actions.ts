'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { hrefWith, type Query } from '@/components/page/query'
import { oneOf } from '@/domain/address'
import { listingPaths, listings } from '@/domain/listing'
import { columnsCookie } from './columns'

const aYear = 365 * 24 * 60 * 60

/** Goes back to the list with these columns, and keeps them for the next time. */
export async function chooseColumnsAction(form: FormData): Promise<void> {
  const listing = oneOf({ listing: String(form.get('listing')) }, 'listing', listings)
  if (!listing) return
  const size = String(form.get('size') ?? '')
  const isReset = form.get('reset') !== null
  const columns = isReset ? null : form.getAll('column').map(String).join(',') || 'none'
  const kept = await cookies()
  const name = columnsCookie(listing)
  if (columns === null) kept.delete(name)
  else kept.set(name, columns.slice(0, 1000), { maxAge: aYear, httpOnly: true, sameSite: 'lax' })
  const changes = { columns, size: isReset || size === '50' ? null : size }
  redirect(hrefWith(listingPaths[listing], queryOf(form.get('query')), changes))
}

/** What stood in the address; anything else than that is let go. */
function queryOf(text: FormDataEntryValue | null): Query {
  try {
    const entries = Object.entries(JSON.parse(String(text)) as object)
    return Object.fromEntries(
      entries.map(([key, value]) => [
        key,
        Array.isArray(value) ? value.map(String) : String(value),
      ]),
    )
  } catch {
    return {}
  }
}
