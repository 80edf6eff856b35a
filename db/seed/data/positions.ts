import type { UnitKind } from '@/domain/vocabulary'

/**
 * Positions in a unit of each kind: `head` is held by one person, `others` by the rest. `people` is
 * how many sample people a unit of the kind has.
 */
export const positionSeeds: Record<UnitKind, { people: number; head: string; others: string[] }> = {
  party: { people: 5, head: 'Trưởng ban', others: ['Phó Trưởng ban', 'Chuyên viên', 'Văn thư'] },
  government: {
    people: 6,
    head: 'Trưởng phòng',
    others: ['Phó Trưởng phòng', 'Chuyên viên', 'Chuyên viên', 'Văn thư', 'Kế toán'],
  },
  front: {
    people: 6,
    head: 'Chủ tịch',
    others: ['Phó Chủ tịch', 'Ủy viên Thường trực', 'Cán bộ chuyên trách', 'Cộng tác viên'],
  },
  armed: {
    people: 7,
    head: 'Chỉ huy trưởng',
    others: ['Chính trị viên', 'Cán bộ', 'Chiến sĩ', 'Trợ lý', 'Chiến sĩ dân quân thường trực'],
  },
  school: {
    people: 6,
    head: 'Hiệu trưởng',
    others: ['Phó Hiệu trưởng', 'Tổ trưởng chuyên môn', 'Giáo viên', 'Giáo viên', 'Nhân viên y tế'],
  },
  health: {
    people: 9,
    head: 'Giám đốc',
    others: [
      'Trưởng khoa',
      'Bác sĩ',
      'Điều dưỡng trưởng',
      'Điều dưỡng',
      'Dược sĩ',
      'Kỹ thuật viên',
    ],
  },
  enterprise: { people: 5, head: 'Giám đốc', others: ['Tổ trưởng sản xuất', 'Công nhân vệ sinh'] },
  neighbourhood: {
    people: 4,
    head: 'Trưởng Ban điều hành',
    others: ['Tổ trưởng tổ dân phố', 'Chi hội trưởng Phụ nữ', 'Người dân'],
  },
  other: { people: 4, head: 'Trưởng ban', others: ['Phó Trưởng ban', 'Nhân viên'] },
}

/** A Party cell or branch at the grassroots. */
export const branch = {
  people: 3,
  head: 'Bí thư',
  others: ['Phó Bí thư', 'Cấp ủy viên', 'Đảng viên'],
}

/** Bodies whose head is called otherwise than the kind's; in a ward each is held by one person. */
export const ward = {
  head: 'Chủ tịch Ủy ban nhân dân phường',
  others: [
    'Phó Chủ tịch Ủy ban nhân dân phường',
    'Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam phường',
    'Chủ tịch Hội Liên hiệp Phụ nữ phường',
    'Bí thư Đoàn phường',
    'Chủ tịch Hội Cựu chiến binh phường',
    'Công chức Văn hóa - Xã hội',
    'Công chức Tư pháp - Hộ tịch',
    'Cán bộ không chuyên trách',
  ],
}

export const namedHeads: Record<string, string> = {
  'Văn phòng Quận ủy': 'Chánh Văn phòng',
  'Ủy ban Kiểm tra Quận ủy': 'Chủ nhiệm',
  'Trung tâm Chính trị quận': 'Giám đốc',
  'Quận Đoàn Tân Phú': 'Bí thư',
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân quận': 'Chánh Văn phòng',
  'Bảo hiểm xã hội quận': 'Giám đốc',
  'Công an quận': 'Đội trưởng',
}

export const namedOthers: Record<string, string[]> = {
  'Quận Đoàn Tân Phú': ['Phó Bí thư', 'Ủy viên Ban Thường vụ', 'Cán bộ chuyên trách'],
  'Công an quận': ['Phó Đội trưởng', 'Cảnh sát khu vực', 'Cán bộ', 'Chiến sĩ'],
}
