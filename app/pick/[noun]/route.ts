import { NextResponse } from 'next/server'
import { routeContext } from '@/app/session'
import type { PickNoun } from '@/components/form/pick-noun'
import { pickDecisions } from '@/db/decisions/pick'
import { pickEvents } from '@/db/events/pick'
import { pickIndividuals } from '@/db/individuals/pick'
import { pickModels } from '@/db/models/pick'
import type { ReadContext } from '@/db/read'
import { pickIssuers, pickUnits } from '@/db/units/pick'
import { todayIn } from '@/domain/dates'
import type { Pick } from '@/domain/pick'

const registers: Record<PickNoun, (ctx: ReadContext, q: string, on: string) => Promise<Pick[]>> = {
  units: pickUnits,
  issuers: pickIssuers,
  individuals: pickIndividuals,
  decisions: pickDecisions,
  events: pickEvents,
  models: pickModels,
}

/**
 * Answers of a type-ahead, in the actor's scope. `?on=` is the day (`YYYY-MM-DD`) or year that a unit
 * is looked for; without it, today.
 */
export async function GET(request: Request, { params }: { params: Promise<{ noun: string }> }) {
  const ctx = await routeContext()
  if (!ctx) return NextResponse.json([], { status: 401 })
  const { noun } = await params
  if (!Object.hasOwn(registers, noun)) return NextResponse.json([], { status: 404 })
  const asked = new URL(request.url).searchParams
  const q = asked.get('q')?.slice(0, 200) ?? ''
  const on = asked.get('on') ?? ''
  const day = /^\d{4}(-\d\d-\d\d)?$/.test(on) ? on : todayIn(new Date())
  const picks = await registers[noun as PickNoun](ctx, q, day)
  return NextResponse.json(picks, { headers: { 'cache-control': 'no-store' } })
}
