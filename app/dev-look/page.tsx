import { IconDownload, IconFileImport, IconPlus } from '@tabler/icons-react'
import { Frame } from '@/components/frame/frame'
import {
  AwardStatusBadge,
  LevelBadge,
  LevelMark,
  SampleBadge,
  StatusBadge,
} from '@/components/page/badge'
import { Card, CardGrid } from '@/components/page/card'
import { Chip, ChipBar } from '@/components/page/chip'
import { DefinitionList } from '@/components/page/definition-list'
import { EmptyState } from '@/components/page/empty-state'
import { Interactive } from '@/components/page/interactive'
import { LinkButton } from '@/components/page/link-button'
import { Segmented, Tabs } from '@/components/page/links'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { DataTable } from '@/components/table/data-table'
import { awardStatuses, levels } from '@/domain/vocabulary'
import { Fields } from './fields'

const names = [
  'Nguyễn Phước Ân',
  'Trần Thị Ngọc Ánh',
  'Lê Hoàng Bảo',
  'Đặng Thị Kim Chi',
  'Huỳnh Công Danh',
  'Phạm Thùy Dương',
  'Võ Minh Đạt',
  'Ngô Thị Hạnh',
  'Bùi Thị Thúy Hằng',
  'Đỗ Quốc Hùng',
  'Lý Mỹ Hương',
  'Tạ Đình Khôi',
  'Trương Thị Ngọc Lan',
]
const rows = names.map((name, i) => ({
  id: i + 1,
  name,
  sample: i > 8,
  position: i === 3 ? '' : 'Bí thư Chi bộ khu phố 3',
  unit: 'Phường Tây Thạnh',
  form: 'Tuyên dương',
  level: levels[i % 5]!,
  decision: '31-QĐ/QU',
  date: '05/11/2021',
  year: 2021,
}))

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const query = await searchParams
  const view = query.view ?? 'list'
  const inner =
    view === 'list' ? (
      <>
        <PageHead
          title="Khen thưởng"
          note="132 tập thể, 221 cá nhân"
          actions={
            <>
              <LinkButton href="/imports" icon={<IconFileImport size={17} stroke={1.6} />}>
                Nhập từ tệp
              </LinkButton>
              <LinkButton href="/x" icon={<IconDownload size={17} stroke={1.6} />}>
                Xuất
              </LinkButton>
            </>
          }
        />
        <ChipBar>
          <Chip label="Kỳ" value="2016–2021" removeHref="/awards" />
          <Chip label="Cấp" value="Quận" removeHref="/awards" />
          <Chip label="Phong trào" value="Chỉ thị 05" removeHref="/awards" />
          <LinkButton look="quiet" href="/x" icon={<IconPlus size={17} />}>
            Thêm điều kiện
          </LinkButton>
        </ChipBar>
        <DataTable
          caption="Khen thưởng"
          path="/dev-look"
          query={query}
          defaultSort="name"
          rows={rows}
          rowKey={(r) => r.id}
          rowHref={(r) => `/awards/${r.id}`}
          rowTone={(r) => (r.id === 5 ? 'doubt' : r.id === 7 ? 'error' : undefined)}
          columns={[
            {
              key: 'name',
              head: 'Họ và tên / Tập thể',
              sortable: true,
              priority: 1,
              render: (r) => (
                <>
                  {r.name} {r.sample && <SampleBadge />}
                </>
              ),
            },
            { key: 'position', head: 'Chức vụ', muted: true, render: (r) => r.position },
            { key: 'unit', head: 'Đơn vị', sortable: true, muted: true, render: (r) => r.unit },
            { key: 'form', head: 'Hình thức', priority: 1, render: (r) => r.form },
            {
              key: 'level',
              head: 'Cấp',
              priority: 1,
              render: (r) => <LevelBadge level={r.level} />,
            },
            {
              key: 'decision',
              head: 'Quyết định',
              muted: true,
              nowrap: true,
              priority: 3,
              render: (r) => r.decision,
            },
            {
              key: 'date',
              head: 'Ngày ký',
              muted: true,
              nowrap: true,
              sortable: true,
              priority: 3,
              render: (r) => r.date,
            },
            {
              key: 'year',
              head: 'Năm',
              align: 'end',
              sortable: true,
              priority: 1,
              render: (r) => r.year,
            },
          ]}
        />
        <Pager
          path="/dev-look"
          query={query}
          page={Number(query.page ?? 1)}
          pageSize={50}
          total={353}
        />
      </>
    ) : view === 'parts' ? (
      <>
        <PageHead
          title="Hội nghị tổng kết Dân vận khéo"
          breadcrumbs={[
            { label: 'Sự kiện', href: '/events' },
            { label: '2021', href: '/events?year=2021' },
          ]}
          note="36 đơn vị"
          actions={
            <>
              <Segmented
                label="Kỳ"
                choices={[
                  { href: '?a=1', label: '2021', active: false },
                  { href: '?a=2', label: '2016–2021', active: true },
                  { href: '?a=3', label: 'Chọn kỳ…', active: false },
                ]}
              />
              <LinkButton look="red" href="/x">
                Sửa
              </LinkButton>
            </>
          }
        />
        <Tabs
          label="Dân vận khéo"
          choices={[
            { href: '/registrations', label: 'Đăng ký', active: true, count: 36 },
            { href: '/models', label: 'Công trình, mô hình', active: false, count: 87 },
          ]}
        />
        <Notice tone="done">
          Đã lưu khen thưởng của Đặng Thị Kim Chi. <a href="/x">Xem</a>
        </Notice>
        <Notice tone="doubt" title="Có thể trùng">
          Đặng Thị Kim Chi đã được tuyên dương “Dân vận khéo” cấp quận ngày 05/11/2021.{' '}
          <a href="/x">Xem</a>
        </Notice>
        <Notice tone="error" title="Chưa lưu được">
          Tháng 11 chỉ có 30 ngày. <a href="/x">Xem</a>
        </Notice>
        <Notice tone="info">Kỳ này chưa có số công bố.</Notice>
        <Card edge="gold">
          <p style={{ fontSize: 20 }}>
            Giai đoạn 2016–2021, quận Tân Phú có <a href="/x">11&nbsp;tập&nbsp;thể</a> được tuyên
            dương cấp thành phố.
          </p>
        </Card>
        <CardGrid>
          <Card title="Thông tin chung" note="so với 2011–2015">
            <DefinitionList
              items={[
                { label: 'Họ và tên', value: 'Đặng Thị Kim Chi' },
                { label: 'Chức vụ', value: '' },
                {
                  label: 'Thành tích',
                  value:
                    'Có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” giai đoạn 2016–2021',
                },
              ]}
            />
          </Card>
          <Card title="Nhãn" foot={<a href="/x">Chép bảng</a>}>
            <p style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
              {levels.map((l) => (
                <LevelBadge key={l} level={l} />
              ))}
            </p>
            <p style={{ display: 'flex', gap: 8, flexWrap: 'wrap', marginTop: 10 }}>
              {levels.map((l) => (
                <LevelBadge key={l} level={l} short />
              ))}
            </p>
            <p style={{ display: 'flex', gap: 8, flexWrap: 'wrap', marginTop: 10 }}>
              {levels.map((l) => (
                <LevelMark key={l} level={l} />
              ))}{' '}
              <SampleBadge />
            </p>
            <p style={{ display: 'flex', gap: 16, flexWrap: 'wrap', marginTop: 10 }}>
              {awardStatuses.map((l) => (
                <AwardStatusBadge key={l} status={l} />
              ))}
              <StatusBadge tone="info">Đang xử lý</StatusBadge>
            </p>
          </Card>
        </CardGrid>
        <Card flush title="Trong thẻ">
          <DataTable
            bare
            caption="x"
            rows={rows.slice(0, 2)}
            rowKey={(r) => r.id}
            columns={[
              { key: 'n', head: 'Tên', render: (r) => r.name },
              { key: 'y', head: 'Năm', align: 'end', render: (r) => r.year },
            ]}
          />
        </Card>
        <DataTable
          caption="Rỗng"
          columns={[]}
          rows={[]}
          rowKey={() => 1}
          empty={
            <EmptyState
              title="Chưa có quyết định nào"
              action={<LinkButton href="/x">Ghi quyết định đầu tiên</LinkButton>}
            >
              Quyết định khen thưởng, số và ngày ký, cùng danh sách kèm theo nằm ở đây.
            </EmptyState>
          }
        />
      </>
    ) : (
      <>
        <PageHead title="Ghi khen thưởng" note="Đã ghi 11 trong đợt này" />
        <Card>
          <Interactive words={['common']}>
            <Fields />
          </Interactive>
        </Card>
      </>
    )
  return (
    <Frame
      actor={{
        userId: 1,
        name: 'Nguyễn Thu Trà',
        role: (query.role as 'admin') ?? 'officer',
        unitId: null,
        unitName: null,
        mustChangePassword: false,
      }}
      office={{ name: 'Quận ủy Tân Phú' }}
      counts={{ tallies: 3, registrations: 36 }}
    >
      {inner}
    </Frame>
  )
}
