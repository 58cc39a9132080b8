import { useState } from 'preact/hooks'
import { inspectArrival } from '../../../server/exchange/contract.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useDoing } from '../../query.ts'
import { Summary } from '../../signing/report-summary.tsx'
import { useReportWords } from '../../signing/report-words.ts'
import type { Report } from '../../signing/report-source.ts'
import type { ArrivalForm } from './arrival-form.ts'

/** Lets the clerk see what the signatures of a file are worth before it is registered; a secret one never leaves this computer. */
export function ArrivalSignatures({ form }: { form: ArrivalForm }) {
  const words = useReportWords()
  const [found, setFound] = useState<{ file: File; report: Report }>()
  const { file, secrecy, issuerName } = form
  const inspecting = useDoing((given: File) =>
    call(inspectArrival, { issuerName, secrecy: 'none' }, { file: [given] }),
  )
  if (!file || secrecy !== 'none') return null
  const inspect = async (): Promise<void> => setFound({ file, report: await inspecting.run(file) })
  return (
    <div class="arrival-signatures">
      <Button
        isBusy={inspecting.isRunning}
        onPress={() => {
          inspect().catch(() => undefined)
        }}
      >
        {words.look}
      </Button>
      <Problem problem={inspecting.problem} />
      {found?.file === file && <Summary report={found.report} />}
    </div>
  )
}
