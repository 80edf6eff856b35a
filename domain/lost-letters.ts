/**
 * Whether letters of a text were lost on their way through programs: a question mark within a word or
 * before one, the sign for a letter that could not be read, UTF-8 in pieces, frames of an old screen.
 */
export const hasLostLetters = (text: string): boolean => gone.test(text) || pieces.test(text)

const gone =
  /\ufffd|[\u0080-\u0084\u0086-\u009f]|\p{L}\?+\p{L}|\?\?+\p{L}|\p{L}\?\?|(?:^|[\s(,])\?\p{L}|\p{L}\?\s+(?:\p{Ll}|\d)/u

const pieces =
  /[ÃÄÅÆ][\u00a1-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]|á[º»]|[ÄÅÆ](?=[\p{Ll}\s]|$)|[\u2500-\u259f]/u
