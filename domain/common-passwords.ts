/**
 * Words that passwords are made of where nobody thinks: alone, twice, or with digits before or
 * behind. Folded, without spaces. The first that are tried, in Vietnam and elsewhere, and the words
 * of an office such as this one.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
  matkhau matkhaumoi matkhautam matkhaumacdinh matma khongbiet khongnho doimatkhau
  anhyeuem emyeuanh iloveyou anhnhoem emnhoanh yeuem yeuanh yeuanhnhieu nhoem tinhyeu yeumaimai
  mottraitimhong traitim hanhphuc giadinh bome mebo yeume yeubo conyeu beyeu vochong
  vietnam vietnamvodich hochiminh bachho hanoi saigon danang cantho haiphong hue thanhpho
  quantri quantrivien quanly nhanvien canbo vanphong vanphongquanuy coquan uyban uybannhandan
  dangvien dangbo quanuy thanhuy huyenuy danguy danvan danvankheo banquanly khenthuong thidua
  thiduakhenthuong sovang soghicong tonghop lanhdao congchuc congvan phongnoivu noivu
  nguyen nguyenvan nguyenthi nguyenvana tranvan tranthi phamvan levan hoang
  zxcvbnm qwerty qwertyuiop asdfghjkl azerty qazwsx qazwsxedc zaqxswcde asdfasdf
  password passw0rd p4ssword passwordpassword admin administrator root user guest test demo
  welcome letmein changeme default secret login master hello dragon monkey football sunshine
  princess superman batman iloveu trustno abcdef abcd abcabc computer internet samsung google
  microsoft windows facebook zalo youtube tiktok liverpool chelsea barcelona manchester ronaldo
  messi pokemon naruto doremon conan
  thanhcong maimai motminh cuocsong tuonglai hoamai hoadao mualua muaxuan muahe muathu muadong
  conrong conga concho conmeo conlon concop dauphong toiyeuvietnam yeunuoc doclaptudohanhphuc
  doclap tudo donghoi bongda choigame gamethu lienquan freefire
  `
    .trim()
    .split(/\s+/),
)

/** A place or an office with a year: "quantanphu2021", "phuong14-2024". */
export const placeWithYear =
  /^(?:quan|huyen|phuong|xa|tinh|thanhpho|tp|thitran|ubnd|quanuy|danguy)[a-z0-9]*?(?:19|20)\d\d\d*$/

/** What fingers do along the keys, and the alphabet; read in either direction. */
export const runs = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
]
