'use client'
import {
  Autocomplete,
  Button,
  Checkbox,
  Group,
  Menu,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core'
export function Fields() {
  return (
    <div style={{ display: 'grid', gap: 14, maxWidth: 500 }}>
      <SegmentedControl data={['Tập thể', 'Cá nhân', 'Hộ gia đình']} defaultValue="Cá nhân" />
      <TextInput
        label="Họ và tên"
        required
        description="như trên quyết định"
        defaultValue="Đặng Thị Kim Chi"
      />
      <TextInput
        label="Ngày quyết định"
        error="Tháng 11 chỉ có 30 ngày."
        defaultValue="31/11/2021"
      />
      <Select label="Cấp khen thưởng" data={['Quận', 'Phường']} defaultValue="Quận" />
      <Autocomplete label="Đơn vị" data={['Phường Tây Thạnh', 'Phường Sơn Kỳ']} />
      <Textarea label="Thành tích" minRows={2} />
      <Checkbox label="Bản ghi mẫu" defaultChecked />
      <TextInput label="Khóa" disabled defaultValue="x" />
      <Group>
        <Button>Lưu và thêm tiếp</Button>
        <Button variant="default">Lưu</Button>
        <Button variant="subtle" color="gray">
          Thôi
        </Button>
        <Menu>
          <Menu.Target>
            <Button variant="default">Xuất</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item>Excel</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </div>
  )
}
