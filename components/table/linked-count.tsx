import { useFormatter } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import { PhoneWord } from './phone-word'

/** A number in a list that opens the rows which it counts; none of them is a quiet zero. */
export function LinkedCount({ n, href, noun }: { n: number; href: string; noun: string }) {
  const format = useFormatter()
  return (
    <>
      {n === 0 ? (
        <span style={{ color: 'var(--zero)' }}>0</span>
      ) : (
        <SoftLink href={href}>{format.number(n)}</SoftLink>
      )}
      <PhoneWord>{noun.toLowerCase()}</PhoneWord>
    </>
  )
}
