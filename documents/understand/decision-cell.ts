import { cleanDecisionNumber } from '@/domain/decision-number'
import { cleanText } from '@/domain/text'

/** What one cell says of a decision, as it is written there; nothing is judged yet. */
export type DecisionCell = {
  /** Different numbers: more than one is for a person to choose from. */
  numbers: string[]
  dates: string[]
  issuer?: string
  /** What is left when all of that is taken away. */
  rest: string
}

/** A part of a number: "QĐ", "UBND", "SGD&ĐT"; after spaces in capitals only, a word is none. */
const near = String.raw`[-–/](?:\d{4}(?=\s?[-–/]\s?\p{L})|\p{L}[\p{L}\d.&]*)`
const far = String.raw`\s+[-–/]\s*(?:\d{4}(?=\s?[-–/]\s?\p{L})|\p{Lu}[\p{Lu}\d.&]*(?!\p{Ll}))|[-–/]\s+\p{Lu}[\p{Lu}\d.&]*(?!\p{Ll})`
const signed = new RegExp(
  String.raw`(?<![\p{L}\d/.-])\d{1,6}(?:\p{L}{0,2}|\s\p{Lu}{2,3})(?:${near}|${far})+`,
  'gu',
)
/** "Số 12", and beside a date "QĐ 12": a number without any sign, where the word says that it is one. */
const bare =
  /(?<!\p{L})(?<word>(?:quyết định|qđ)(?:\s+số)?|số)[\s:]+(?<number>\d{1,6})(?![\d.]*\s*[-–/.]\s*\d)(?!\p{L})/giu
const day =
  /(?:ngày\s*)?(?<!\d)(\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})(?!\d)/giu

/** "QĐ số 25-QĐ/QU (10/11/2021) của Quận ủy" in its parts. */
export function decisionCell(raw: string): DecisionCell {
  let rest = cleanText(raw)
  const numbers: string[] = []
  const dates: string[] = []
  const keep = (into: string[], text: string) => {
    if (text && !into.some((known) => known.toLowerCase() === text.toLowerCase())) into.push(text)
    return ' '
  }
  rest = rest.replace(signed, (number) => keep(numbers, tidy(number)))
  rest = rest.replace(day, (_, date) => keep(dates, cleanText(date)))
  rest = rest.replace(bare, (whole, word, number) =>
    dates.length > 0 || /số$/iu.test(word) ? keep(numbers, number) : whole,
  )
  const [said, issuer] = /(?:^|[\s,;])(?:của|do)\s+(\p{L}.+?)(?:\s+(?:ban hành|ký))?$/iu.exec(
    rest.replace(/[\s.,;()]+$/, ''),
  ) ?? ['']
  if (issuer) rest = rest.replace(said, ' ')
  rest = rest
    .replace(/(?:^|\s)(?:v\/v|về việc|về|kèm theo|theo)\s.*$/iu, ' ')
    .replace(/(?:quyết định|qđ|số|ngày|ký|ban hành|ngày ký)(?![\p{L}])/giu, ' ')
    .replace(/[\s.,;:()[\]–-]+/g, ' ')
    .trim()
  return { numbers, dates, ...(issuer ? { issuer: cleanText(issuer) } : {}), rest }
}

const tidy = (number: string): string =>
  cleanDecisionNumber(number.replace(/\s*([-–/])\s*/g, '$1').replace(/–/g, '-'))
