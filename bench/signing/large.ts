/** Signs the file named once, in a process of its own, and prints what it took as JSON. */
import { readFileSync } from 'node:fs'
import { openPem } from '../../server/signing/formats/cms/pem-key.ts'
import { residentMegabytes } from '../support/processor.ts'
import { signOurs } from './hands.ts'

const [file = '', small = '', key = '', certificate = ''] = process.argv.slice(2)
const opened = await openPem(readFileSync(key, 'utf8'), readFileSync(certificate, 'utf8'))
const bench = { kind: 'P-256', opened, pkcs12: '' } as const
// Everything is loaded and warm before the large file comes.
await signOurs(new Uint8Array(readFileSync(small)), bench)
// Once, without a copy that would be given back meanwhile.
const pdf: Uint8Array = readFileSync(file)
const resident = residentMegabytes(process.pid)
const before = process.cpuUsage()
await signOurs(pdf, bench)
const { user, system } = process.cpuUsage(before)
const most = (process.resourceUsage().maxRSS * 1024) / 1e6
process.stdout.write(
  JSON.stringify({ milliseconds: (user + system) / 1000, megabytes: most - resident }),
)
