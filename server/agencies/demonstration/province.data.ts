import type { AgencyShown, Role } from '../contract.ts'

/** A post of the demonstration province: its holder's log-in is the name before the body's own part. */
export interface PlannedPost {
  title: string
  /** The first part of the log-in: `vanthu` makes `vanthu.tu`. */
  logIn: string
  roles: readonly Role[]
  /** The code of the unit it stands in. */
  unit?: string
}

/** A body of the demonstration province with its units and posts. */
export interface PlannedBody extends Pick<
  AgencyShown,
  'code' | 'name' | 'organCode' | 'system' | 'level' | 'profile' | 'placeName'
> {
  /** The last part of its people's log-ins. */
  logIn: string
  parentCode: string | null
  units: readonly { code: string; name: string }[]
  posts: readonly PlannedPost[]
  /** The other systems whose documents its auditors may read. */
  oversees?: readonly AgencyShown['system'][]
}

const place = 'Hương Sơn'
const party = { system: 'party', level: 'province', profile: 'party', placeName: place } as const
const state = { system: 'state', level: 'province', profile: 'state', placeName: place } as const
const front = { system: 'front', level: 'province', profile: 'front', placeName: place } as const

/** A body of two: its head checks and signs, one officer drafts and keeps the seal. */
function smallOffice(head: string, headLogIn: string, officer: string): PlannedPost[] {
  return [
    { title: head, logIn: headLogIn, roles: ['leader', 'unit-head'] },
    { title: officer, logIn: 'chuyenvien', roles: ['officer', 'clerk'] },
  ]
}

const provincialParty: PlannedBody[] = [
  {
    ...party,
    code: 'A90',
    name: 'Tỉnh ủy Hương Sơn',
    organCode: 'TU',
    logIn: 'tu',
    parentCode: null,
    units: [{ code: 'TH', name: 'Bộ phận Tổng hợp' }],
    posts: [
      { title: 'Bí thư', logIn: 'bithu', roles: ['leader'] },
      { title: 'Phó Bí thư Thường trực', logIn: 'phobithu', roles: ['leader'] },
      { title: 'Trưởng bộ phận Tổng hợp', logIn: 'truongbophan', roles: ['unit-head'], unit: 'TH' },
      { title: 'Chuyên viên Tổng hợp', logIn: 'chuyenvien', roles: ['officer'], unit: 'TH' },
      { title: 'Văn thư', logIn: 'vanthu', roles: ['clerk'] },
      { title: 'Quản trị viên khối Đảng', logIn: 'quantri', roles: ['administrator'] },
    ],
  },
  {
    ...party,
    code: 'A90.01',
    name: 'Văn phòng Tỉnh ủy Hương Sơn',
    organCode: 'VPTU',
    logIn: 'vptu',
    parentCode: 'A90',
    units: [],
    posts: [
      { title: 'Chánh Văn phòng', logIn: 'chanhvanphong', roles: ['leader', 'unit-head'] },
      { title: 'Chuyên viên', logIn: 'chuyenvien', roles: ['officer'] },
      { title: 'Văn thư, lưu trữ', logIn: 'vanthu', roles: ['clerk', 'archivist'] },
    ],
  },
  {
    ...party,
    code: 'A90.02',
    name: 'Ban Tổ chức Tỉnh ủy Hương Sơn',
    organCode: 'BTCTU',
    logIn: 'btctu',
    parentCode: 'A90',
    units: [],
    posts: smallOffice('Trưởng ban', 'truongban', 'Chuyên viên, văn thư'),
  },
  {
    ...party,
    code: 'A90.03',
    name: 'Ủy ban Kiểm tra Tỉnh ủy Hương Sơn',
    organCode: 'UBKTTU',
    logIn: 'ubkttu',
    parentCode: 'A90',
    units: [],
    posts: smallOffice('Chủ nhiệm', 'chunhiem', 'Chuyên viên, văn thư'),
  },
  {
    ...party,
    code: 'A90.04',
    name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Hương Sơn',
    organCode: 'BTGDVTU',
    logIn: 'btgdvtu',
    parentCode: 'A90',
    units: [],
    posts: smallOffice('Trưởng ban', 'truongban', 'Chuyên viên, văn thư'),
  },
]

