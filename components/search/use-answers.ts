import { useCallback, useEffect, useState } from 'react'
import type { AnswerGroup } from './suggestions'

/** What stands in the page's one search field, plain HTML beside this island. */
export const searchField = () => document.querySelector<HTMLInputElement>('input[data-search]')

/**
 * What the book answers to the frame's search field, a moment after the last key; an older answer
 * never overtakes a newer one. `groups` is undefined while there is nothing to show.
 */
export function useAnswers() {
  const [found, setFound] = useState<{ asked: string; groups: AnswerGroup[] }>()
  const close = useCallback(() => setFound(undefined), [])

  useEffect(() => {
    const field = searchField()
    if (!field) return
    let running: AbortController | undefined
    let timer: ReturnType<typeof setTimeout>
    const onInput = () => {
      running?.abort()
      clearTimeout(timer)
      const asked = field.value.trim()
      if (asked === '') return close()
      timer = setTimeout(async () => {
        running = new AbortController()
        try {
          const query = new URLSearchParams({ q: asked })
          const reply = await fetch(`/search/suggest?${query}`, { signal: running.signal })
          if (reply.ok) setFound({ asked, groups: (await reply.json()) as AnswerGroup[] })
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
  }, [close])

  return { asked: found?.asked ?? '', groups: found?.groups, close }
}
