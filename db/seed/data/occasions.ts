import type { Level } from '@/domain/vocabulary'
import type { CampaignKey } from './campaigns'

/** A sample decision and how many recipients it names. */
export type Occasion = {
  number: string
  decidedOn: string
  issuer: 'committee' | 'cityParty' | 'centralMassMobilisation'
  abstract: string
  campaign: CampaignKey
  form: string
  level: Level
  year: number
  /** `works`: the owners of the works commended that year. */
  recipients: { collective: number; individual: number } | 'works'
  atEvent: boolean
}

/**
 * The published totals of 2016–2021 spread over the years, growing: 11 collectives and 16
 * individuals at city level, 132 and 221 at district level (see the test).
 */
export const occasions: Occasion[] = [
  city('214-QĐ/TU', '2016-12-28', 1, 1),
  city('689-QĐ/TU', '2017-12-26', 1, 2),
  city('1204-QĐ/TU', '2018-12-27', 2, 2),
  city('1871-QĐ/TU', '2019-12-26', 2, 3),
  city('155-QĐ/TU', '2020-12-28', 2, 4),
  city('683-QĐ/TU', '2021-05-18', 3, 4),
  district('187-QĐ/QU', '2016-12-20', 14, 24),
  district('342-QĐ/QU', '2017-12-19', 17, 29),
  district('519-QĐ/QU', '2018-12-18', 20, 34),
  district('731-QĐ/QU', '2019-12-17', 23, 39),
  district('96-QĐ/QU', '2020-12-22', 27, 44),
  district('402-QĐ/QU', '2021-11-08', 31, 51),
  {
    number: '407-QĐ/QU',
    decidedOn: '2021-11-10',
    issuer: 'committee',
    abstract: 'Về việc tuyên dương điển hình “Dân vận khéo” năm 2021',
    campaign: 'skilful',
    form: 'Tuyên dương điển hình “Dân vận khéo”',
    level: 'district',
    year: 2021,
    recipients: 'works',
    atEvent: true,
  },
  {
    number: '408-QĐ/QU',
    decidedOn: '2021-11-10',
    issuer: 'committee',
    abstract: 'Về việc tuyên dương mô hình, cách làm hay trong phòng, chống dịch Covid-19',
    campaign: 'covid',
    form: 'Tuyên dương mô hình, cách làm hay',
    level: 'district',
    year: 2021,
    recipients: { collective: 22, individual: 0 },
    atEvent: true,
  },
  {
    number: '1265-QĐ/BDVTW',
    decidedOn: '2021-10-15',
    issuer: 'centralMassMobilisation',
    abstract: 'Về việc tặng Kỷ niệm chương “Vì sự nghiệp Dân vận”',
    campaign: 'skilful',
    form: 'Kỷ niệm chương “Vì sự nghiệp Dân vận”',
    level: 'central',
    year: 2021,
    recipients: { collective: 0, individual: 2 },
    atEvent: true,
  },
]

function city(number: string, decidedOn: string, collective: number, individual: number): Occasion {
  return {
    ...district(number, decidedOn, collective, individual),
    issuer: 'cityParty',
    level: 'city',
  }
}

function district(
  number: string,
  decidedOn: string,
  collective: number,
  individual: number,
): Occasion {
  const year = Number(decidedOn.slice(0, 4))
  return {
    number,
    decidedOn,
    issuer: 'committee',
    abstract: `Về việc tuyên dương tập thể, cá nhân tiêu biểu trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh năm ${year}`,
    campaign: 'directive05',
    form: 'Tuyên dương',
    level: 'district',
    year,
    recipients: { collective, individual },
    atEvent: false,
  }
}
