import { isLate, type TreeTask } from './tree-task.ts'

const looks: Partial<Record<TreeTask['state'], string>> = {
  done: 'good',
  review: 'warn',
  returned: 'bad',
  recalled: 'gone',
  cancelled: 'gone',
}

/** How an assignment looks: good when done, bad when late or returned, gone when taken back. */
export function looksOf(task: TreeTask): string {
  return isLate(task) ? 'bad' : (looks[task.state] ?? 'open')
}

const shapes: Partial<Record<TreeTask['state'], string>> = {
  new: 'M5 0a5 5 0 1 0 .01 0zm0 2a3 3 0 1 1-.01 0z',
  working: 'M0 0 10 5 0 10z',
  waiting: 'M1 0h3v10H1zM6 0h3v10H6z',
  review: 'M5 0 10 10H0z',
  done: 'M1 5 4 8 9 1 10 2.5 4 10 0 6z',
  returned: 'M10 0 0 5l10 5z',
  recalled: 'M1 0 5 4 9 0l1 1-4 4 4 4-1 1-4-4-4 4-1-1 4-4-4-4z',
  cancelled: 'M0 4h10v2H0z',
}
const dot = 'M5 0a5 5 0 1 0 .01 0z'
const square = 'M0 0h10v10H0z'

/** The state of an assignment as a shape: a square when late, a tick when done, an arrow when given back. */
export function StateShape({ task, x, y }: { task: TreeTask; x: number; y: number }) {
  const path = isLate(task) ? square : (shapes[task.state] ?? dot)
  return (
    <path
      d={path}
      class={`shape ${looksOf(task)}`}
      fill-rule="evenodd"
      transform={`translate(${String(x)} ${String(y)})`}
    />
  )
}
