import { headLines } from '@/documents/paper-head'
import { display } from '@/domain/report/display'
import type { Regime } from '@/domain/vocabulary'

type Head = {
  regime: Regime
  parentBody: string
  issuer: string
  placeAndDate: string
  number?: string
}

/** The head of a paper as `paper.typ` takes it, its names in capitals in lines that fit. */
export function pdfHead({ regime, parentBody, issuer, placeAndDate: when, number = '' }: Head) {
  const size = regime === 'party' ? 14 : 13
  return {
    regime,
    parent: headLines(parentBody, size),
    issuer: headLines(issuer, size),
    placeAndDate: display(when),
    number: display(number),
  }
}
