import type { z } from 'zod'
import { beginning, type ChainEnd, type JournalEntry } from '../journal/line.ts'
import { whyBroken } from '../journal/why-broken.ts'
import { installation } from '../platform/context.ts'
import { rows } from '../platform/database.ts'
import type { traceLine } from './contract.ts'

type TraceLine = z.output<typeof traceLine>

interface Named extends JournalEntry {
  agencyName: string | null
  system: string | null
  level: string | null
  postTitle: string | null
  personName: string | null
}

// SQLite takes 32,766 values in a statement.
const mostSubjects = 30_000

/** Every journal line about these subjects, in the order of the installation, each proved within its chain. */
export async function traceLines(subjects: readonly string[]): Promise<TraceLine[]> {
  const lines: Named[] = []
  for (let start = 0; start < subjects.length; start += mostSubjects)
    lines.push(...(await namedLines(subjects.slice(start, start + mostSubjects))))
  const broken = brokenLines(lines)
  const told = lines.map((line) => shown(line, !broken.has(line.id)))
  const titles = await titlesOf(told.map(({ details }) => Number(details['forPostId'] ?? 0)))
  const bodies = await bodiesOf(told.map(({ details }) => elsewhereIn(details)))
  return told.map((line) => ({
    ...doneElsewhere(line, bodies),
    forPostTitle: titles.get(Number(line.details['forPostId'] ?? 0)) ?? null,
  }))
}

type Told = Omit<TraceLine, 'forPostTitle'>
type Body = Pick<Named, 'system' | 'level'> & { id: number; name: string }

// What another installation told is entered here by nobody; whoever did it there is named.
function doneElsewhere(line: Told, bodies: ReadonlyMap<number, Body>): Told {
  const body = line.agencyId === null ? bodies.get(elsewhereIn(line.details)) : undefined
  if (!body) return line
  const { byName } = line.details
  const { id: agencyId, name: agencyName, system, level } = body
  const personName = typeof byName === 'string' && byName !== agencyName ? byName : ''
  return { ...line, agencyId, agencyName, system, level, personName }
}

const elsewhereIn = (details: Told['details']): number => Number(details['byAgencyId'] ?? 0)

async function bodiesOf(agencyIds: readonly number[]): Promise<Map<number, Body>> {
  const wanted = [...new Set(agencyIds)].filter((id) => id > 0)
  if (wanted.length === 0) return new Map()
  const bodies = await rows<Body>(
    'SELECT id, name, system, level FROM agencies WHERE id IN (:wanted)',
    { wanted },
  )
  return new Map(bodies.map((body) => [body.id, body]))
}

// Who stood in for somebody absent is named with the post for which they acted.
async function titlesOf(postIds: readonly number[]): Promise<Map<number, string>> {
  const wanted = [...new Set(postIds)].filter((id) => id > 0)
  if (wanted.length === 0) return new Map()
  const posts = await rows<{ id: number; title: string }>(
    'SELECT id, title FROM posts WHERE id IN (:wanted)',
    { wanted },
  )
  return new Map(posts.map(({ id, title }) => [id, title]))
}

async function namedLines(subjects: readonly string[]): Promise<Named[]> {
  return await rows<Named>(
    `SELECT l.*, a.name AS agency_name, a.system, a.level, po.title AS post_title,
       p.name AS person_name
     FROM journal_lines l LEFT JOIN agencies a ON a.id = l.agency_id
     LEFT JOIN posts po ON po.id = l.post_id LEFT JOIN people p ON p.id = l.person_id
     WHERE l.subject IN (:subjects) ORDER BY l.position IS NULL, l.position, l.id`,
    { subjects },
  )
}

/** The identifiers of lines that do not hold, or do not follow the line before them. */
function brokenLines(lines: readonly Named[]): Set<number> {
  const ends = new Map<string, ChainEnd>()
  const broken = new Set<number>()
  for (const line of lines.toSorted((one, other) => one.seq - other.seq)) {
    if (whyBroken(line, ends.get(line.subject) ?? beginning)) broken.add(line.id)
    ends.set(line.subject, line)
  }
  return broken
}

function shown({ line, ...named }: Named, isIntact: boolean): Told {
  const { agencyId, agencyName, postTitle, personName } = named
  return {
    ...named,
    ...said(line),
    agencyId: agencyId === installation.agencyId ? null : agencyId,
    agencyName: agencyName ?? installation.name,
    postTitle: postTitle ?? '',
    personName: personName ?? installation.name,
    isIntact,
  }
}

// A line that was tampered with may be no JSON any more; it is shown all the same.
function said(line: string): Pick<TraceLine, 'details' | 'previous'> {
  try {
    const { details, previous } = JSON.parse(line) as Pick<TraceLine, 'details' | 'previous'>
    return { details, previous }
  } catch {
    return { details: {}, previous: '' }
  }
}
