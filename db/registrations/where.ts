import { and, eq, gte, lte, type SQL } from 'drizzle-orm'
import type { RegistrationFilters } from '@/domain/model-filters'
import type { Actor } from '@/domain/permissions'
import { inScope, inSubtree } from '../scope'
import { registrations } from './table'

/** The actor's scope, and campaign, years and unit, as one condition on `registrations`. */
export function whereRegistrations(actor: Actor, f: RegistrationFilters): SQL | undefined {
  return and(
    inScope(actor, registrations.unitId),
    f.year === undefined ? undefined : eq(registrations.year, f.year),
    f.from === undefined ? undefined : gte(registrations.year, f.from),
    f.to === undefined ? undefined : lte(registrations.year, f.to),
    f.campaign === undefined ? undefined : eq(registrations.campaignId, f.campaign),
    f.unit === undefined ? undefined : inSubtree(registrations.unitId, f.unit),
  )
}
