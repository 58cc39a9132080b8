import { useSearchParams } from 'wouter-preact'

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
