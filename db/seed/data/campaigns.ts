/** Campaigns that every office has; the keys are how the seed refers to them. */
export const campaignSeeds = {
  skilful: {
    name: 'Phong trào thi đua “Dân vận khéo”',
    shortName: 'Dân vận khéo',
    basis: null,
    startedOn: null,
    registers: true,
  },
  directive05: {
    name: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh (Chỉ thị 05-CT/TW)',
    shortName: 'Chỉ thị 05',
    basis: 'Chỉ thị số 05-CT/TW ngày 15-5-2016 của Bộ Chính trị',
    startedOn: '2016-05-15',
    registers: false,
  },
  covid: {
    name: 'Phòng, chống dịch Covid-19',
    shortName: 'Phòng, chống Covid-19',
    basis: null,
    startedOn: null,
    registers: false,
  },
  democracy: {
    name: 'Xây dựng và thực hiện quy chế dân chủ ở cơ sở',
    shortName: 'Quy chế dân chủ ở cơ sở',
    basis: 'Chỉ thị số 30-CT/TW ngày 18-02-1998 của Bộ Chính trị',
    startedOn: '1998-02-18',
    registers: false,
  },
} as const

export type CampaignKey = keyof typeof campaignSeeds

/** Lĩnh vực, in the order in which papers name them. */
export const fieldSeeds = [
  'Kinh tế',
  'Văn hóa - xã hội',
  'Quốc phòng - an ninh',
  'Xây dựng hệ thống chính trị',
] as const
