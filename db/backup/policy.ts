import { administrators, type Policy } from '@/domain/permissions'

export const backUpNowPolicy: Policy = { noun: 'backup', verb: 'make', roles: administrators }
