import { and, eq, gt, isNotNull, lt, notInArray, or, type SQL } from 'drizzle-orm'
import { formatDate, formatInstant } from '@/domain/dates'
import { awardTimes, outOfTime } from '@/domain/unit-time'
import { awards } from '../awards/table'
import { clockSetBack } from '../clock'
import { decisions } from '../decisions/table'
import { alias, type Column } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { events } from '../events/table'
import type { Database } from '../open'
import { likelyDoubles } from '../person-changes/doubles'
import { registrations } from '../registrations/table'
import { units } from '../units/table'

/** A row of the book that contradicts itself, in a Vietnamese sentence, and where to look at it. */
export type Doubt = { href: string; sentence: string }

const parents = alias(units, 'parents')

/**
 * Lists what contradicts itself in a book and is not an error: each may be right, and somebody should
 * look. `verify` alone does not ask this.
 */
export async function doubtsOfBook({ reader: db }: Database): Promise<Doubt[]> {
  const found = await Promise.all([
    awardUnits(db),
    issuers(db),
    unitParents(db),
    organisers(db),
    registeredUnits(db),
    onePersonTwice(db),
    clock(db),
  ])
  return found.flat()
}

/** Awards of a unit that was not there then. */
async function awardUnits(db: Reader): Promise<Doubt[]> {
  const rows = await db
    .select({
      id: awards.id,
      recipient: awards.recipientName,
      awardYear: awards.awardYear,
      doubtReason: awards.doubtReason,
      decidedOn: decisions.decidedOn,
      name: units.name,
      validFrom: units.validFrom,
      validTo: units.validTo,
    })
    .from(awards)
    .innerJoin(units, eq(units.id, awards.unitId))
    .leftJoin(decisions, eq(decisions.id, awards.decisionId))
    .where(and(dated(units), notInArray(awards.status, ['revoked', 'undone'])))
    .orderBy(awards.id)
  return rows
    .filter((row) => outOfTime(row, awardTimes(row.decidedOn, row.awardYear)))
    .map((row) => ({
      href: `/awards/${row.id}`,
      sentence: `Khen thưởng “${row.recipient}” năm ${row.awardYear} ghi đơn vị ${spanOf(row)}.${
        row.doubtReason ? ` Lý do đã ghi: ${row.doubtReason}` : ''
      }`,
    }))
}

/** Decisions of an issuer that was not there on the day. */
async function issuers(db: Reader): Promise<Doubt[]> {
  const rows = await db
    .select({
      id: decisions.id,
      number: decisions.number,
      day: decisions.decidedOn,
      name: units.name,
      validFrom: units.validFrom,
      validTo: units.validTo,
    })
    .from(decisions)
    .innerJoin(units, eq(units.id, decisions.issuerId))
    .where(outside(decisions.decidedOn))
    .orderBy(decisions.id)
  return rows.map((row) => ({
    href: `/decisions/${row.id}`,
    sentence: `Quyết định ${row.number} ký ngày ${formatDate(row.day)} của ${spanOf(row)}.`,
  }))
}

/** Units under a parent that was there at no time when they were. */
async function unitParents(db: Reader): Promise<Doubt[]> {
  const rows = await db
    .select({
      id: units.id,
      child: units.name,
      name: parents.name,
      validFrom: parents.validFrom,
      validTo: parents.validTo,
    })
    .from(units)
    .innerJoin(parents, eq(parents.id, units.parentId))
    .where(or(gt(units.validFrom, parents.validTo), lt(units.validTo, parents.validFrom)))
    .orderBy(units.id)
  return rows.map((row) => ({
    href: `/units/${row.id}`,
    sentence: `Đơn vị ${row.child} trực thuộc ${spanOf(row)}, không cùng thời gian.`,
  }))
}

/** Events of an organiser that was not there on the day. */
async function organisers(db: Reader): Promise<Doubt[]> {
  const rows = await db
    .select({
      id: events.id,
      event: events.name,
      day: events.heldOn,
      name: units.name,
      validFrom: units.validFrom,
      validTo: units.validTo,
    })
    .from(events)
    .innerJoin(units, eq(units.id, events.organiserId))
    .where(outside(events.heldOn))
    .orderBy(events.id)
  return rows.map((row) => ({
    href: `/events/${row.id}`,
    sentence: `Sự kiện “${row.event}” ngày ${formatDate(row.day)} do ${spanOf(row)} tổ chức.`,
  }))
}

/** Registrations of a unit for a year in which it was not there. */
async function registeredUnits(db: Reader): Promise<Doubt[]> {
  const rows = await db
    .select({
      id: registrations.id,
      year: registrations.year,
      name: units.name,
      validFrom: units.validFrom,
      validTo: units.validTo,
    })
    .from(registrations)
    .innerJoin(units, eq(units.id, registrations.unitId))
    .where(dated(units))
    .orderBy(registrations.id)
  return rows
    .filter((row) => outOfTime(row, [String(row.year)]))
    .map((row) => ({
      href: `/registrations/${row.id}`,
      sentence: `Đăng ký năm ${row.year} của ${spanOf(row)}.`,
    }))
}

/** Two people of one name in one unit or in units next to each other, nothing against their being one. */
async function onePersonTwice(db: Reader): Promise<Doubt[]> {
  const { ranked, isMore } = await likelyDoubles(db)
  const saidOf = ({ fullName, birthYear, unit }: (typeof ranked)[number]['first']) =>
    [fullName, birthYear && `sinh ${birthYear}`, unit].filter(Boolean).join(', ')
  const doubts = ranked.map(({ first, second }) => ({
    href: `/individuals/merge?keep=${first.id}&go=${second.id}`,
    sentence: `Có thể là một người ghi hai lần: ${saidOf(first)}; ${saidOf(second)}.`,
  }))
  const more = { href: '/individuals/doubles', sentence: 'Còn nhiều cặp khác có thể là một người.' }
  return isMore ? [...doubts, more] : doubts
}

/** Entries that are older than what they follow: the clock of the machine had been set back. */
async function clock(db: Reader): Promise<Doubt[]> {
  return (await clockSetBack(db)).map(({ sequence, at, previous }) => ({
    href: '/history',
    sentence: `Mục lịch sử số ${sequence} ghi lúc ${formatInstant(at)}, sớm hơn mục trước nó (${formatInstant(previous)}): đồng hồ máy đã chạy lùi.`,
  }))
}

const dated = (unit: typeof units): SQL | undefined =>
  or(isNotNull(unit.validFrom), isNotNull(unit.validTo))

const outside = (day: Column): SQL | undefined =>
  or(gt(units.validFrom, day), lt(units.validTo, day))

/** "Phường Tân Phú (từ 01/07/2025)". */
function spanOf({ name, validFrom, validTo }: { name: string } & Dated): string {
  const from = validFrom && `từ ${formatDate(validFrom)}`
  const to = validTo && `đến ${formatDate(validTo)}`
  return `${name} (${[from, to].filter(Boolean).join(' ')})`
}
type Dated = { validFrom: string | null; validTo: string | null }
