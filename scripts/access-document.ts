import { actionRows } from '@/domain/access/actions'
import { commandRows } from '@/domain/access/commands'
import { type PageRow, pageRows } from '@/domain/access/pages'
import { queryRows } from '@/domain/access/queries'
import { liesInUnit } from '@/domain/access/records'
import { routeRows } from '@/domain/access/routes'
import { mayBe, type Reach, type Whom } from '@/domain/access/row'
import type { Role } from '@/domain/vocabulary'
import history from '@/messages/vi/history.json'
import vocabulary from '@/messages/vi/vocabulary.json'

/** In the order of what they may. */
const columns: (Role | null)[] = [null, 'contributor', 'leader', 'officer', 'admin']

/** `docs/access.md`: the rows of `domain/access` as tables, for people. */
export const accessDocument = (): string =>
  [
    '# Ai được xem gì, làm gì',
    '',
    'Trang này được viết ra từ các bảng trong `domain/access` bằng lệnh `npm run access`; đừng sửa tay.',
    'Mỗi dòng đều được thử thật khi chạy `npm test`: từng vai trò, bản ghi của đơn vị mình và của đơn vị',
    'khác. Thêm một trang, một đường dẫn, một việc ghi hay một câu hỏi mà quên dòng của nó thì kiểm thử báo.',
    '',
    '- **có**: được, với mọi bản ghi. **đơn vị mình**: được, với bản ghi của đơn vị mình và các đơn vị bên',
    '  dưới; của đơn vị khác thì như không có. **của mình**: chỉ của chính tài khoản đó. **–**: không được.',
    '- Trang danh sách, tìm kiếm, số liệu và tệp tải về mở được cho đơn vị thì chỉ chứa bản ghi của đơn vị mình',
    '  (mục cuối).',
    '- Người chưa đăng nhập được đưa tới trang đăng nhập; người không được xem nhận “không tìm thấy”.',
    '',
    '## Trang',
    '',
    ...table(
      'Địa chỉ',
      Object.entries(pageRows).map(([path, row]) => [`\`${path}\``, ...ofPage(row)]),
    ),
    '',
    '## Đường dẫn: tệp tải về, tệp đính kèm, trả lời cho màn hình',
    '',
    ...table(
      'Cách gọi và địa chỉ',
      Object.entries(routeRows).map(([path, row]) => [
        `\`${path}\``,
        ...(row.names && !row.record ? cells(row.who, 'unit') : ofPage(row)),
      ]),
    ),
    '',
    '## Việc ghi vào sổ',
    '',
    `Mọi thay đổi trong sổ là một trong ${Object.keys(commandRows).length} việc này; ${Object.keys(actionRows).length} nút và biểu mẫu trên màn hình chỉ gửi những việc`,
    'ở đây.',
    '',
    ...table(
      'Việc',
      Object.entries(commandRows).map(([name, [who, of]]) => [inWords(name), ...cells(who, of)]),
    ),
    '',
    '## Câu hỏi mà trang và đường dẫn đặt ra cho sổ',
    '',
    'Tên trong mã nguồn (`db/`).',
    '',
    ...table(
      'Câu hỏi',
      Object.entries(queryRows).map(([name, [who, of]]) => [`\`${name}\``, ...cells(who, of)]),
    ),
    '',
  ].join('\n')

const ofPage = ({ who, record }: PageRow): string[] =>
  cells(who, liesInUnit(record) ? 'unit' : 'book')

const cells = (who: Whom, of: Reach): string[] =>
  columns.map((role) => {
    if (!mayBe(who, role)) return '–'
    if (of === 'self') return 'của mình'
    return of === 'unit' && role === 'contributor' ? 'đơn vị mình' : 'có'
  })

function inWords(name: string): string {
  const [noun = '', verb = ''] = name.split('.')
  const nouns: Record<string, string> = history.noun
  const verbs: Record<string, string> = history.verb
  const [what, does] = [nouns[noun], verbs[verb]]
  if (!what || !does) throw new Error(`messages/vi/history.json has no words for ${name}`)
  return `${what}: ${does}`
}

const heads = columns.map((role) => (role ? vocabulary.role[role] : 'Chưa đăng nhập'))

function table(first: string, rows: string[][]): string[] {
  const line = (parts: string[]) => `| ${parts.join(' | ')} |`
  return [line([first, ...heads]), line([first, ...heads].map(() => '---')), ...rows.map(line)]
}
