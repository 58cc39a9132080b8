import type { Block, Inline } from './content.ts'

type List = Extract<Block, { kind: 'list' }>

/** Whether a text begins with these characters, blanks aside. */
export function startsWith(text: string, beginning: string): boolean {
  return text.trimStart().startsWith(beginning)
}

/** Items of a list in print: no dash of their own, each closed by ";" and the last by ".". */
export function closedList(items: readonly string[]): string[] {
  const bare = items.map((item) =>
    item
      .trim()
      .replace(/^[-–]\s+/, '')
      .replace(/[\s;.,]+$/, ''),
  )
  const filled = bare.filter((item) => item !== '')
  return filled.map((item, index) => item + (index === filled.length - 1 ? '.' : ';'))
}

/** The body closed by the profile's end of text (`./.` or `.`); one that ends in a table is left. */
export function closed(body: readonly Block[], end: string): Block[] {
  const last = body.at(-1)
  if (last === undefined || last.kind === 'table' || last.kind === 'heading') return [...body]
  if (last.kind !== 'list')
    return [...body.slice(0, -1), { ...last, text: closedRuns(last.text, end) }]
  return [...body.slice(0, -1), ...closedItems(last.items, end)]
}

/** The last item becomes a list of its own, so that the page can hold it together with the signature. */
function closedItems(items: List['items'], end: string): List[] {
  const last = items.at(-1)
  if (last === undefined) return []
  const before: List[] = items.length > 1 ? [{ kind: 'list', items: items.slice(0, -1) }] : []
  return [...before, { kind: 'list', items: [{ ...last, text: closedRuns(last.text, end) }] }]
}

function closedRuns(runs: readonly Inline[], end: string): Inline[] {
  const last = runs.at(-1)
  if (last === undefined) return [...runs]
  const text = last.text.trimEnd()
  if (text.endsWith('./.') || (end === '.' && /[.!?]["”’]?$/.test(text))) return [...runs]
  const bare = end === './.' ? text.replace(/[.;]$/, '') : text.replace(/;$/, '')
  return [...runs.slice(0, -1), { ...last, text: bare + end }]
}
