import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../words/index.ts'
import { Loading } from './loading.tsx'
import type { CallProblem } from '../call.ts'
import { Problem } from './problem.tsx'

interface PdfViewProps {
  /** Names the file; another name reads anew. */
  name: string
  read: () => Promise<Uint8Array>
  /** Told once, when the last page has come into view. */
  onReadToEnd?: () => void
}

/** A PDF's pages, drawn one below the other. */
export function PdfView({ name, read, onReadToEnd }: PdfViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const words = useWords()
  const [isDrawn, setDrawn] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  useEffect(() => {
    const into = place.current
    let isWanted = true
    setDrawn(false)
    setProblem(undefined)
    const draw = async (): Promise<void> => {
      const [{ drawPages }, bytes] = await Promise.all([import('./pdf-pages.ts'), read()])
      if (!isWanted || !into) return
      await drawPages({
        bytes,
        into,
        label: words.document.page,
        onReadToEnd: onReadToEnd ?? (() => undefined),
      })
      setDrawn(true)
    }
    draw().catch((caught: unknown) => {
      if (isWanted) setProblem(caught as CallProblem)
    })
    return () => {
      isWanted = false
    }
  }, [name])
  return (
    <div>
      {problem && 'reasons' in problem ? <Problem problem={problem} /> : !isDrawn && <Loading />}
      <div class="pdf" ref={place} />
    </div>
  )
}
