import { renderSVG } from 'uqr'
import { spelt } from './code.ts'

/** What leads a reader of the print to the public page: a QR code as SVG, the code in groups, and the page’s address. */
export interface VerificationMark {
  svg: string
  code: string
  address: string
}

let origin = 'http://127.0.0.1:8080'

/** Tells at which origin, such as `https://vanban.example.gov.vn`, the public page is reached; printed on every document from then on. */
export function verifyAt(publicOrigin: string): void {
  origin = publicOrigin.replace(/\/+$/, '')
}

/** The mark of a code, to be printed at the foot of the last page. */
export function verificationMark(code: string): VerificationMark {
  const address = `${origin}/verify/${code}`
  const svg = renderSVG(address, { ecc: 'M', border: 0, pixelSize: 1, whiteColor: 'none' })
  return { svg, code: spelt(code), address: `${new URL(origin).host}/verify` }
}
