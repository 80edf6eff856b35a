import { useTranslations } from 'next-intl'
import { Notice } from '@/components/page/notice'
import { SoftLink } from '@/components/page/soft-link'
import { display } from '@/domain/report/display'
import { type Changed, cellNames, isBare } from '@/domain/report/doubts'
import { saidValue } from '@/domain/report/say'
import type { Block, Figures } from '@/domain/report/types'
import styles from './reports.module.css'

interface Props {
  blocks: Block[]
  changed: Changed[]
  figures: Figures
}

/** So many are named here; all of them are marked in the text. */
const named = 12

/** What a saved report says that is not so any more: "hôm nay: 135, khi lưu: 132". */
export function ChangesNotice({ blocks, changed, figures }: Props) {
  const t = useTranslations('reports')
  if (changed.length === 0) return null
  const names = cellNames(blocks)
  return (
    <Notice tone="info" title={t('changed.title', { n: changed.length })}>
      <ul className={styles.doubts}>
        {changed.slice(0, named).map(({ part, was, is }) => {
          const key = part.key ?? ''
          return (
            <li key={key}>
              <SoftLink href={figures[key]?.href ?? part.href ?? '/'}>
                {display(part.text)}
              </SoftLink>
              {isBare(part) && names.has(key) && ` (${display(names.get(key) ?? '')})`}
              {': '}
              {t('changed.line', { now: saidValue(key, is), was: saidValue(key, was) })}
            </li>
          )
        })}
        {changed.length > named && <li>{t('others', { n: changed.length - named })}</li>}
      </ul>
    </Notice>
  )
}