const provincialState: PlannedBody[] = [
  {
    ...state,
    code: 'H90',
    name: 'Ủy ban nhân dân tỉnh Hương Sơn',
    organCode: 'UBND',
    logIn: 'ubnd',
    parentCode: null,
    units: [{ code: 'TH', name: 'Phòng Tổng hợp' }],
    posts: [
      { title: 'Chủ tịch', logIn: 'chutich', roles: ['leader'] },
      { title: 'Phó Chủ tịch', logIn: 'phochutich', roles: ['leader'] },
      { title: 'Trưởng phòng Tổng hợp', logIn: 'truongphong', roles: ['unit-head'], unit: 'TH' },
      { title: 'Chuyên viên Tổng hợp', logIn: 'chuyenvien', roles: ['officer'], unit: 'TH' },
      { title: 'Văn thư', logIn: 'vanthu', roles: ['clerk'] },
    ],
  },
  {
    ...state,
    code: 'H90.01',
    name: 'Văn phòng Ủy ban nhân dân tỉnh Hương Sơn',
    organCode: 'VP',
    logIn: 'vpubnd',
    parentCode: 'H90',
    units: [],
    posts: [
      { title: 'Chánh Văn phòng', logIn: 'chanhvanphong', roles: ['leader', 'unit-head'] },
      { title: 'Chuyên viên, văn thư', logIn: 'chuyenvien', roles: ['officer', 'clerk'] },
      { title: 'Lưu trữ viên', logIn: 'luutru', roles: ['archivist'] },
      { title: 'Quản trị viên hệ thống', logIn: 'quantri', roles: ['administrator'] },
    ],
  },
  {
    ...state,
    code: 'H90.02',
    name: 'Sở Nội vụ tỉnh Hương Sơn',
    organCode: 'SNV',
    logIn: 'snv',
    parentCode: 'H90',
    units: [],
    posts: smallOffice('Giám đốc', 'giamdoc', 'Chuyên viên, văn thư'),
  },
  {
    ...state,
    code: 'H90.03',
    name: 'Sở Tài chính tỉnh Hương Sơn',
    organCode: 'STC',
    logIn: 'stc',
    parentCode: 'H90',
    units: [],
    posts: smallOffice('Giám đốc', 'giamdoc', 'Chuyên viên, văn thư'),
  },
  {
    ...state,
    code: 'H90.04',
    name: 'Sở Khoa học và Công nghệ tỉnh Hương Sơn',
    organCode: 'SKHCN',
    logIn: 'skhcn',
    parentCode: 'H90',
    units: [],
    posts: smallOffice('Giám đốc', 'giamdoc', 'Chuyên viên, văn thư'),
  },
  {
    ...state,
    code: 'H90.05',
    name: 'Thanh tra tỉnh Hương Sơn',
    oversees: ['party', 'front'],
    organCode: 'TTT',
    logIn: 'ttt',
    parentCode: 'H90',
    units: [],
    posts: [
      ...smallOffice('Chánh Thanh tra', 'chanhthanhtra', 'Chuyên viên, văn thư'),
      { title: 'Thanh tra viên', logIn: 'thanhtravien', roles: ['auditor'] },
    ],
  },
]

