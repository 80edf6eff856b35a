/** Parts of which names are invented. A part listed twice comes up twice as often. */
export const familyNames = words(`Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Lê
  Phạm Phạm Huỳnh Huỳnh Phan Phan Võ Võ Đặng Đặng Bùi Bùi Vũ Đỗ Hồ Ngô Dương Lý Đinh Mai Trương Lâm
  Tô Châu Cao Lương Tạ Quách Thái Đoàn Trịnh Hà Kiều Tăng Đào Hứa`)

export const women = {
  middle: list(`Thị, Thị, Thị Kim, Thị Ngọc, Thị Thanh, Thị Mỹ, Thị Thu, Thị Hồng, Thị Bích, Ngọc,
    Thanh, Kim, Thùy, Bích, Hoài, Như, Quỳnh, Diệu, Hoàng Yến, Ngọc Bảo, Thụy Vân, Cẩm`),
  given: words(`Hoa Lan Hương Trang Thảo Nhung Tuyết Hạnh Oanh Loan Hiền Phượng Liên Vân Thúy Trinh
    Diễm Ngân Mai Dung Hằng Xuân Nga Thủy Quyên Chi My Uyên Ánh Đào Hậu Tiên Nhàn Thơ Lựu Huệ Tâm
    Thư Giang Duyên Sương Thoa Thắm Ý Ni Yên`),
}

export const men = {
  middle:
    list(`Văn, Văn, Minh, Hoàng, Quốc, Thanh, Đức, Hữu, Công, Ngọc, Xuân, Tấn, Thành, Gia, Trung,
    Hoàng Minh, Quốc Anh, Hữu Phước, Đình, Trọng, Phước, Thế, Khắc, Chí, Duy, Bảo Long`),
  given:
    words(`Hùng Dũng Tuấn Phúc Khoa Nam Sơn Long Bình Hải Tâm Đạt Khánh Thịnh Nghĩa Quang Tài Lợi
    Vinh Trí Thắng Hòa Toàn Tiến Luân Thiện Ân Đông Ẩn Được Hậu Khang Lực Nhân Phát Quân Tường Viễn
    Chương Danh Định Hiệp Kha Lâm Mạnh Nhựt`),
}

/** People everybody knows: an invented name must not be theirs. */
export const neverInvent = new Set(
  list(`Phan Nguyễn Như Khuê, Lê Thị Kim Hồng, Nguyễn Văn Linh, Võ Văn Kiệt, Nguyễn Thị Thập,
    Nguyễn Thị Định, Nguyễn Hữu Thọ, Nguyễn Đức Cảnh, Võ Thị Thắng, Trần Văn Hiến Minh, Lê Thanh Hải,
    Nguyễn Minh Triết, Trương Hòa Bình, Nguyễn Thiện Nhân, Nguyễn Thành Phong, Nguyễn Văn Trỗi,
    Nguyễn Thị Bình, Võ Thị Sáu, Trần Văn Ơn, Phan Văn Khải, Lê Đức Thọ, Nguyễn Chí Thanh,
    Nguyễn Hòa Bình, Trần Hải Quân, Nguyễn Xuân Phúc, Nguyễn Tấn Dũng, Lê Minh Trí, Lê Quốc Minh,
    Nguyễn Ngọc Ánh, Nguyễn Thị Minh Khai, Trần Đại Quang, Phạm Gia Khiêm, Trương Tấn Sang,
    Nguyễn Đức Hải, Trần Thanh Mẫn, Trần Quốc Vượng, Lê Xuân Trường, Nguyễn Minh Quang`),
)

function words(text: string): string[] {
  return text.split(/\s+/)
}

function list(text: string): string[] {
  return text.split(',').map((part) => part.trim().replace(/\s+/g, ' '))
}
