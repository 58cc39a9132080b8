import { useLocation, useParams } from 'wouter-preact'

/** What is chosen in a room, by its address, so that a link leads straight to it; choosing keeps the filters and leaves no trail to step back through. */
export function useChosen(path: string): [number | undefined, (key: number) => void] {
  const { chosen } = useParams<{ chosen?: string }>()
  const [, go] = useLocation()
  const key = Number(chosen)
  return [
    Number.isSafeInteger(key) && key > 0 ? key : undefined,
    (next) => {
      // As they are now: whoever sets a filter and chooses in the same breath keeps both.
      go(`${path}/${String(next)}${window.location.search}`, { replace: true })
    },
  ]
}