const provincialFront: PlannedBody[] = [
  {
    ...front,
    code: 'I01.90',
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hương Sơn',
    organCode: 'MTTQ-BTT',
    logIn: 'mttq',
    parentCode: null,
    units: [],
    posts: [
      { title: 'Chủ tịch', logIn: 'chutich', roles: ['leader'] },
      { title: 'Chánh Văn phòng', logIn: 'chanhvanphong', roles: ['unit-head'] },
      { title: 'Chuyên viên', logIn: 'chuyenvien', roles: ['officer'] },
      { title: 'Văn thư', logIn: 'vanthu', roles: ['clerk'] },
    ],
  },
  {
    ...front,
    profile: 'youth',
    code: 'I03.90',
    name: 'Tỉnh đoàn Hương Sơn',
    organCode: 'TĐTN',
    logIn: 'tinhdoan',
    parentCode: 'I01.90',
    units: [],
    posts: smallOffice('Bí thư', 'bithu', 'Chuyên viên, văn thư'),
  },
]

const communes = [
  { name: 'phường Minh Khê', place: 'Minh Khê', logIn: 'minhkhe' },
  { name: 'phường Tân Lĩnh', place: 'Tân Lĩnh', logIn: 'tanlinh' },
  { name: 'xã Bình Lâm', place: 'Bình Lâm', logIn: 'binhlam' },
  { name: 'xã Đông Khê', place: 'Đông Khê', logIn: 'dongkhe' },
  { name: 'xã Thượng Sơn', place: 'Thượng Sơn', logIn: 'thuongson' },
  { name: 'xã Vân Thủy', place: 'Vân Thủy', logIn: 'vanthuy' },
] as const

function bodiesOf(commune: (typeof communes)[number], index: number): PlannedBody[] {
  const number = String(101 + index)
  const at = { level: 'commune', placeName: commune.place, units: [] } as const
  return [
    {
      ...party,
      ...at,
      code: `A90.${number}`,
      name: `Đảng ủy ${commune.name}`,
      organCode: 'ĐU',
      logIn: `du.${commune.logIn}`,
      parentCode: 'A90',
      posts: smallOffice('Bí thư', 'bithu', 'Chuyên viên, văn thư'),
    },
    {
      ...state,
      ...at,
      code: `H90.${number}`,
      name: `Ủy ban nhân dân ${commune.name}`,
      organCode: 'UBND',
      logIn: `ubnd.${commune.logIn}`,
      parentCode: 'H90',
      posts: [
        { title: 'Chủ tịch', logIn: 'chutich', roles: ['leader'] },
        { title: 'Chánh Văn phòng, văn thư', logIn: 'vanthu', roles: ['unit-head', 'clerk'] },
        { title: 'Công chức Văn phòng', logIn: 'chuyenvien', roles: ['officer'] },
      ],
    },
    {
      ...front,
      ...at,
      code: `I01.90.${number}`,
      name: `Ủy ban Mặt trận Tổ quốc Việt Nam ${commune.name}`,
      organCode: 'MTTQ-BTT',
      logIn: `mttq.${commune.logIn}`,
      parentCode: 'I01.90',
      posts: smallOffice('Chủ tịch', 'chutich', 'Ủy viên Thường trực, văn thư'),
    },
  ]
}

/** The invented province of Hương Sơn: its Party, its government, its Front, and six communes; each parent before its children. */
export const province: readonly PlannedBody[] = [
  ...provincialParty,
  ...provincialState,
  ...provincialFront,
  ...communes.flatMap(bodiesOf),
]

/** The code of the body whose administrators administer every body of the province. */
export const keeperCode = 'H90.01'

/** The day from which every body, post and holding of the province stands. */
export const validFrom = '2025-07-01'

/** The password of every person of the province: no secret, so it opens nothing but a demonstration. */
export const demonstrationPassword = 'Huong-Son-2026!'

const familyNames = 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương'.split(' ')
const givenNames = ['Văn Mẫu', 'Thị Thử', 'Minh Họa', 'Ví Dụ', 'Thị Diễn', 'Văn Phỏng', 'Giả Định']

/** A plainly invented name; no two are alike among the first 91 (13 family names, 7 given names). */
export function inventedName(index: number): string {
  const family = familyNames[index % familyNames.length] ?? ''
  const given = givenNames[index % givenNames.length] ?? ''
  return `${family} ${given}`
}
