import { IconColumns3 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import buttons from '@/components/page/button.module.css'
import { SubmitButton } from '@/components/page/link-button'
import { one, type Query } from '@/components/page/query'
import { type Listing, pageSizes } from '@/domain/listing'
import styles from './listing.module.css'

type Props = {
  listing: Listing
  query: Query
  columns: { key: string; head: string; shown: boolean }[]
  /** Rows a page; null where all stand on one page. */
  size: number | null
  choose: (form: FormData) => Promise<void>
}

/** Which columns stand in a list and how many rows on a page: kept for whoever chose them. */
export function ColumnsMenu({ listing, query, columns: [first, ...others], size, choose }: Props) {
  const t = useTranslations('listing.columns')
  return (
    <details className={styles.menu} data-menu>
      <summary className={buttons.button}>
        <IconColumns3 size={17} stroke={1.6} aria-hidden /> {t('title')}
      </summary>
      <form action={choose} className={styles.panel} data-form>
        <input type="hidden" name="listing" value={listing} />
        <input type="hidden" name="query" value={JSON.stringify(query)} />
        <fieldset>
          <legend>{t('which')}</legend>
          {first && (
            <label>
              <input type="checkbox" checked disabled readOnly /> {first.head}
            </label>
          )}
          {others.map(({ key, head, shown }) => (
            <label key={key}>
              <input type="checkbox" name="column" value={key} defaultChecked={shown} /> {head}
            </label>
          ))}
        </fieldset>
        {size !== null && (
          <label className={styles.size}>
            {t('size')}
            <select name="size" defaultValue={one(query.size) ?? size}>
              {pageSizes.map((rows) => (
                <option key={rows} value={rows}>
                  {rows}
                </option>
              ))}
            </select>
          </label>
        )}
        <footer>
          <SubmitButton>{t('apply')}</SubmitButton>
          <SubmitButton look="quiet" name="reset" value="1">
            {t('reset')}
          </SubmitButton>
        </footer>
      </form>
    </details>
  )
}
