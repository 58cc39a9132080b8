import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Mark, TypstReply, TypstRequest } from './typst-messages.ts'

const fontFiles = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
]

const { resolve } = createRequire(import.meta.url)
const fontBlobs = fontFiles.map((file) => readFileSync(resolve(`@expo-google-fonts/tinos/${file}`)))
const workspace = fileURLToPath(new URL('./templates', import.meta.url))
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })

parentPort?.on('message', (request: TypstRequest) => {
  parentPort?.postMessage(answer(request))
})

function answer(request: TypstRequest): TypstReply {
  try {
    return { id: request.id, ...render(request) }
  } catch (error) {
    return { id: request.id, failure: error instanceof Error ? error.message : String(error) }
  } finally {
    // Without this every distinct document stays in memory for good, refused ones too.
    compiler.evictCache(0)
  }
}

function render({ template, data, seconds }: TypstRequest) {
  const document = compile(template, data)
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2b', creationTimestamp: seconds })
  const marks = compiler.query(document, { selector: '<place>', field: 'value' }) as Mark[]
  return { pdf: new Uint8Array(pdf), pages: document.numOfPages, marks }
}

function compile(template: string, data: string): NodeTypstDocument {
  const outcome = compiler.compile({ mainFilePath: `${workspace}/${template}`, inputs: { data } })
  if (outcome.result !== null) return outcome.result
  const failure = outcome.takeDiagnostics()
  throw new Error(failure === null ? 'Typst gave nothing' : describe(failure))
}

function describe(failure: Parameters<NodeCompiler['fetchDiagnostics']>[0]): string {
  return JSON.stringify(compiler.fetchDiagnostics(failure))
}
