const subject = /^[a-z_]+:[^\s/]+$/
const address = /^(?:https?:\/\/[^/]+)?(\/[a-z-]+(?:\/[a-z-]+)?)\/(\d+)(?:\?(.*))?$/

/** What the number in the address of a room names; a document in every other. */
const nouns: Readonly<Record<string, string>> = {
  '/dossiers': 'dossier',
  '/officer/tasks': 'task',
  '/leader/directing': 'task',
  '/clerk/incoming': 'delivery',
}

/** What of the journal somebody means who gives its name there, or the address of what is on their screen; undefined where it is neither, and so words to look for. */
export function meantSubject(typed: string): string | undefined {
  const text = typed.trim()
  if (subject.test(text)) return text
  const [, room = '', id, filters = ''] = address.exec(text) ?? []
  if (id === undefined) return undefined
  // The clerk’s room shows what arrived, and behind other tabs the documents that came of it.
  const isDocument = new URLSearchParams(filters).has('tab')
  return `${isDocument ? 'document' : (nouns[room] ?? 'document')}:${id}`
}
