import { IconBookmark, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import buttons from '@/components/page/button.module.css'
import { SubmitButton } from '@/components/page/link-button'
import { SoftLink } from '@/components/page/soft-link'
import type { SavedView } from '@/db/saved-views/queries'
import { type Listing, listingPaths, viewQuery } from '@/domain/listing'
import { roles } from '@/domain/vocabulary'
import styles from './listing.module.css'
import { ViewForm, type ViewState } from './view-form'

type Send = (form: FormData) => Promise<void>
type Props = {
  listing: Listing
  /** The list on screen, as it would be kept. */
  query: string
  views: SavedView[]
  mayShare: boolean
  createKey: string
  save: (state: ViewState, form: FormData) => Promise<ViewState>
  share: Send
  remove: Send
}

/** Lists kept under a name: one's own and those that the office shares with one's role. */
export function ViewsMenu(props: Props) {
  const { listing, query, views, mayShare } = props
  const t = useTranslations('listing.views')
  const words = useTranslations('vocabulary.role')
  const current = views.find((view) => viewQuery(view.query) === viewQuery(query))
  const others = roles.map((role) => ({ value: role, label: words(role) }))
  return (
    <details className={styles.menu} data-menu>
      <summary className={buttons.button} title={t('hint')}>
        <IconBookmark size={17} stroke={1.6} aria-hidden />
        <span className={styles.current}>{current?.name ?? t('title')}</span>
      </summary>
      <div className={styles.panel} data-form>
        {(['own', 'shared'] as const).map((group) => {
          const some = views.filter((view) => view.own === (group === 'own'))
          if (some.length === 0) return null
          return (
            <section key={group}>
              <p className={styles.heading}>{t(group)}</p>
              <ul className={styles.views}>
                {some.map((view) => (
                  <View key={view.id} {...{ view, ...props }} isCurrent={view === current} />
                ))}
              </ul>
            </section>
          )
        })}
        {views.length === 0 && <p className={styles.heading}>{t('none')}</p>}
        {!current && (
          <ViewForm
            listing={listing}
            query={query}
            createKey={props.createKey}
            roles={mayShare ? others : []}
            save={props.save}
            words={{ name: t('name'), save: t('save'), done: t('done'), share: t('share') }}
          />
        )}
        {current?.own && mayShare && (
          <form action={props.share} className={styles.viewForm}>
            <input type="hidden" name="id" value={current.id} />
            <fieldset>
              <legend>{t('share')}</legend>
              {others.map(({ value, label }) => (
                <label key={value}>
                  <input
                    type="checkbox"
                    name="role"
                    value={value}
                    defaultChecked={current.sharedWith.includes(value)}
                  />{' '}
                  {label}
                </label>
              ))}
            </fieldset>
            <footer>
              <SubmitButton>{t('saveShare')}</SubmitButton>
            </footer>
          </form>
        )}
      </div>
    </details>
  )
}

function View({
  view,
  listing,
  remove,
  isCurrent,
}: Pick<Props, 'listing' | 'remove'> & { view: SavedView; isCurrent: boolean }) {
  const t = useTranslations('listing.views')
  const path = listingPaths[listing]
  return (
    <li>
      <SoftLink
        href={view.query ? `${path}?${view.query}` : path}
        aria-current={isCurrent ? 'true' : undefined}
      >
        {view.name}
        {!view.own && <small> {t('by', { name: view.by })}</small>}
      </SoftLink>
      {view.own && (
        <form action={remove}>
          <input type="hidden" name="id" value={view.id} />
          <button type="submit" aria-label={t('remove', { name: view.name })} title={t('removeIt')}>
            <IconX size={14} stroke={1.75} aria-hidden />
          </button>
        </form>
      )}
    </li>
  )
}
