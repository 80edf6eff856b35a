import type { Grid } from '@/domain/list'
import { readOds } from './ods'
import { check } from './word'
import { readXls, readXlsb } from './xls'
import { readXlsx } from './xlsx'
import { openZip, repacked } from './zip'

/** The sheets of a spreadsheet, in order, blank rows left out. Throws `Unreadable`. */
export async function readSheets(
  bytes: Uint8Array,
  kind: 'xlsx' | 'xlsb' | 'ods' | 'xls',
  zip = kind === 'xls' ? undefined : openZip(bytes),
): Promise<Grid[]> {
  if (!zip) return readXls(bytes)
  if (kind === 'xlsx') return readXlsx(zip)
  if (kind === 'ods') return readOds(zip)
  check(zip)
  return readXlsb(repacked(zip, () => true))
}
