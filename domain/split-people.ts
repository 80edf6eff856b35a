import { cleanParagraph, cleanText } from './text'

/**
 * The people who stand in one cell: one a line, numbered, or joined by `;`, `+`, `&` or "và". One
 * name answers itself alone. Positions behind a dash or in brackets stay with their person.
 */
export function splitPeople(text: string): string[] {
  return cleanParagraph(text)
    .split(
      /\n|\s*[;+&⏎]\s*|\s+(?:và|VÀ)\s+|(?<=\p{L})\s*,\s*(?=(?:ông|bà|anh|chị|đ\/c)\s)|\s+(?=\d+[.)]\s*\p{Lu})/u,
    )
    .map((part) => cleanText(part).replace(/^\d+\s*[.)-]\s*/, ''))
    .filter((part) => /\p{L}/u.test(part))
}
