import 'server-only'
import { cache } from 'react'
import { headOf, markOf } from '@/db/audit/seals'
import { isBehind } from '@/db/clock'
import { database } from '@/db/open'
import { readOffice } from '@/db/settings/office'
import { readRetention } from '@/db/settings/retention'

const getHead = cache(() => headOf(database().reader))

/** The history's end, for papers. */
export const getHeadMark = async (): Promise<string> => markOf(await getHead())

/** Who this office is, for the frame and the heads of papers. */
export const getOffice = cache(() => readOffice(database().reader))

/** The newest entry's time when this machine's clock stands before it. */
export const getClockBehind = async (): Promise<string | null> =>
  isBehind(await getHead(), new Date())

/** How many days browsers keep what is half typed. */
export const getDraftDays = async (): Promise<number> =>
  (await readRetention(database().reader)).draftDays
