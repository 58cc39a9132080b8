import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { useSession } from '../../session.ts'
import { useWords } from '../../words/index.ts'
import { Outcomes, Progress } from './outcomes.tsx'
import { askAgain, stopSitting } from './sitting-store.ts'
import { countOf, type Sitting } from './sitting.ts'
import { useRun } from './use-run.tsx'
import { useBatchWords } from './words.ts'

interface UnderWayProps {
  sitting: Sitting
  onLook: (documentId: number) => void
  onClose: () => void
}

/** A sitting in which signing has begun: how far it is, how it went with each, and what may be done. */
export function UnderWay({ sitting, onLook, onClose }: UnderWayProps) {
  const words = useBatchWords()
  const { close } = useWords()
  const { person } = useSession()
  const { run, asking } = useRun()
  const { waiting } = countOf(sitting)
  return (
    <>
      <Progress sitting={sitting} />
      <div class="sitting-body" role="group" aria-label={words.list} tabIndex={0}>
        <Outcomes
          sitting={sitting}
          onAgain={(documentId) => run({ only: [documentId] })}
          onAsk={(documentId) => void askAgain(documentId, person.name)}
          onLook={onLook}
        />
      </div>
      <footer class="buttons">
        {sitting.isRunning ? (
          <StopButton />
        ) : (
          <>
            <Button onPress={onClose}>{waiting > 0 ? words.leave : close}</Button>
            {waiting > 0 && (
              <Button look="primary" onPress={() => run({})}>
                {words.continue(waiting)}
              </Button>
            )}
          </>
        )}
      </footer>
      {asking}
    </>
  )
}

function StopButton() {
  const words = useBatchWords()
  const [isStopping, setStopping] = useState(false)
  const stop = (): void => {
    setStopping(true)
    stopSitting()
  }
  return (
    <Button isBusy={isStopping} onPress={stop}>
      {isStopping ? words.stopping : words.stop}
    </Button>
  )
}
