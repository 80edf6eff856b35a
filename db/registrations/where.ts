import { and, eq, gte, lte, type SQL } from 'drizzle-orm'
import type { RegistrationFilters } from '@/domain/model-filters'
import type { Actor } from '@/domain/permissions'
import { isAnyOf } from '../engine/search'
import { inScope, inSubtree } from '../scope'
import { registrations } from './table'

/** Only what the office accepted is registered: drafts and what is on its way are counted nowhere. */
export const isAccepted = eq(registrations.state, 'accepted')

/**
 * The actor's scope, and campaign, years, unit and state, as one condition on `registrations`.
 * Without a state: accepted ones, the ones that are counted.
 */
export function whereRegistrations(actor: Actor, f: RegistrationFilters): SQL | undefined {
  return and(
    inScope(actor, registrations.unitId),
    f.state === undefined ? isAccepted : isAnyOf(registrations.state, f.state),
    f.year === undefined ? undefined : isAnyOf(registrations.year, f.year),
    f.from === undefined ? undefined : gte(registrations.year, f.from),
    f.to === undefined ? undefined : lte(registrations.year, f.to),
    f.campaign === undefined ? undefined : isAnyOf(registrations.campaignId, f.campaign),
    f.unit === undefined ? undefined : inSubtree(registrations.unitId, f.unit),
  )
}
