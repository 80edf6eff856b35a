import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import type { EventDetail } from '@/db/events/queries'
import styles from './events.module.css'

/** Who came, in the order of the invitation. */
export function Attendees({ attendees }: Pick<EventDetail, 'attendees'>) {
  const t = useTranslations('events')
  if (attendees.length === 0) return null
  return (
    <Card title={t('form.attendees')} note={t('people', { n: attendees.length })}>
      <ul className={styles.lines}>
        {attendees.map(({ name, position, role }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two guests may bear one name
          <li key={at}>
            <b>{name}</b>
            {position && <span>{position}</span>}
            {role && <small>{role}</small>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What leaders asked for. */
export function Directions({ directions }: Pick<EventDetail, 'directions'>) {
  const t = useTranslations('events')
  if (directions.length === 0) return null
  return (
    <Card title={t('form.directions')}>
      <ol className={styles.directions}>
        {directions.map(({ content, by }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they stand in a fixed order
          <li key={at}>
            <p className={styles.text}>{content}</p>
            {by && <small>{by}</small>}
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** A block of written text with its own line breaks. */
export function Text({ title, text }: { title: string; text: string | null }) {
  if (!text) return null
  return (
    <Card title={title}>
      <p className={styles.text}>{text}</p>
    </Card>
  )
}
