import 'server-only'
import { cache } from 'react'
import { headMark } from '@/db/audit/seals'
import { clockIsBehind } from '@/db/clock'
import { database } from '@/db/open'
import { readOffice } from '@/db/settings/office'
import { readRetention } from '@/db/settings/retention'

/** The history's end, for papers. */
export const getHeadMark = cache(() => headMark(database().reader))

/** Who this office is, for the frame and the heads of papers. */
export const getOffice = cache(() => readOffice(database().reader))

/** The newest entry's time when this machine's clock stands before it. */
export const getClockBehind = cache(() => clockIsBehind(database().reader, new Date()))

/** How many days browsers keep what is half typed. */
export const getDraftDays = async (): Promise<number> =>
  (await readRetention(database().reader)).draftDays
