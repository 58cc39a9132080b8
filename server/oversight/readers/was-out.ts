/** What a journal line says about where a draft is: its act, and when. */
export interface Move {
  act: string
  /** ISO 8601 UTC. */
  at: string
}

const out: Readonly<Record<string, boolean>> = {
  'document.submit': true,
  'document.register': true,
  'document.return': false,
}

/** Whether a document stood with others than its drafter at any moment between two, by its moves in their order. */
export function wasOut(moves: readonly Move[], from: string, until: string): boolean {
  const turns = moves.flatMap(({ act, at }) => (act in out ? { at, isOut: out[act] === true } : []))
  const before = turns.filter(({ at }) => at < from).at(-1)
  const during = turns.filter(({ at }) => at >= from && at <= until)
  return before?.isOut === true || during.some(({ isOut }) => isOut)
}
