import { fold } from '@/domain/text'

/** Marks the typed part in a name: "dang thi k" in "Đặng Thị Kim Chi". */
export function Highlight({ text, query }: { text: string; query: string }) {
  const wanted = fold(query)
  const letters = [...text.normalize('NFC')]
  const folded = letters.map(
    (letter) => letter.toLowerCase().normalize('NFD')[0]?.replace('đ', 'd') ?? '',
  )
  const at = wanted ? folded.join('').indexOf(wanted) : -1
  if (at < 0) return <>{text}</>
  return (
    <>
      {letters.slice(0, at).join('')}
      <mark>{letters.slice(at, at + wanted.length).join('')}</mark>
      {letters.slice(at + wanted.length).join('')}
    </>
  )
}
