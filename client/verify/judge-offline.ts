import { unjudged } from '../../server/signing/formats/verdict/told-verdict.ts'
import type { Judged, Judging } from './judging-worker.ts'

const longestSeconds = 30
const mostBytes = 200_000_000

/** Judges a file in this browser alone; what takes too long is left undecided. */
export async function judgeOffline(file: File, anchors: readonly string[]): Promise<Judged> {
  if (file.size > mostBytes) return undecided('signature.too_costly')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const at = new Date().toISOString()
  return await judged({ bytes, anchors, at })
}

const newWorker = (): Worker =>
  new Worker(new URL('./judging-worker.ts', import.meta.url), { type: 'module' })

let ready: Worker | undefined

/** Loads what judges, so that the network may go afterwards. */
export function loadJudge(): void {
  ready ??= newWorker()
}

async function judged(judging: Judging): Promise<Judged> {
  const worker = ready ?? newWorker()
  ready = newWorker()
  try {
    return await new Promise((resolve) => {
      const limit = setTimeout(
        () => resolve(undecided('signature.too_costly')),
        longestSeconds * 1000,
      )
      const end = (answer: Judged): void => {
        clearTimeout(limit)
        resolve(answer)
      }
      worker.onmessage = ({ data }: MessageEvent<Judged>) => end(data)
      worker.onerror = () => end(undecided('signature.not_judged'))
      worker.postMessage(judging, [judging.bytes.buffer])
    })
  } finally {
    worker.terminate()
  }
}

const undecided = (reason: string): Judged => ({ sha256s: [], verdicts: [unjudged(reason)] })
