import { useWords } from '../words/index.ts'

/** Says that something is coming. */
export function Loading() {
  const { loading } = useWords()
  return (
    <p class="center" role="status">
      {loading}
    </p>
  )
}
