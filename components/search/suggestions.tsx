'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import styles from './search.module.css'

type Answer = { href: string; label: string; detail?: string }

/**
 * Answers under the frame's search field while one types. The field itself is plain HTML and works
 * without this; arrows choose an answer, Enter opens it, or the page of all answers.
 */
export function Suggestions({ label }: { label: string }) {
  const router = useRouter()
  const [answers, setAnswers] = useState<Answer[]>([])
  const [at, setAt] = useState(-1)

  useEffect(() => {
    const field = document.querySelector<HTMLInputElement>('input[data-search]')
    if (!field) return
    let asked: AbortController | undefined
    let timer: ReturnType<typeof setTimeout>
    const close = () => setAnswers([])
    const onInput = () => {
      asked?.abort()
      clearTimeout(timer)
      setAt(-1)
      if (field.value.trim() === '') return close()
      timer = setTimeout(async () => {
        asked = new AbortController()
        try {
          const query = new URLSearchParams({ q: field.value })
          const reply = await fetch(`/search/suggest?${query}`, { signal: asked.signal })
          if (reply.ok) setAnswers((await reply.json()) as Answer[])
        } catch {
          // Aborted by the next key, or no network: Enter still opens the page of answers.
        }
      }, 120)
    }
    const onBlur = () => setTimeout(close, 150)
    field.addEventListener('input', onInput)
    field.addEventListener('focus', onInput)
    field.addEventListener('blur', onBlur)
    return () => {
      field.removeEventListener('input', onInput)
      field.removeEventListener('focus', onInput)
      field.removeEventListener('blur', onBlur)
    }
  }, [])

  useEffect(() => {
    const field = document.querySelector<HTMLInputElement>('input[data-search]')
    if (!field) return
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || answers.length === 0) return
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const chosen = answers[at]
      if (step) setAt((before) => (before + step + answers.length) % answers.length)
      else if (event.key === 'Enter' && chosen) router.push(chosen.href)
      else if (event.key !== 'Escape') return
      event.preventDefault()
      if (!step) setAnswers([])
    }
    field.setAttribute('role', 'combobox')
    field.setAttribute('aria-expanded', String(answers.length > 0))
    field.setAttribute('aria-controls', 'search-answers')
    field.setAttribute('aria-activedescendant', at < 0 ? '' : `search-answer-${at}`)
    field.addEventListener('keydown', onKey)
    return () => field.removeEventListener('keydown', onKey)
  }, [answers, at, router])

  return (
    <div
      id="search-answers"
      role="listbox"
      aria-label={label}
      className={styles.answers}
      hidden={answers.length === 0}
    >
      {answers.map(({ href, label: name, detail }, index) => (
        <a
          key={href}
          id={`search-answer-${index}`}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          href={href}
        >
          <span>{name}</span>
          {detail && <small>{detail}</small>}
        </a>
      ))}
    </div>
  )
}
