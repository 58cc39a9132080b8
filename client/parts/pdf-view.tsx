import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../words/index.ts'
import { Loading } from './loading.tsx'
import { CallProblem } from '../call.ts'
import { Problem } from './problem.tsx'

interface PdfViewProps {
  /** Names the file; another name reads anew. */
  name: string
  read: () => Promise<Uint8Array>
  /** Told once, when the end of the last page has come into view. */
  onReadToEnd?: () => void
  /** Told the element that holds the pages once they are laid out, and nothing when they go. */
  onSheets?: (sheets: HTMLElement | undefined) => void
  /** Whether the pages before stay until the next are drawn, as in a preview of what one types. */
  isPreview?: boolean
}

/** A PDF's pages, drawn one below the other. */
export function PdfView({ name, read, onReadToEnd, onSheets, isPreview = false }: PdfViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const words = useWords()
  const [isDrawn, setDrawn] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const toldToEnd = useRef(onReadToEnd)
  toldToEnd.current = onReadToEnd
  const toldSheets = useRef(onSheets)
  toldSheets.current = onSheets
  useEffect(() => {
    if (!isPreview) setDrawn(false)
    setProblem(undefined)
    return drawing(
      {
        into: place.current,
        read,
        label: words.document.page,
        told: () => toldToEnd.current?.(),
        toldSheets: (sheets) => toldSheets.current?.(sheets),
        isPreview,
      },
      () => setDrawn(true),
      setProblem,
    )
  }, [name])
  return (
    <div class="pages" ref={withHeight}>
      {problem ? <Problem problem={problem} /> : !isDrawn && <Loading />}
      <div ref={place} />
    </div>
  )
}

// How tall the pages are, for the style that keeps their end in view beside a longer column.
const heights = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries)
    (target as HTMLElement).style.setProperty('--pages-height', `${String(contentRect.height)}px`)
})

const withHeight = (pages: HTMLElement | null): void => {
  if (pages) heights.observe(pages)
}

interface Begun {
  into: HTMLElement | null
  read: () => Promise<Uint8Array>
  label: (page: number, of: number) => string
  told: () => void
  toldSheets: (sheets: HTMLElement | undefined) => void
  isPreview: boolean
}

/** Reads and draws into a box of its own, so that a slower file never lands among a later one's pages; until told to stop. */
function drawing(
  { into, read, label, told, toldSheets, isPreview }: Begun,
  onDrawn: () => void,
  onProblem: (problem: CallProblem) => void,
): () => void {
  const box = document.createElement('div')
  box.className = 'pdf'
  into?.append(box)
  const stopped = new AbortController()
  const isStopped = (): boolean => stopped.signal.aborted
  const draw = async (): Promise<void> => {
    const [{ drawPages }, bytes] = await Promise.all([import('./pdf-pages.ts'), read()])
    if (isStopped()) return
    await drawPages({ bytes, into: box, label, onReadToEnd: told, stopped: stopped.signal })
    // Stopped meanwhile, its pages lie nowhere, and nothing may be put on them.
    if (isStopped()) return
    while (box.previousSibling) box.previousSibling.remove()
    onDrawn()
    toldSheets(box)
  }
  draw().catch((caught: unknown) => {
    if (isStopped()) return
    onProblem(caught instanceof CallProblem ? caught : unreadable)
  })
  return () => {
    stopped.abort()
    toldSheets(undefined)
    if (!isPreview) box.remove()
  }
}

const unreadable = new CallProblem(0, { reasons: ['request.file_not_shown'] })
