import { notFound } from 'next/navigation'

/** The id in an address; anything that is not a whole number is a page that is not there. */
export async function recordId(params: Promise<{ id: string }>): Promise<number> {
  const { id } = await params
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound()
  return Number(id)
}
