import type { ReadTally } from '../report-numbers/types'

type Expected = Omit<ReadTally, 'quote' | 'partOf'> & { of?: number }

/**
 * What other offices published, in our own sentences, and what the founding report said of quận Tân
 * Phú, each with the numbers that it must give and no other; `of` is the place of the whole.
 */
export const reports: { id: string; text: string; tallies: Partial<Expected>[] }[] = [
  {
    id: 'tan-phu-2018',
    text: 'Hội nghị tuyên dương 20 tập thể và 16 cá nhân điển hình “Dân vận khéo” năm 2018.',
    tallies: [
      { measure: 'awards', kind: 'collective', count: 20 },
      { measure: 'awards', kind: 'individual', count: 16 },
    ],
  },
  {
    id: 'tan-phu-2020',
    text: 'Năm 2020, toàn quận có 36 đơn vị đăng ký thực hiện 134 mô hình, công trình “Dân vận khéo”.',
    tallies: [
      { measure: 'units', kind: 'any', count: 36 },
      { measure: 'models', kind: 'any', count: 134 },
    ],
  },
  {
    id: 'brvt-2021',
    text: 'Toàn tỉnh đăng ký 2.071 mô hình, trong đó 1.808 mô hình thực hiện hiệu quả; tăng 276 mô hình so với năm 2020. Ủy ban nhân dân tỉnh tặng bằng khen cho 28 tập thể, 12 cá nhân trong phong trào “Dân vận khéo”, 14 tập thể thực hiện tốt quy chế dân chủ ở cơ sở và 5 tập thể làm tốt công tác dân vận chính quyền.',
    tallies: [
      { measure: 'models', kind: 'any', count: 2071 },
      { measure: 'models', kind: 'any', stage: 'implemented', count: 1808, of: 0 },
      { measure: 'awards', kind: 'collective', campaign: 'Dân vận khéo', count: 28 },
      { measure: 'awards', kind: 'individual', campaign: 'Dân vận khéo', count: 12 },
      { measure: 'awards', kind: 'collective', campaign: 'Quy chế dân chủ ở cơ sở', count: 14 },
      { measure: 'awards', kind: 'collective', campaign: 'Dân vận chính quyền', count: 5 },
    ],
  },
  {
    id: 'cho-don-2022',
    text: 'Đề nghị công nhận 123 mô hình “Dân vận khéo” năm 2022, gồm 54 cá nhân và 69 tập thể; trong đó có 55 mô hình tiêu biểu (29 tập thể, 26 cá nhân) và 18 mô hình được đề nghị khen thưởng giai đoạn 2020-2022.',
    tallies: [
      { measure: 'models', kind: 'any', stage: 'recognised', count: 123 },
      { measure: 'models', kind: 'individual', stage: 'recognised', count: 54, of: 0 },
      { measure: 'models', kind: 'collective', stage: 'recognised', count: 69, of: 0 },
      { measure: 'models', kind: 'any', stage: 'exemplary', count: 55, of: 0 },
      { measure: 'models', kind: 'collective', stage: 'exemplary', count: 29, of: 3 },
      { measure: 'models', kind: 'individual', stage: 'exemplary', count: 26, of: 3 },
      {
        measure: 'models',
        kind: 'any',
        from: 2020,
        to: 2022,
        stage: 'commended',
        count: 18,
        of: 0,
      },
    ],
  },
  {
    id: 'an-dong-2025',
    text: 'Ban Thường vụ Đảng ủy phường tuyên dương 95 gương điển hình “Dân vận khéo” năm 2025, gồm 45 tập thể và 50 cá nhân.',
    tallies: [
      { measure: 'awards', kind: 'any', level: 'ward', count: 95 },
      { measure: 'awards', kind: 'collective', level: 'ward', count: 45, of: 0 },
      { measure: 'awards', kind: 'individual', level: 'ward', count: 50, of: 0 },
    ],
  },
  {
    id: 'tan-son-hoa-2025',
    text: 'Phường tuyên dương 14 tập thể, 5 cá nhân điển hình “Dân vận khéo”.',
    tallies: [
      { measure: 'awards', kind: 'collective', level: 'ward', count: 14 },
      { measure: 'awards', kind: 'individual', level: 'ward', count: 5 },
    ],
  },
  {
    id: 'linh-xuan-2025',
    text: 'Từ 120 mô hình đăng ký, phường tuyên dương 88 tập thể và cá nhân; hội thi trao 1 giải nhất, 3 giải nhì, 6 giải ba và 10 giải khuyến khích.',
    tallies: [
      { measure: 'models', kind: 'any', count: 120 },
      { measure: 'awards', kind: 'any', level: 'ward', count: 88 },
    ],
  },
  {
    id: 'tan-phu-2021-five-years',
    text: '5 năm qua, có 11 tập thể, 16 cá nhân được tuyên dương cấp thành phố và 132 tập thể, 221 cá nhân được tuyên dương cấp quận.',
    tallies: [
      { measure: 'awards', kind: 'collective', level: 'city', form: 'Tuyên dương', count: 11 },
      { measure: 'awards', kind: 'individual', level: 'city', form: 'Tuyên dương', count: 16 },
      { measure: 'awards', kind: 'collective', level: 'district', form: 'Tuyên dương', count: 132 },
      { measure: 'awards', kind: 'individual', level: 'district', form: 'Tuyên dương', count: 221 },
    ],
  },
  {
    id: 'tan-phu-2021-event',
    text: 'Dịp này, quận tuyên dương 64 tập thể và cá nhân điển hình “Dân vận khéo” năm 2021, 22 tập thể có mô hình, cách làm hay trong công tác phòng, chống dịch Covid-19.',
    tallies: [
      {
        measure: 'awards',
        kind: 'any',
        level: 'district',
        from: 2021,
        to: 2021,
        campaign: 'Dân vận khéo',
        form: 'Tuyên dương',
        count: 64,
      },
      {
        measure: 'awards',
        kind: 'collective',
        level: 'district',
        from: 2021,
        to: 2021,
        campaign: 'Phòng, chống dịch Covid-19',
        form: 'Tuyên dương',
        count: 22,
      },
    ],
  },
  {
    id: 'tan-phu-2021-registered',
    text: 'Năm 2021, 36 đơn vị đăng ký 87 công trình “Dân vận khéo”.',
    tallies: [
      { measure: 'units', kind: 'any', from: 2021, to: 2021, campaign: 'Dân vận khéo', count: 36 },
      {
        measure: 'models',
        kind: 'any',
        from: 2021,
        to: 2021,
        campaign: 'Dân vận khéo',
        stage: 'registered',
        count: 87,
      },
    ],
  },
  {
    id: 'tan-phu-2021-medals',
    text: '2 cá nhân được tặng kỷ niệm chương “Vì sự nghiệp Dân vận”.',
    tallies: [
      {
        measure: 'awards',
        kind: 'individual',
        form: 'Kỷ niệm chương “Vì sự nghiệp Dân vận”',
        count: 2,
      },
    ],
  },
]
