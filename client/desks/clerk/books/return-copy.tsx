import { returnKeptCopy } from '../../../../server/documents/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { tell } from '../../../parts/toast.ts'
import { today } from '../../../parts/today.ts'
import { useAct } from '../../../query.ts'
import { useSession } from '../../../session.ts'
import { useBookWords } from './use-book-words.ts'

/** Enters that a lent kept copy came back today. */
export function ReturnButton({ useId }: { useId: number }) {
  const words = useBookWords()
  const { post } = useSession()
  const returning = useAct(returnKeptCopy)
  if (!post.roles.includes('clerk')) return null
  const run = (): void => {
    void returning.run({ useId, returnedOn: today() }).then(
      () => tell(words.isBack),
      () => undefined,
    )
  }
  return (
    <span class="no-print">
      <Button onPress={run} isBusy={returning.isRunning}>
        {words.giveBack}
      </Button>
      <Problem problem={returning.problem} />
    </span>
  )
}
