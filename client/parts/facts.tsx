import { Fragment, type ComponentChildren } from 'preact'

/** Facts by name; those without content are left out. */
export function Facts({ rows }: { rows: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {rows
        .filter(([, content]) => content !== null && content !== undefined && content !== '')
        .map(([name, content]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{content}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
