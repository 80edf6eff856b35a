import type { UnitKind } from '@/domain/vocabulary'

/** Collectives inside a unit; `{unit}` stands for the unit's own name within the phrase. */
export const groupSeeds: Partial<Record<UnitKind | 'ward', string[]>> = {
  ward: [
    'Hội Liên hiệp Phụ nữ {unit}',
    'Ủy ban Mặt trận Tổ quốc Việt Nam {unit}',
    'Đoàn Thanh niên {unit}',
    'Hội Cựu chiến binh {unit}',
    'Công an {unit}',
    'Trạm Y tế {unit}',
    'Ban Chỉ huy Quân sự {unit}',
    'Khối vận {unit}',
    'Tổ Covid-19 cộng đồng Khu phố 2, {unit}',
    'Ban điều hành Khu phố 5, {unit}',
  ],
  school: ['Công đoàn {unit}', 'Chi đoàn giáo viên {unit}', 'Tổ Văn phòng {unit}'],
  health: [
    'Khoa Khám bệnh, {unit}',
    'Khoa Xét nghiệm, {unit}',
    'Phòng Công tác xã hội, {unit}',
    'Đội phản ứng nhanh, {unit}',
    'Đoàn Thanh niên {unit}',
  ],
  armed: ['Đội Công tác quần chúng, {unit}', 'Chi đoàn {unit}', 'Hội Phụ nữ {unit}'],
  government: ['Công đoàn {unit}', 'Chi bộ {unit}', 'Bộ phận tiếp nhận và trả kết quả, {unit}'],
  front: ['Ban Tuyên giáo {unit}', 'Câu lạc bộ Nữ chủ nhà trọ, {unit}', 'Đội tình nguyện {unit}'],
  party: ['Công đoàn {unit}', 'Tổ cộng tác viên dân vận, {unit}'],
  enterprise: ['Đội Vệ sinh môi trường, {unit}', 'Công đoàn {unit}'],
  other: ['Tổ Bảo vệ, {unit}', 'Chi hội tiểu thương, {unit}'],
}

/** Households of the wards, by an invented head. */
export const householdSeeds = [
  { name: 'Hộ ông Trương Công Lành', ward: 'Phường Phú Trung', note: 'Khu phố 7' },
  { name: 'Hộ bà Lâm Thị Mỹ Nhàn', ward: 'Phường Sơn Kỳ', note: 'Khu phố 2' },
  { name: 'Hộ ông Quách Tấn Được', ward: 'Phường Tây Thạnh', note: 'Khu phố 3' },
]

export const citationSeeds = {
  directive05: [
    'Có thành tích tiêu biểu trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    'Tận tụy với công việc, gần dân, sát dân, được Nhân dân tin yêu',
    'Thực hành tiết kiệm, gương mẫu trong sinh hoạt và công tác',
    'Kiên trì giúp đỡ người có hoàn cảnh khó khăn nhiều năm liền',
    'Nêu gương về tinh thần trách nhiệm, cải tiến lề lối làm việc phục vụ Nhân dân',
  ],
  covid: [
    'Tổ chức tiếp nhận, phân phối lương thực, thực phẩm đến từng hộ trong khu phong tỏa',
    'Vận hành tổ chăm sóc người nhiễm Covid-19 tại nhà',
    'Tổ chức tiêm vắc-xin lưu động đến tận khu nhà trọ, hẻm nhỏ',
    'Kết nối đi chợ hộ, siêu thị 0 đồng cho người dân gặp khó khăn',
  ],
  medal: ['Nhiều năm đóng góp cho sự nghiệp dân vận của Đảng'],
}
