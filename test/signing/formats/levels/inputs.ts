import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { layOut } from '../../../../server/documents/layout/lay-out.ts'
import { inProject } from '../../../../server/platform/root.ts'
import { stateLetter } from '../../../documents/layout/state-samples.ts'
import { draft, folder, told, written } from '../desk.ts'

/** A kind of file that people bring to be signed, and the programs that make it here. */
export interface Kind {
  name: string
  tools: string[]
  make: () => Promise<Uint8Array>
}

const sample = (path: string) => (): Promise<Uint8Array> =>
  Promise.resolve(readFileSync(inProject('test', 'samples', path)))

function byGhostscript(version: string): Kind['make'] {
  return async () => {
    const source = written(`source-${version}.pdf`, await draft())
    const target = join(folder, `ghostscript-${version}.pdf`)
    const options = ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite']
    told('gs', ...options, `-dCompatibilityLevel=${version}`, `-sOutputFile=${target}`, source)
    return readFileSync(target)
  }
}

function byQpdf(name: string, ...options: string[]): Kind['make'] {
  return async () => {
    const source = written(`source-${name}.pdf`, await draft())
    const target = join(folder, `${name}.pdf`)
    told('qpdf', ...options, source, target)
    return readFileSync(target)
  }
}

/** The kinds of input, as they come from programs of today and yesterday. */
export const kinds: readonly Kind[] = [
  {
    name: 'our own layout',
    tools: [],
    make: async () => (await layOut(stateLetter, '2026-11-22T01:00:00.000Z')).pdf,
  },
  { name: 'LibreOffice', tools: [], make: sample('libreoffice/decision.pdf') },
  { name: 'LibreOffice, PDF/A-2b', tools: [], make: sample('libreoffice/decision-archive.pdf') },
  { name: 'Ghostscript, PDF 1.4', tools: ['gs'], make: byGhostscript('1.4') },
  { name: 'Ghostscript, PDF 1.7', tools: ['gs'], make: byGhostscript('1.7') },
  {
    name: 'qpdf, object streams',
    tools: ['qpdf'],
    make: byQpdf('streams', '--object-streams=generate'),
  },
  {
    name: 'qpdf, linearised',
    tools: ['qpdf'],
    make: byQpdf('linear', '--linearize', '--object-streams=disable'),
  },
  {
    name: 'qpdf, linearised with object streams',
    tools: ['qpdf'],
    make: byQpdf('linear-streams', '--linearize', '--object-streams=generate'),
  },
  { name: 'qpdf, PDF 2.0', tools: ['qpdf'], make: byQpdf('second', '--force-version=2.0') },
  { name: 'a form with fields', tools: [], make: sample('pyhanko/minimal-with-simple-form.pdf') },
  {
    name: 'signed twice elsewhere',
    tools: [],
    make: sample('pyhanko/minimal-two-fields-signed-twice.pdf'),
  },
  {
    name: 'archived elsewhere, with a security store',
    tools: [],
    make: sample('pyhanko/pades-lta-dss-indirect-arrs-test.pdf'),
  },
]
