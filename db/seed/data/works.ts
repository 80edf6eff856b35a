import type { ModelKind } from '@/domain/vocabulary'

export type WorkSeed = { title: string; field: number; kind: ModelKind }

/** In the order of `fieldSeeds`. */
const economy = 0
const society = 1
const security = 2
const politics = 3
const work = (title: string, field: number): WorkSeed => ({ title, field, kind: 'work' })
const model = (title: string, field: number): WorkSeed => ({ title, field, kind: 'model' })

/** Each of the eleven wards takes three in turn, so that some are found in two wards. */
export const worksPerWard = 3
export const wardWorks: WorkSeed[] = [
  work('Vận động hiến đất mở rộng hẻm', economy),
  model('Hẻm không rác, nhà có số, phố có hoa', society),
  model('Camera an ninh do Nhân dân đóng góp', security),
  model('Ngày thứ Sáu nghe dân nói', politics),
  work('Chuyển đổi bãi rác tự phát thành mảng xanh', society),
  model('Tổ hùn vốn giúp nhau làm kinh tế', economy),
  model('Tiếng kẻng an ninh khu phố', security),
  model('Trả kết quả hồ sơ tại nhà cho người cao tuổi', politics),
  model('Khu nhà trọ an toàn, thân thiện', security),
  work('Sửa chữa nhà tình thương cho hộ khó khăn', society),
  model('Tuyến đường không hàng rong lấn chiếm vỉa hè', economy),
  model('Mã QR phản ánh, kiến nghị của Nhân dân', politics),
  model('Tủ thuốc miễn phí của khu phố', society),
  model('Tổ phòng cháy, chữa cháy liên gia', security),
  model('Chợ truyền thống không tiền mặt', economy),
  work('Nạo vét tuyến rạch, giữ sạch dòng kênh', society),
  model('Chi bộ bốn tốt gắn với khu phố ba không', politics),
  model('Đoạn đường tự quản của cựu chiến binh', security),
  model('Bếp ăn nghĩa tình', society),
  model('Vận động hộ kinh doanh niêm yết giá', economy),
  model('Bí thư chi bộ đối thoại với hộ dân mỗi quý', politics),
  model('Nói không với túi ni-lông ở chợ', society),
  model('Cà phê pháp luật cuối tuần', politics),
]

