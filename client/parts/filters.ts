import { useSearchParams } from 'wouter-preact'

/** A filter kept in the address, so that a filtered list can be sent as a link; empty when unset. */
export function useFilter(name: string): [string, (value: string) => void] {
  const [search, setSearch] = useSearchParams()
  const change = (value: string): void => {
    // As they are now: two that are set in the same breath are both kept.
    const filters = new URLSearchParams(window.location.search)
    if (value) filters.set(name, value)
    else filters.delete(name)
    setSearch(filters, { replace: true })
  }
  return [search.get(name) ?? '', change]
}
