/** The sheet that tells units how to fill the template in, line by line. */
export const templateNotes = (office: string): string[] => [
  'CÁCH GHI DANH SÁCH KHEN THƯỞNG',
  '',
  `1. Ghi vào sheet “Danh sách”, từ dòng 2. Giữ nguyên dòng đầu. Ghi xong gửi lại tệp này cho ${office || 'cơ quan tổng hợp'}.`,
  '2. Mỗi dòng một tập thể, một cá nhân hoặc một hộ gia đình. Hai người thì ghi hai dòng, không gộp vào một ô.',
  '3. Các cột Đối tượng, Đơn vị, Hình thức, Cấp, Phong trào có danh sách chọn: bấm mũi tên bên phải ô. Đơn vị chưa có trong danh sách thì ghi đủ tên, kèm đơn vị cấp trên, ví dụ “Khu phố 3, Phường Tây Thạnh”.',
  '4. Tập thể: ghi tên tập thể ở cột Họ và tên / Tên tập thể; cột Đơn vị ghi chính tập thể đó hoặc đơn vị quản lý; cột Chức vụ để trống.',
  '5. Cá nhân: ghi họ và tên có dấu, không ghi “ông”, “bà”; chức vụ ở cột riêng. Hộ gia đình: ghi tên chủ hộ, cột Chức vụ ghi địa chỉ.',
  '6. Năm ghi bốn chữ số. Ngày quyết định ghi ngày/tháng/năm, ví dụ 12/11/2021. Số quyết định ghi đủ ký hiệu, ví dụ 25-QĐ/QU.',
  '7. Cột nào cả danh sách đều giống nhau (quyết định, hình thức, cấp, năm, phong trào) có thể để trống: cơ quan tổng hợp chọn một lần khi nhập.',
  '8. Không cần xóa dòng trống, không kẻ thêm bảng thứ hai, không gộp ô.',
  '',
  'Ví dụ: Cá nhân | Đặng Thị Kim Chi | Điều dưỡng | Bệnh viện quận Tân Phú | Tuyên dương | Quận | 2021 | 25-QĐ/QU | 10/11/2021 | Dân vận khéo',
]
