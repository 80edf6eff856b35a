/** Where the number at that place of the list is on the page. */
export const numberAnchor = (at: number) => `so-${at + 1}`
