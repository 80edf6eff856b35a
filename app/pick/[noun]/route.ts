import { NextResponse } from 'next/server'
import { getActor } from '@/app/session'
import type { PickNoun } from '@/components/form/pick-noun'
import { pickDecisions } from '@/db/decisions/pick'
import { pickEvents } from '@/db/events/pick'
import { pickIndividuals } from '@/db/individuals/pick'
import { pickModels } from '@/db/models/pick'
import { database } from '@/db/open'
import type { ReadContext } from '@/db/read'
import { pickIssuers, pickUnits } from '@/db/units/pick'
import type { Pick } from '@/domain/pick'

const registers: Record<PickNoun, (ctx: ReadContext, q: string) => Promise<Pick[]>> = {
  units: pickUnits,
  issuers: pickIssuers,
  individuals: pickIndividuals,
  decisions: pickDecisions,
  events: pickEvents,
  models: pickModels,
}

/** Answers of a type-ahead, in the actor's scope. */
export async function GET(request: Request, { params }: { params: Promise<{ noun: string }> }) {
  const actor = await getActor()
  if (!actor || actor.mustChangePassword) return NextResponse.json([], { status: 401 })
  const { noun } = await params
  if (!(noun in registers)) return NextResponse.json([], { status: 404 })
  const q = new URL(request.url).searchParams.get('q')?.slice(0, 200) ?? ''
  const picks = await registers[noun as PickNoun]({ db: database().reader, actor }, q)
  return NextResponse.json(picks, { headers: { 'cache-control': 'no-store' } })
}
