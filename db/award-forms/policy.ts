import { office, type Policy } from '@/domain/permissions'

const noun = 'awardForm'
export const createAwardFormPolicy: Policy = { noun, verb: 'create', roles: office }
export const updateAwardFormPolicy: Policy = { noun, verb: 'update', roles: office }
