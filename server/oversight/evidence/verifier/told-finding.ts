import type { Finding } from './bundle.ts'

type Named = Readonly<Record<string, string>>

/** What a language needs to say a finding to people. */
export interface Telling {
  /** Fields of signatures, a number behind the name left away. */
  fields: Named
  otherField: (name: string) => string
  /** Kinds of keys that sign a head. */
  keyKinds: Named
  /** What a journal line can be about, by the first half of its subject. */
  subjects: Named
  acts: Named
  line: (subject: string, place: string) => string
  /** A moment, given as ISO 8601 in UTC. */
  exact: (at: string) => string
}

const moments = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g

/** What was looked at, in the words of a language; empty where the check says it all. */
export function toldAbout({ about, field }: Finding, telling: Telling): string {
  const said = about.replace(moments, (at) => toldMoment(at, telling))
  return [field === null ? '' : toldField(field, telling), said].filter(Boolean).join(' · ')
}

/** A moment that a bundle names, as people write it; what is none is told as it stands. */
export function toldMoment(at: string, { exact }: Pick<Telling, 'exact'>): string {
  return Number.isNaN(Date.parse(at)) ? at : exact(at)
}

function toldField(field: string, { fields, otherField }: Telling): string {
  const [, name = field, number = ''] = /^([a-z]+)(?:-(\d+))?$/.exec(field) ?? []
  const words = fields[name]
  return words === undefined ? otherField(field) : [words, number].filter(Boolean).join(' ')
}

/** Which parts or lines are meant, in the words of a language; what has none is told as it stands. */
export function toldNamed({ named }: Finding, telling: Telling): string[] {
  return named.map((what) => telling.keyKinds[what] ?? toldLine(what, telling) ?? what)
}

const lineName = /^([a-z_]+:\S+)\/(\d+) (\S+)$/
const actAndHash = /^([a-z_]+\.[a-z_]+) ([0-9a-f]{64})$/

function toldLine(what: string, telling: Telling): string | undefined {
  const act = (code: string): string => telling.acts[code] ?? code
  const [, subject, place = '', ofLine = ''] = lineName.exec(what) ?? []
  if (subject !== undefined)
    return `${act(ofLine)} (${telling.line(toldSubject(subject, telling), place)})`
  const [, ofFile, hash = ''] = actAndHash.exec(what) ?? []
  return ofFile === undefined ? undefined : `${act(ofFile)}: ${hash}`
}

/** What a journal line is about, such as `document:4711`, in the words of a language. */
export function toldSubject(subject: string, { subjects }: Pick<Telling, 'subjects'>): string {
  const [noun = '', id = ''] = subject.split(/:(.*)/s)
  const words = subjects[noun]
  return words === undefined ? subject : `${words} ${id}`
}
