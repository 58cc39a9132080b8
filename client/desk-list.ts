import { lazy } from 'preact/compat'
import type { ComponentType } from 'preact'
import type { Words } from './words/vi.ts'

/** A room of the desk: its address, its name, whose it is, and its screen, loaded when first opened. */
export interface DeskRoom {
  path: string
  name: keyof Words['desks']
  /** The roles whose desk it belongs to. */
  roles: readonly string[]
  screen: ComponentType
}

const clerkOutgoing = lazy(() => import('./desks/clerk/outgoing.tsx'))
const clerkIncoming = lazy(() => import('./desks/clerk/incoming.tsx'))
const clerkRegisters = lazy(() => import('./desks/clerk/registers.tsx'))
const officerDrafts = lazy(() => import('./desks/officer/drafts.tsx'))
const officerTasks = lazy(() => import('./desks/officer/tasks.tsx'))
const unitHeadChecks = lazy(() => import('./desks/leader/checks.tsx'))
const leaderSigning = lazy(() => import('./desks/leader/signing.tsx'))
const leaderDirecting = lazy(() => import('./desks/leader/directing.tsx'))
const dossiers = lazy(() => import('./documents/dossiers/dossiers.tsx'))
const shared = lazy(() => import('./documents/rights/shared-documents.tsx'))
const rightChanges = lazy(() => import('./desks/leader/right-changes.tsx'))
const mandates = lazy(() => import('./mandates/mandate-room.tsx'))
const absences = lazy(() => import('./mandates/absence-room.tsx'))
const search = lazy(() => import('./search/search.tsx'))
const oversight = lazy(() => import('./desks/auditor/oversight.tsx'))
const numbers = lazy(() => import('./desks/auditor/numbers.tsx'))
const questions = lazy(() => import('./desks/auditor/questions.tsx'))
const journal = lazy(() => import('./desks/auditor/journal/journal.tsx'))
const copies = lazy(() => import('./desks/clerk/copies/copy-book.tsx'))
const ownSignature = lazy(() => import('./signing/own-signature.tsx'))
const clerkExchange = lazy(() => import('./desks/clerk/exchange/exchange-room.tsx'))
const partners = lazy(() => import('./desks/administrator/partners/partners.tsx'))
const certificates = lazy(() => import('./desks/administrator/certificates.tsx'))
const agencies = lazy(() => import('./desks/administrator/agencies.tsx'))
const diagrams = lazy(() => import('./desks/administrator/diagrams/diagrams.tsx'))
const bodyChanges = lazy(() => import('./desks/administrator/body-changes/body-changes.tsx'))
const people = lazy(() => import('./desks/administrator/people.tsx'))

/** Every room, in the order of the side bar; a post sees the rooms of its roles. */
export const deskRooms: readonly DeskRoom[] = [
  { path: '/clerk/incoming', name: 'incoming', roles: ['clerk'], screen: clerkIncoming },
  { path: '/clerk/outgoing', name: 'outgoing', roles: ['clerk'], screen: clerkOutgoing },
  {
    path: '/clerk/registers',
    name: 'registers',
    roles: ['clerk', 'archivist'],
    screen: clerkRegisters,
  },
  { path: '/clerk/copies', name: 'copies', roles: ['clerk'], screen: copies },
  { path: '/clerk/exchange', name: 'exchange', roles: ['clerk'], screen: clerkExchange },
  { path: '/leader/signing', name: 'signing', roles: ['leader'], screen: leaderSigning },
  { path: '/leader/directing', name: 'directing', roles: ['leader'], screen: leaderDirecting },
  { path: '/leader/checks', name: 'checks', roles: ['unit-head'], screen: unitHeadChecks },
  {
    path: '/officer/drafts',
    name: 'drafts',
    roles: ['officer', 'unit-head'],
    screen: officerDrafts,
  },
  { path: '/officer/tasks', name: 'tasks', roles: ['officer', 'unit-head'], screen: officerTasks },
  {
    path: '/dossiers',
    name: 'dossiers',
    roles: ['clerk', 'officer', 'archivist', 'unit-head'],
    screen: dossiers,
  },
  {
    path: '/signature',
    name: 'ownSignature',
    roles: ['leader', 'unit-head', 'officer', 'clerk'],
    screen: ownSignature,
  },
  {
    path: '/shared',
    name: 'shared',
    roles: ['clerk', 'officer', 'unit-head', 'leader'],
    screen: shared,
  },
  { path: '/leader/rights', name: 'rightChanges', roles: ['leader'], screen: rightChanges },
  { path: '/mandates', name: 'mandates', roles: ['leader', 'unit-head'], screen: mandates },
  {
    path: '/absences',
    name: 'absences',
    roles: ['leader', 'unit-head', 'officer', 'clerk', 'administrator'],
    screen: absences,
  },
  { path: '/auditor/oversight', name: 'oversight', roles: ['auditor'], screen: oversight },
  { path: '/auditor/questions', name: 'questions', roles: ['auditor'], screen: questions },
  { path: '/auditor/numbers', name: 'numbers', roles: ['auditor'], screen: numbers },
  {
    path: '/auditor/journal',
    name: 'journal',
    roles: ['auditor', 'administrator'],
    screen: journal,
  },
  { path: '/administrator/agencies', name: 'agencies', roles: ['administrator'], screen: agencies },
  {
    path: '/administrator/body-changes',
    name: 'bodyChanges',
    roles: ['administrator'],
    screen: bodyChanges,
  },
  { path: '/administrator/people', name: 'people', roles: ['administrator'], screen: people },
  {
    path: '/administrator/processes',
    name: 'diagrams',
    roles: ['administrator'],
    screen: diagrams,
  },
  {
    path: '/administrator/certificates',
    name: 'certificates',
    roles: ['administrator'],
    screen: certificates,
  },
  {
    path: '/administrator/partners',
    name: 'partners',
    roles: ['administrator'],
    screen: partners,
  },
  {
    path: '/search',
    name: 'search',
    roles: ['clerk', 'officer', 'unit-head', 'leader', 'archivist', 'auditor', 'administrator'],
    screen: search,
  },
]
