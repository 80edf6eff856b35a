import { administrators, type Policy } from '@/domain/permissions'

export const anonymisePolicy: Policy = {
  noun: 'individual',
  verb: 'anonymise',
  roles: administrators,
}
