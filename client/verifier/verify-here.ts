import type { BundleVerdict } from '../../server/oversight/evidence/verifier/bundle.ts'
import type { Verifying } from './verifying-worker.ts'

/** Verifies a bundle in this browser alone; what breaks the worker is a problem to show. */
export async function verifyHere(
  file: File,
  trust: Pick<Verifying, 'anchors' | 'logKeys' | 'witnessKeys'>,
): Promise<BundleVerdict> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = new Worker(new URL('./verifying-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<BundleVerdict>) => resolve(data)
      worker.onerror = ({ message }) => reject(new Error(message))
      const asked: Verifying = { bytes, ...trust, at: new Date().toISOString() }
      worker.postMessage(asked, [bytes.buffer])
    })
  } finally {
    worker.terminate()
  }
}
