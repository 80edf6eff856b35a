import { asc, eq } from 'drizzle-orm'
import type { ReadContext } from '../read'
import { pins } from './table'

export type PinRow = Awaited<ReturnType<typeof listPins>>[number]

/** The actor's own pins, in the order in which they were made. */
export function listPins({ db, actor }: ReadContext) {
  return db
    .select({ id: pins.id, label: pins.label, address: pins.address })
    .from(pins)
    .where(eq(pins.userId, actor.userId))
    .orderBy(asc(pins.ordinal), asc(pins.id))
}
