'use client'

import dynamic from 'next/dynamic'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { focusCell } from './grid-keys'
import type { GridStore } from './grid-store'
import type { SendUnit } from './new-unit'

// Few lines need it: its script comes when it is asked for.
const NewUnit = dynamic(() => import('./new-unit'), { ssr: false })

const Open = createContext<(asked: { key: string; words: string }) => void>(() => undefined)

/** Opens the form of a new unit for a line. */
export const useNewUnit = () => useContext(Open)

type Props = { grid: GridStore; send: SendUnit; account: number; children: ReactNode }

/** The unit that was made is taken by every line that names it by the same words. */
export function UnitDialog({ grid, send, account, children }: Props) {
  const [asked, setAsked] = useState<{ key: string; words: string }>()
  const close = () => {
    setAsked(undefined)
    if (asked) setTimeout(() => focusCell(null, asked.key, 'unit'))
  }
  return (
    <Open.Provider value={setAsked}>
      {children}
      {asked && (
        <NewUnit
          words={asked.words}
          send={send}
          account={account}
          close={close}
          made={({ id, label }) => {
            grid.dispatch({ type: 'unitMade', words: asked.words, unit: { id, name: label } })
            close()
          }}
        />
      )}
    </Open.Provider>
  )
}
