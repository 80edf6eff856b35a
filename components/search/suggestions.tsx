'use client'

import { useRouter } from 'next/navigation'
import { useId } from 'react'
import styles from './search.module.css'
import { useAnswerKeys } from './use-answer-keys'
import { useAnswers } from './use-answers'

export type Answer = { href: string; label: string; detail?: string }
export type AnswerGroup = { title: string; answers: Answer[] }

type Props = { label: string; nothing: string; all: string }

/**
 * Answers under the frame's search field while one types, by what they are. The field itself is plain
 * HTML and works without this; arrows choose an answer, Enter opens it, or the page of all answers.
 */
export function Suggestions({ label, nothing, all }: Props) {
  const router = useRouter()
  const id = useId()
  const { asked, groups, close } = useAnswers()
  const answers = groups?.flatMap((group) => group.answers) ?? []
  const at = useAnswerKeys(answers, { id, close, open: (href) => router.push(href) })
  const optionOf = ({ href, label: name, detail }: Answer) => {
    const index = answers.findIndex((answer) => answer.href === href)
    return (
      <a
        key={href}
        id={`${id}-${index}`}
        role="option"
        aria-selected={index === at}
        tabIndex={-1}
        href={href}
      >
        <span>{name}</span>
        {detail && <small>{detail}</small>}
      </a>
    )
  }

  return (
    <div className={styles.answers} hidden={groups === undefined}>
      <div id={id} role="listbox" aria-label={label} hidden={answers.length === 0}>
        {groups?.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group.title} role="group" aria-label={group.title} className={styles.group}>
            <p aria-hidden>{group.title}</p>
            {group.answers.map(optionOf)}
          </div>
        ))}
      </div>
      {groups && answers.length === 0 && (
        <p role="status" className={styles.none}>
          {nothing.replace('{q}', asked)}
        </p>
      )}
      {answers.length > 0 && (
        <a
          className={styles.all}
          tabIndex={-1}
          href={`/search?${new URLSearchParams({ q: asked })}`}
        >
          {all}
        </a>
      )}
    </div>
  )
}
