import { may } from '@/domain/permissions'
import type { Reader } from '../engine/connection'
import type { ReadContext } from '../read'
import type { Retention } from './input-retention'
import { settingOf } from './kept'
import { updateRetentionPolicy } from './policy'

export const retentionKey = 'retention'
/** Beside the office (1) and how accounts are kept (2). */
export const retentionId = 3

/** What holds until an administrator says otherwise. */
export const usualRetention: Retention = {
  importMonths: 60,
  draftDays: 90,
  signInMonths: 24,
  exportMonths: 60,
}

export async function readRetention(db: Reader): Promise<Retention> {
  const row = await settingOf(db, retentionKey)
  return row ? { ...usualRetention, ...(row.value as Partial<Retention>) } : usualRetention
}

/** For its own page, with the version to repeat on saving; null for who may not change it. */
export async function getRetentionDetail({ db, actor }: ReadContext) {
  if (!may(actor, updateRetentionPolicy)) return null
  const row = await settingOf(db, retentionKey)
  return { ...usualRetention, ...(row?.value as Partial<Retention>), version: row?.version ?? 0 }
}
