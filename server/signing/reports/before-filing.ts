import { contributeFiling } from '../../dossiers/before-filing.ts'
import { currentVersion } from '../../documents/versions.ts'
import { judgementOf } from '../verdicts.ts'
import { isValidated, noteReport } from './report-rows.ts'
import { prepareReport } from './validate-document.ts'

/** Lets every document be validated before it is filed: judged before the act, the report entered with it. */
export function reportBeforeFiling(): void {
  contributeFiling('reports', async (document, { at }) => {
    if (document.version === 0) return undefined
    const { sha256 } = await currentVersion(document)
    if (await isValidated(document.id, await judgementOf(sha256, at))) return undefined
    const prepared = await prepareReport(sha256, document, { occasion: 'filing', at })
    return () => noteReport(document.id, prepared)
  })
}
