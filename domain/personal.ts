/** Fields of a person that nobody reads out of the history: known to be changed is enough. */
const personal = new Set(['identityNumber', 'phone', 'birthDate'])

export const isPersonal = (field: string): boolean => personal.has(field)
