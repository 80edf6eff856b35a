/** Why a book is not opened, in a Vietnamese sentence that says what to do. */
export class BookRefused extends Error {}
