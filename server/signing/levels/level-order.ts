import type { Level } from '../formats/verdict/verdict.ts'

const order: readonly (Level | null)[] = [null, 'B-B', 'B-T', 'B-LT', 'B-LTA']

/** Whether a file proves more at this level than at that one. */
export const isHigher = (level: Level | null, than: Level | null): boolean =>
  order.indexOf(level) > order.indexOf(than)

/** What the judged signatures of a file amount to: the lowest of their levels; nothing where one has none. */
export function lowestLevel(
  signatures: readonly { kind: 'signature' | 'timestamp'; level: Level | null }[],
): Level | null {
  const levels = signatures.filter(({ kind }) => kind === 'signature').map(({ level }) => level)
  const [first = null, ...others] = levels
  return others.reduce((lowest, level) => (isHigher(lowest, level) ? level : lowest), first)
}
