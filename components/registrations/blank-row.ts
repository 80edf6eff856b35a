/** One row of the works registered, as the form holds it before anything is typed. */
export const blankRow = {
  title: '',
  kind: 'work',
  fieldId: '',
  ownerKind: 'collective',
  ownerName: '',
}
