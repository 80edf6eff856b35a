/** What the form of a new person begins with, as typed text. */
export const blankIndividual = {
  fullName: '',
  honorific: '',
  birthYear: '',
  position: '',
  unitId: null,
  identityNumber: '',
  phone: '',
  note: '',
}
