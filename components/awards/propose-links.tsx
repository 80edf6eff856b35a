import { useTranslations } from 'next-intl'
import { Notice } from '@/components/page/notice'
import { SoftLink } from '@/components/page/soft-link'
import { awardsHref } from '@/domain/award-filters'

type Props = { proposed: number; returned: number; own: boolean }

/** Proposals beside the list of awards, which does not count them; nothing when there are none. */
export function ProposalLinks({ proposed, returned, own }: Props) {
  const t = useTranslations('awards.propose')
  if (proposed === 0 && (returned === 0 || !own)) return null
  return (
    <Notice tone={own && returned > 0 ? 'doubt' : 'info'}>
      {proposed > 0 && (
        <>
          <SoftLink href={awardsHref({ status: 'proposed' })}>
            {t(own ? 'ownWaiting' : 'waiting', { n: proposed })}
          </SoftLink>{' '}
        </>
      )}
      {own && returned > 0 && (
        <SoftLink href={awardsHref({ status: 'returned' })}>
          {t('cameBack', { n: returned })}
        </SoftLink>
      )}
    </Notice>
  )
}
