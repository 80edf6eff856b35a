import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { Card } from '@/components/page/card'
import { DefinitionList } from '@/components/page/definition-list'
import { PageHead } from '@/components/page/page-head'
import styles from '@/components/personal-data/personal-data.module.css'
import { planOf } from '@/db/backup/plan'
import { personalDataFacts } from '@/db/settings/personal-data'

export const generateMetadata = async () => ({
  title: (await getTranslations('personalData.plain'))('title'),
})

/** What the book holds on people, why, who sees it, for how long, and whom to ask: in plain words. */
export default async function PersonalDataPage() {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('personalData.plain')])
  const facts = await personalDataFacts(ctx)
  const { retention, security, administrators } = facts
  const { keep } = planOf('', process.env)
  return (
    <>
      <PageHead title={t('title')} note={facts.office || undefined} />
      <Card title={t('what.title')} note={t('what.people', { n: facts.people })}>
        <List of={[t('what.name'), t('what.numbers'), t('what.awards'), t('what.files')]} />
      </Card>
      <Card title={t('why.title')}>
        <p className={styles.text}>{t('why.text')}</p>
        <p className={styles.text}>{t('why.law')}</p>
      </Card>
      <Card title={t('who.title')}>
        <List
          of={[t('who.office'), t('who.units'), t('who.leaders'), t('who.files'), t('who.outside')]}
        />
      </Card>
      <Card title={t('howLong.title')}>
        <DefinitionList
          items={[
            { label: t('howLong.book'), value: t('howLong.always') },
            {
              label: t('howLong.lists'),
              value: t('howLong.months', { n: retention.importMonths }),
            },
            { label: t('howLong.drafts'), value: t('howLong.days', { n: retention.draftDays }) },
            {
              label: t('howLong.signIns'),
              value: t('howLong.shown', { n: retention.signInMonths }),
            },
            {
              label: t('howLong.exports'),
              value: t('howLong.months', { n: retention.exportMonths }),
            },
            {
              label: t('howLong.sessions'),
              value: t('howLong.days', { n: security.lifetimeDays }),
            },
            { label: t('howLong.backups'), value: t('howLong.copies', { n: keep }) },
          ]}
        />
      </Card>
      <Card title={t('ask.title')} edge="gold">
        <List
          of={[
            t('ask.whom', { names: administrators.join(', ') }),
            t('ask.correct'),
            t('ask.copy'),
            t('ask.remove'),
            t('ask.done', { n: facts.anonymised }),
          ]}
        />
      </Card>
    </>
  )
}

function List({ of }: { of: string[] }) {
  return (
    <ul className={styles.list}>
      {of.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
