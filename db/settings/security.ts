import { may } from '@/domain/permissions'
import type { Reader } from '../engine/connection'
import type { ReadContext } from '../read'
import type { Security } from './input-security'
import { settingOf } from './kept'
import { updateSecurityPolicy } from './policy'

export const securityKey = 'security'
/** The office's own page is 1. */
export const securityId = 2

/** What holds until an administrator says otherwise. */
export const usualSecurity: Security = {
  idleHours: 12,
  lifetimeDays: 7,
  passwordLength: 10,
  factorForAdministrators: false,
}

/** Asked at every request. */
export async function readSecurity(db: Reader): Promise<Security> {
  const row = await settingOf(db, securityKey)
  return row ? { ...usualSecurity, ...(row.value as Partial<Security>) } : usualSecurity
}

/** For its own page, with the version to repeat on saving; null for who may not change it. */
export async function getSecurityDetail({ db, actor }: ReadContext) {
  if (!may(actor, updateSecurityPolicy)) return null
  const row = await settingOf(db, securityKey)
  return { ...usualSecurity, ...(row?.value as Partial<Security>), version: row?.version ?? 0 }
}
