import { agenciesReasons } from './agencies.ts'
import { amendmentReasons } from './amendments.ts'
import { appearanceReasons } from './appearance.ts'
import { authorityReasons } from './authority.ts'
import { bodyChangesReasons } from './body-changes.ts'
import { diagramsReasons } from './diagrams.ts'
import { deadlinesReasons } from './deadlines.ts'
import { documentsReasons } from './documents.ts'
import { dossiersReasons } from './dossiers.ts'
import { evidenceReasons } from './evidence.ts'
import { edxmlReasons } from './edxml.ts'
import { exchangeReasons } from './exchange.ts'
import { keyReasons } from './key.ts'
import { levelsReasons } from './levels.ts'
import { logReasons } from './log.ts'
import { mandatesReasons } from './mandates.ts'
import { numbersReasons } from './numbers.ts'
import { oversightReasons } from './oversight.ts'
import { partnersReasons } from './partners.ts'
import { pathReasons } from './path.ts'
import { penReasons } from './pen.ts'
import { platformReasons } from './platform.ts'
import { registersReasons } from './registers.ts'
import { reportsReasons } from './reports.ts'
import { rightsReasons } from './rights.ts'
import { routingReasons } from './routing.ts'
import { searchReasons } from './search.ts'
import { signatureReasons } from './signatures.ts'
import { signingReasons } from './signing.ts'
import { symbolsReasons } from './symbols.ts'
import { workflowReasons } from './workflow.ts'
import { xmlReasons } from './xml.ts'

/** The words of every reason code, in both languages. */
export const reasonWords: Readonly<Record<string, { vi: string; en: string }>> = {
  ...platformReasons,
  ...agenciesReasons,
  ...mandatesReasons,
  ...workflowReasons,
  ...diagramsReasons,
  ...bodyChangesReasons,
  ...deadlinesReasons,
  ...documentsReasons,
  ...symbolsReasons,
  ...dossiersReasons,
  ...rightsReasons,
  ...routingReasons,
  ...penReasons,
  ...searchReasons,
  ...signatureReasons,
  ...signingReasons,
  ...registersReasons,
  ...numbersReasons,
  ...reportsReasons,
  ...pathReasons,
  ...authorityReasons,
  ...appearanceReasons,
  ...keyReasons,
  ...levelsReasons,
  ...logReasons,
  ...evidenceReasons,
  ...exchangeReasons,
  ...edxmlReasons,
  ...amendmentReasons,
  ...partnersReasons,
  ...oversightReasons,
  ...xmlReasons,
}
