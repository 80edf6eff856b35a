import { addressOf } from '@/domain/address'
import type { Period } from '@/domain/periods'

export type HeatView = { period: Period; campaign?: number; unit?: number; whole: boolean }

export const heatHref = ({ period, campaign, unit, whole }: HeatView): string =>
  addressOf('/heat', {
    from: period.from,
    to: period.to,
    campaign,
    unit,
    whole: whole ? 1 : undefined,
  })
