/** A statement that takes its values by place, and the names whose values go there. */
export interface Placed {
  text: string
  names: string[]
}

const quotedOrName = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\$\w+/g

/**
 * The statement with `?` for each `$name`. SQLite looks a name up among all names before it, so that
 * a statement with thousands of them would take the square of their number.
 */
export function placed(sql: string): Placed {
  const names: string[] = []
  const text = sql.replace(quotedOrName, (piece) => {
    if (!piece.startsWith('$')) return piece
    names.push(piece)
    return '?'
  })
  return { text, names }
}
