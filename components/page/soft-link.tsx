import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'a'>, 'href'> & { href: string }

/**
 * A link to another page of the book: a plain anchor, which the frame turns into a change of page
 * without a reload (`use-soft-links.ts`). It costs the server one element and works before any
 * script has loaded. Files and other sites are linked by a bare `<a>`.
 */
export function SoftLink(props: Props) {
  return <a data-soft="" {...props} />
}
