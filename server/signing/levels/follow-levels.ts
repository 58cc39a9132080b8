import { follow } from '../../journal/follow.ts'
import { askRaising } from './raising-rows.ts'
import { wakeRaising } from './raising.ts'

/** Has the evidence kept up of every file that is sealed here or comes in. */
export function followLevels(): void {
  follow(
    'levels',
    ['document.seal', 'document.register'],
    async ({ subject, line, agencyId, at }) => {
      const { details } = JSON.parse(line) as { details: { sha256?: string } }
      const [, documentId] = subject.split(':')
      if (details.sha256 === undefined) return
      await askRaising({ baseSha256: details.sha256, agencyId, documentId: Number(documentId) }, at)
      wakeRaising()
    },
  )
}
