import type { ComponentChildren } from 'preact'

interface TableProps {
  /** Read out in place of a caption. */
  name: string
  heads: readonly ComponentChildren[]
  /** The rows. */
  children: ComponentChildren
}

/** A table in a frame of its own that scrolls sideways, by keyboard too. */
export function Table({ name, heads, children }: TableProps) {
  return (
    <div class="scroll" role="region" aria-label={name} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th scope="col" key={place}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
