import { useTranslations } from 'next-intl'
import type { ModelDetail } from '@/db/models/detail'
import { isPhoto } from '@/domain/file-kinds'
import styles from './evidence.module.css'

type File = ModelDetail['steps'][number]['files'][number]

/** Photos of a step as small pictures, its other files by name; none where there is nothing. */
export function Evidence({ files }: { files: File[] }) {
  const t = useTranslations('attachments')
  if (files.length === 0) return null
  return (
    <ul className={styles.evidence}>
      {files.map((file) => {
        const label = file.caption ?? file.fileName ?? ''
        if (file.sha256 === null)
          return (
            <li key={file.id}>
              {label} <span className={styles.waiting}>({t('noPhotoYet')})</span>
            </li>
          )
        const href = `/attachments/${file.id}`
        return (
          <li key={file.id}>
            {isPhoto(file.mediaType) ? (
              <a href={href} target="_blank" rel="noreferrer" title={label}>
                {/* biome-ignore lint/performance/noImgElement: kept at its final size, behind a session */}
                <img src={href} alt={label} loading="lazy" width={64} height={48} />
              </a>
            ) : (
              <a href={href} download>
                {label}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}
