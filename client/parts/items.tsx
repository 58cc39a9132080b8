import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../words/index.ts'
import { Loading } from './loading.tsx'
import { useShortcuts } from './shortcuts.ts'

interface ItemsProps<Item> {
  title: string
  items: readonly Item[] | undefined
  keyOf: (item: Item) => number
  chosen: number | undefined
  onChoose: (key: number) => void
  show: (item: Item) => ComponentChildren
  detail: (item: number) => ComponentChildren
  tools?: ComponentChildren
  onMore?: (() => void) | undefined
  /** What stands there when there is no item; that no work is left, unless it is said. */
  nothing?: string
}

/** A desk's list with the chosen item beside it: J and K move, and what is decided makes room for the next. */
export function Items<Item>(props: ItemsProps<Item>) {
  const { title, items, keyOf, chosen, onChoose, detail, tools } = props
  const keys = (items ?? []).map(keyOf)
  useNext(keys, chosen, onChoose)
  const move = (step: number): void => {
    const next = keys[Math.max(0, keys.indexOf(chosen ?? -1) + step)]
    if (next !== undefined) onChoose(next)
  }
  useShortcuts({
    j: () => {
      move(1)
    },
    k: () => {
      move(-1)
    },
  })
  return (
    <div class="split">
      <div class="toolbar">
        <h1>{title}</h1>
        {tools}
      </div>
      <List {...props} />
      <div class="detail">{chosen === undefined ? null : detail(chosen)}</div>
    </div>
  )
}

function List<Item>(props: ItemsProps<Item>) {
  const { title, items, keyOf, chosen, onChoose, show, onMore, nothing } = props
  const { empty, more } = useWords()
  return (
    <nav class="items" aria-label={title}>
      {!items && <Loading />}
      {items?.length === 0 && <p class="center">{nothing ?? empty}</p>}
      {items?.map((item) => (
        <button
          type="button"
          class="item"
          key={keyOf(item)}
          aria-current={keyOf(item) === chosen ? 'true' : undefined}
          onClick={() => {
            onChoose(keyOf(item))
          }}
        >
          {show(item)}
        </button>
      ))}
      {onMore && (
        <button type="button" class="item" onClick={onMore}>
          {more}
        </button>
      )}
    </nav>
  )
}

// When the chosen item has left the list, as after a decision, the one that took its place is chosen.
function useNext(
  keys: readonly number[],
  chosen: number | undefined,
  onChoose: (key: number) => void,
): void {
  const place = useRef(0)
  const known = keys.join()
  useEffect(() => {
    const item = document.querySelector('.item[aria-current]')
    item?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen, known.length > 0])
  useEffect(() => {
    const index = keys.indexOf(chosen ?? -1)
    if (index >= 0) {
      place.current = index
      return
    }
    const next = keys[Math.min(place.current, keys.length - 1)]
    if (next !== undefined) onChoose(next)
  }, [known, chosen])
}