/** What the other 24 registering units have: 50 works, with the wards' 33 the 83 samples. */
export const unitWorks: Record<string, WorkSeed[]> = {
  'Ủy ban Mặt trận Tổ quốc Việt Nam quận': [
    model('Giám sát công trình dân sinh của Ban Thanh tra nhân dân', politics),
    model('Phiên chợ 0 đồng cho công nhân nhà trọ', society),
    model('Ngày hội đại đoàn kết gắn với sửa hẻm', society),
  ],
  'Liên đoàn Lao động quận': [
    work('Mái ấm công đoàn cho đoàn viên khó khăn', society),
    model('Tổ tự quản an ninh ở khu nhà trọ công nhân', security),
    model('Bữa cơm công đoàn, đối thoại tiền lương', economy),
  ],
  'Hội Liên hiệp Phụ nữ quận': [
    model('Vốn nhỏ giúp phụ nữ khởi nghiệp', economy),
    model('Ngôi nhà xanh thu gom phế liệu gây quỹ học bổng', society),
    work('Vườn rau sạch trên sân thượng', economy),
  ],
  'Quận Đoàn Tân Phú': [
    model('Đội hình thanh niên hướng dẫn dịch vụ công trực tuyến', politics),
    work('Bức tường bích họa thay quảng cáo sai quy định', society),
    model('Lớp học tình thương buổi tối', society),
  ],
  'Hội Cựu chiến binh quận': [
    model('Cựu chiến binh gương mẫu, giúp thanh thiếu niên chậm tiến', security),
    model('Quỹ nghĩa tình đồng đội giúp nhau làm ăn', economy),
    model('Mỗi hội viên một việc làm theo Bác', politics),
  ],
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân quận': [
    model('Giảm một phần ba thời gian giải quyết hồ sơ', politics),
    model('Nụ cười công sở, lời xin lỗi kịp thời', politics),
  ],
  'Phòng Nội vụ': [
    model('Khảo sát sự hài lòng của người dân bằng mã QR', politics),
    model('Ngày tiếp dân không giấy hẹn lần hai', politics),
  ],
  'Phòng Giáo dục và Đào tạo': [
    model('Tuyển sinh đầu cấp không phải đến trường', society),
    work('Tủ sách lưu động ở khu nhà trọ', society),
  ],
  'Phòng Lao động - Thương binh và Xã hội': [
    model('Chi trả trợ cấp qua tài khoản cho người có công', economy),
    model('Kết nối việc làm cho người hoàn lương', economy),
  ],
  'Phòng Quản lý đô thị': [
    work('Hẻm sáng, xanh, sạch, đẹp', society),
    model('Cấp phép xây dựng, hướng dẫn tại nhà', politics),
  ],
  'Phòng Tư pháp': [
    model('Tư vấn pháp luật miễn phí tại khu phố', politics),
    work('Số hóa hồ sơ hộ tịch', politics),
  ],
  'Phòng Văn hóa và Thông tin': [
    model('Tuyến đường văn minh, mỹ quan đô thị', society),
    model('Loa thông minh thay loa phát thanh', society),
  ],
  'Bảo hiểm xã hội quận': [
    model('Vận động tiểu thương tham gia bảo hiểm xã hội tự nguyện', economy),
    model('Trả sổ và thẻ bảo hiểm tận nhà', politics),
  ],
  'Bệnh viện quận Tân Phú': [
    model('Đăng ký khám bệnh trước qua điện thoại', society),
    model('Quầy hướng dẫn người cao tuổi khám bệnh', society),
  ],
  'Trung tâm Y tế quận Tân Phú': [
    model('Đội tiêm vắc-xin lưu động', society),
    work('Góc thân thiện cho trẻ đến tiêm chủng', society),
  ],
  'Công an quận': [
    model('Cấp căn cước công dân lưu động ngoài giờ', politics),
    model('Điểm chữa cháy công cộng', security),
  ],
  'Ban Chỉ huy Quân sự quận': [
    model('Đêm tuần tra chung với Nhân dân', security),
    model('Bữa cơm chiến sĩ, nghĩa tình hậu phương', security),
  ],
  'Trường THCS Hoa Phượng, Phòng Giáo dục và Đào tạo': [
    model('Cổng trường an toàn giao thông', security),
  ],
  'Trường Tiểu học Sông Xanh, Phòng Giáo dục và Đào tạo': [
    model('Thư viện mở cho phụ huynh và học sinh', society),
  ],
  'Trường Mầm non Họa Mi, Phòng Giáo dục và Đào tạo': [work('Vườn rau của bé', economy)],
  'Trường THPT Phương Nam, committee': [model('Mỗi thầy cô đỡ đầu một học sinh khó khăn', society)],
  'Trường THPT Thống Nhất, committee': [
    model('Lớp học trực tuyến cho học sinh không có thiết bị', society),
  ],
  'Ban Dân vận Quận ủy': [
    model('Đối thoại với chức sắc tôn giáo trong công tác phòng dịch', society),
    model('Tổ dân vận khéo ở khu phố có đường mở rộng', politics),
    model('Bản tin dân vận mỗi tuần một chuyện', politics),
  ],
  'Trung tâm Chính trị quận': [
    model('Lớp bồi dưỡng kỹ năng vận động quần chúng', politics),
    model('Bài giảng về Bác qua ảnh tư liệu của quận', politics),
    work('Phòng đọc sách báo mở cửa cho Nhân dân', society),
  ],
}
