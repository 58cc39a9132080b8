import { useLocation, useParams, useSearch, useSearchParams } from 'wouter-preact'

/** The item that a room's address names, and how to name another; filters in the address stay. */
export function useChosen(room: string): [number | undefined, (key: number) => void] {
  const { chosen } = useParams<{ chosen?: string }>()
  const [, navigate] = useLocation()
  const search = useSearch()
  const choose = (key: number): void => {
    navigate(`${room}/${String(key)}${search && `?${search}`}`, { replace: true })
  }
  return [Number(chosen) || undefined, choose]
}

/** A filter kept in the address, so that a filtered list can be sent as a link; empty when unset. */
export function useFilter(name: string): [string, (value: string) => void] {
  const [search, setSearch] = useSearchParams()
  const change = (value: string): void => {
    setSearch(
      (before: URLSearchParams) => {
        if (value) before.set(name, value)
        else before.delete(name)
        return before
      },
      { replace: true },
    )
  }
  return [search.get(name) ?? '', change]
}
