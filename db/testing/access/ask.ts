import { getIndividual } from '../../individuals/queries'
import type { ReadContext } from '../../read'
import type { UnitRecords } from './records'
import type { TriedBook } from './tried-book'

/** A day on which both units of the tried book are in force. */
export const today = '2022-06-01'

/** What a query may be asked of: the contributor's own records, those of another unit, the book. */
export type Tried = { own: UnitRecords; other: UnitRecords; book: TriedBook }
export type Ask = (ctx: ReadContext, of: Tried) => unknown
export type Asks = Record<string, Ask>

/** The same question of the own record and of another unit's. */
export const ofBoth =
  (ask: (ctx: ReadContext, records: UnitRecords, of: Tried) => unknown): Ask =>
  async (ctx, of) => [await ask(ctx, of.own, of), await ask(ctx, of.other, of)]

/** How the unit's person is called, for those who may see the person. */
export const personIn = async (ctx: ReadContext, { individual }: UnitRecords): Promise<string> =>
  (await getIndividual(ctx, individual))?.fullName ?? ''
