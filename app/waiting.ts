import 'server-only'
import { cache } from 'react'
import { database } from '@/db/open'
import { nothingWaits, whatWaits } from '@/db/waiting/queries'
import { todayIn } from '@/domain/dates'
import { getActor } from './session'

/** What waits for who is signed in: asked once a page, for the rail and for the overview. */
export const getWaiting = cache(async () => {
  const actor = await getActor()
  if (!actor || actor.mustChangePassword) return nothingWaits
  return whatWaits({ db: database().reader, actor }, todayIn(new Date()))
})
