import 'server-only'
import { cache } from 'react'
import { database } from '@/db/open'
import { readOffice } from '@/db/settings/office'

/** Who this office is, for the frame and the heads of papers. */
export const getOffice = cache(() => readOffice(database().reader))
