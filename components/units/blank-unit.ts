/** What the form of a new unit begins with, as typed text. */
export const blankUnit = {
  name: '',
  code: '',
  kind: 'government',
  level: 'ward',
  parentId: null,
  regime: '',
  issues: false,
  validFrom: '',
  validTo: '',
}
