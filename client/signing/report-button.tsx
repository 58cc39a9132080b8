import { useState } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import type { ReportDialog } from './report-dialog.tsx'
import type { ReportSource } from './report-source.ts'
import { useReportWords } from './report-words.ts'

/** Opens the report on the signatures of a file; how it is shown is loaded then. */
export function ReportButton({ source }: { source: ReportSource }) {
  const words = useReportWords()
  const [Dialog, setDialog] = useState<typeof ReportDialog>()
  const open = async (): Promise<void> => {
    const { ReportDialog: loaded } = await import('./report-dialog.tsx')
    setDialog(() => loaded)
  }
  return (
    <>
      <Button onPress={() => void open()}>{words.open}</Button>
      {Dialog && <Dialog source={source} onClose={() => setDialog(undefined)} />}
    </>
  )
}
