import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/page/link-button'

/** The paper as Word and PDF. `href` takes `format` as its last parameter. */
export function ExportLinks({ href }: { href: string }) {
  const t = useTranslations('reports.export')
  const icon = <IconDownload size={17} stroke={1.6} aria-hidden />
  return (
    <>
      {(['docx', 'pdf'] as const).map((format) => (
        <LinkButton
          key={format}
          href={`${href}${href.includes('?') ? '&' : '?'}format=${format}`}
          icon={icon}
          download
        >
          {t(format)}
        </LinkButton>
      ))}
    </>
  )
}
