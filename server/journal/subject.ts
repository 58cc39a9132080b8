/** What a journal line is about, such as `document:4711`; the noun is the first half of the act's name. */
export type Subject = `${string}:${string}`

/** The subject of an act: its noun and the identifier. */
export function subjectOf(actName: string, id: number | string): Subject {
  const [noun = ''] = actName.split('.')
  return `${noun}:${String(id)}`
}
