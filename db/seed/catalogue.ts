import { textSortKey } from '@/domain/names'
import { fold } from '@/domain/text'
import type { FormKind, Regime } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { fields } from '../fields/table'
import { awardFormSeeds } from './data/award-forms'
import { type CampaignKey, campaignSeeds, fieldSeeds } from './data/campaigns'
import { inBlocks, type Seeding } from './seeding'

export type Catalogue = {
  forms: Map<string, { id: number; kind: FormKind; regime: Regime | null }>
  fields: Map<string, number>
  campaigns: Map<CampaignKey, number>
}

/** Award forms, fields and campaigns: what an office of any place begins with. */
export async function enterCatalogue(seeding: Seeding): Promise<Catalogue> {
  return {
    forms: await enterForms(seeding),
    fields: await enterFields(seeding),
    campaigns: await enterCampaigns(seeding),
  }
}

async function enterForms({ tx, real, record }: Seeding): Promise<Catalogue['forms']> {
  const rows = awardFormSeeds.map((form) => ({
    ...form,
    ...real,
    sortKey: textSortKey(form.name),
    searchText: fold(form.name),
  }))
  const made = await inBlocks(rows, (block) => tx.insert(awardForms).values(block).returning())
  await record('awardForm', made)
  return new Map(made.map((form) => [form.name, form]))
}

async function enterFields({ tx, real, record }: Seeding): Promise<Catalogue['fields']> {
  const rows = fieldSeeds.map((name, at) => ({ name, ordinal: at + 1, ...real }))
  const made = await inBlocks(rows, (block) => tx.insert(fields).values(block).returning())
  await record('field', made)
  return new Map(made.map(({ id, name }) => [name, id]))
}

async function enterCampaigns({ tx, real, record }: Seeding): Promise<Catalogue['campaigns']> {
  const keys = Object.keys(campaignSeeds) as CampaignKey[]
  const rows = keys.map((key) => {
    const campaign = campaignSeeds[key]
    const { name, shortName } = campaign
    const searchText = fold(`${shortName} ${name}`)
    return { ...campaign, ...real, sortKey: textSortKey(shortName), searchText }
  })
  const made = await inBlocks(rows, (block) => tx.insert(campaigns).values(block).returning())
  await record('campaign', made)
  return new Map(keys.map((key, at) => [key, made[at]?.id ?? 0]))
}
