import { useLocation, useParams, useSearch } from 'wouter-preact'

/** What is chosen in a room, by its address, so that a link leads straight to it; choosing keeps the filters and leaves no trail to step back through. */
export function useChosen(path: string): [number | undefined, (key: number) => void] {
  const { chosen } = useParams<{ chosen?: string }>()
  const [, go] = useLocation()
  const filters = useSearch()
  const key = Number(chosen)
  return [
    Number.isSafeInteger(key) && key > 0 ? key : undefined,
    (next) => {
      go(`${path}/${String(next)}${filters && `?${filters}`}`, { replace: true })
    },
  ]
}
