import { type Actor, administrators, everyone, office, type Policy } from '@/domain/permissions'
import type { Role } from '@/domain/vocabulary'

const noun = 'personalExport'
/** Whoever takes a file out of the book writes it down with that. */
export const recordExportPolicy: Policy = { noun, verb: 'export', roles: everyone }
export const recordPrintPolicy: Policy = { noun, verb: 'print', roles: everyone }
/** All that is held on one person, for that person. */
export const exportPersonPolicy: Policy = { noun, verb: 'exportPerson', roles: office }
export const exportReaders: readonly Role[] = administrators

/** Whether identity numbers, telephones and years of birth may be asked for in a file. */
export const mayExportNumbers = (actor: Actor): boolean => office.includes(actor.role)
