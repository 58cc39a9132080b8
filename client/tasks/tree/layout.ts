/** What the picture needs to know of an assignment. */
export interface Node {
  id: number
  parentId: number | null
}

/** An assignment at its place in the picture: its column from the left, its row from the top. */
export interface Placed<Task extends Node> {
  task: Task
  column: number
  row: number
  /** The row of its giver; its own at the root. */
  giverRow: number
}

/** Places a tree from left to right: givers beside the first of those to whom they gave; each row has one leaf. */
export function placed<Task extends Node>(tasks: readonly Task[]): Placed<Task>[] {
  const places: Placed<Task>[] = []
  let row = 0
  const place = (task: Task, column: number, giverRow: number | null): void => {
    const own = row
    places.push({ task, column, row: own, giverRow: giverRow ?? own })
    const children = tasks.filter(({ parentId }) => parentId === task.id)
    for (const child of children) place(child, column + 1, own)
    if (children.length === 0) row += 1
  }
  for (const task of tasks) if (task.parentId === null) place(task, 0, null)
  return places
}
