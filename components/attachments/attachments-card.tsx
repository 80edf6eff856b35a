import { IconFileText, IconPhoto } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { sayBytes } from '@/components/history/say-value'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import type { AttachmentList, AttachmentRow } from '@/db/attachments/queries'
import { isPhoto } from '@/domain/file-kinds'
import type { Locale } from '@/domain/vocabulary'
import styles from './attachments.module.css'

type Props = {
  list: AttachmentList
  /** The page on which files are added and captions written. */
  editHref: string
  title?: string
}

/** Photos with their captions, then documents; a caption whose photo is still to come says so. */
export function AttachmentsCard({ list, editHref, title }: Props) {
  const t = useTranslations('attachments')
  const { rows, can } = list
  if (rows.length === 0 && !can.update) return null
  const photos = rows.filter((row) => row.sha256 === null || isPhoto(row.mediaType))
  const files = rows.filter((row) => !photos.includes(row))
  return (
    <Card
      title={title ?? t('title')}
      note={can.update && <SoftLink href={editHref}>{t('edit')}</SoftLink>}
    >
      {rows.length === 0 && <p className={styles.none}>{t('noneYet')}</p>}
      {photos.length > 0 && (
        <ul className={styles.photos}>
          {photos.map((photo) => (
            <li key={photo.id}>
              <Photo photo={photo} />
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file) => (
            <li key={file.id}>
              <FileLink file={file} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Photo({ photo }: { photo: AttachmentRow }) {
  const t = useTranslations('attachments')
  const caption = photo.caption ?? photo.fileName ?? ''
  return (
    <figure>
      {photo.sha256 === null ? (
        <div className={styles.missing}>
          <IconPhoto size={28} stroke={1.2} aria-hidden />
          {t('noPhotoYet')}
        </div>
      ) : (
        <a href={`/attachments/${photo.id}`} target="_blank" rel="noreferrer">
          {/* biome-ignore lint/performance/noImgElement: kept at its final size, behind a session */}
          <img src={`/attachments/${photo.id}`} alt={caption} loading="lazy" />
        </a>
      )}
      <figcaption>{photo.caption}</figcaption>
    </figure>
  )
}

function FileLink({ file }: { file: AttachmentRow }) {
  const locale = useLocale() as Locale
  const kind = file.fileName?.split('.').pop() ?? ''
  return (
    <>
      <IconFileText size={19} stroke={1.5} aria-hidden />
      <a href={`/attachments/${file.id}`} download>
        {file.caption ?? file.fileName}
      </a>
      <span className={styles.about}>
        {[file.caption && file.fileName, kind, file.size && sayBytes(file.size, locale)]
          .filter((part, at) => part && !(at === 1 && file.caption))
          .join(' · ')}
      </span>
    </>
  )
}
