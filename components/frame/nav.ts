import {
  IconAward,
  IconBook2,
  IconBuilding,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconChartBar,
  IconDatabaseExport,
  IconFileCertificate,
  IconFileImport,
  IconFileText,
  IconHistory,
  IconLayoutDashboard,
  IconPlant2,
  IconScale,
  IconTableRow,
  IconUser,
  IconUserShield,
  IconUsers,
} from '@tabler/icons-react'
import type { Role } from '@/domain/vocabulary'
import type { GroupKey, NavKey } from './words'

export interface NavItem {
  /** Its word is `frame.nav.<key>`. */
  key: NavKey
  href: string
  icon: typeof IconAward
  /** Further paths under which this line is lit. */
  also?: string[]
  /** Paths below its own that have a line of their own. */
  except?: string[]
  roles: readonly Role[]
}

export interface NavGroup {
  /** Its word is `frame.groups.<key>`; the first group needs none. */
  key: GroupKey | null
  items: NavItem[]
}

const everyone: Role[] = ['admin', 'officer', 'contributor', 'leader']
const wholeOffice: Role[] = ['admin', 'officer', 'leader']

/** The rail, line by line: a page joins the frame by its line here. Pages decide access themselves. */
const groups: NavGroup[] = [
  {
    key: null,
    items: [{ key: 'dashboard', href: '/', icon: IconLayoutDashboard, roles: everyone }],
  },
  {
    key: 'record',
    items: [
      {
        key: 'awards',
        href: '/awards',
        icon: IconAward,
        also: ['/bulk-edits'],
        except: ['/awards/quick'],
        roles: everyone,
      },
      { key: 'quick', href: '/awards/quick', icon: IconTableRow, roles: ['admin', 'officer'] },
      { key: 'imports', href: '/imports', icon: IconFileImport, roles: ['admin', 'officer'] },
      {
        key: 'registrations',
        href: '/registrations',
        icon: IconPlant2,
        also: ['/models', '/campaigns/years'],
        roles: everyone,
      },
    ],
  },
  {
    key: 'lookUp',
    items: [
      { key: 'individuals', href: '/individuals', icon: IconUser, roles: everyone },
      { key: 'units', href: '/units', icon: IconBuilding, roles: everyone },
      { key: 'decisions', href: '/decisions', icon: IconFileCertificate, roles: everyone },
      { key: 'events', href: '/events', icon: IconCalendarEvent, roles: everyone },
    ],
  },
  {
    key: 'report',
    items: [
      {
        key: 'drill',
        href: '/drill',
        icon: IconChartBar,
        also: ['/heat', '/lists'],
        roles: everyone,
      },
      { key: 'tallies', href: '/tallies', icon: IconScale, roles: wholeOffice },
      { key: 'reports', href: '/reports', icon: IconFileText, roles: wholeOffice },
      { key: 'history', href: '/history', icon: IconHistory, roles: wholeOffice },
    ],
  },
  {
    key: 'admin',
    items: [
      {
        key: 'office',
        href: '/admin/office',
        icon: IconBuildingCommunity,
        roles: ['admin', 'officer'],
      },
      {
        key: 'users',
        href: '/admin/users',
        icon: IconUsers,
        also: ['/admin/security'],
        roles: ['admin'],
      },
      {
        key: 'personalData',
        href: '/admin/exports',
        icon: IconUserShield,
        also: ['/admin/retention'],
        roles: ['admin'],
      },
      { key: 'backup', href: '/admin/backup', icon: IconDatabaseExport, roles: ['admin'] },
      {
        key: 'catalogue',
        href: '/admin/catalogue',
        icon: IconBook2,
        also: ['/campaigns'],
        except: ['/campaigns/years'],
        roles: ['admin', 'officer'],
      },
    ],
  },
]

/** The groups and lines that a role sees; a group without a line is left out. */
export function navFor(role: Role): NavGroup[] {
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => item.roles.includes(role)) }))
    .filter((group) => group.items.length > 0)
}

/** The three lines that stay in reach of the thumb; the rest opens from "Thêm". */
export const bottomKeys: NavKey[] = ['dashboard', 'awards', 'tallies']
