import { administrators, office, type Policy } from '@/domain/permissions'
import type { Role } from '@/domain/vocabulary'

/** The office's page also tells how many samples are left, and those who remove them open it. */
export const officeReaders: readonly Role[] = office

export const updateOfficePolicy: Policy = {
  noun: 'office',
  verb: 'update',
  roles: administrators,
}

export const updateSecurityPolicy: Policy = {
  noun: 'security',
  verb: 'update',
  roles: administrators,
}

export const updateRetentionPolicy: Policy = {
  noun: 'retention',
  verb: 'update',
  roles: administrators,
}
