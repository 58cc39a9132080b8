import { useState } from 'preact/hooks'
import { answerAmendment } from '../../server/exchange/amendments/contract.ts'
import { ActButton, type May } from '../parts/button.tsx'
import { FormDialog } from '../parts/dialog.tsx'
import { TextArea } from '../parts/field.tsx'
import { tell } from '../parts/toast.ts'
import { useAct } from '../query.ts'
import { useWords } from '../words/index.ts'
import { RequestText } from './request-text.tsx'
import type { ShownAmendment } from './shown-amendment.ts'
import '../styles/amendments.css'

type Code = '15' | '16'

/** The recipient's two answers to a request, each with its reason. */
export function AnswerButtons({ request, may }: { request: ShownAmendment; may: May }) {
  const { amendments: words } = useWords()
  const [code, setCode] = useState<Code>()
  return (
    <div class="amendment-buttons">
      <ActButton may={may} act="answer" onPress={() => setCode('16')}>
        {words.refuse}
      </ActButton>
      <ActButton may={may} act="answer" look="primary" onPress={() => setCode('15')}>
        {words.agree}
      </ActButton>
      {code && <AnswerDialog request={request} code={code} onClose={() => setCode(undefined)} />}
    </div>
  )
}

interface AnswerProps {
  request: ShownAmendment
  code: Code
  onClose: () => void
}

function AnswerDialog({ request, code, onClose }: AnswerProps) {
  const { amendments: words, forms } = useWords()
  const answering = useAct(answerAmendment)
  const [reason, setReason] = useState('')
  const { deliveryId, number, kind } = request
  const isAgreed = code === '15'
  return (
    <FormDialog
      title={isAgreed ? words.agreeing : words.refusing}
      submit={isAgreed ? words.agree : words.refuse}
      onClose={onClose}
      isBusy={answering.isRunning}
      problem={answering.problem}
      onSubmit={async () => {
        await answering.run({ deliveryId, number, code, reason })
        tell(words.answered)
      }}
    >
      <RequestText request={request} />
      {isAgreed && kind !== 'update' && <p class="note">{words.agreeRecall}</p>}
      <TextArea label={forms.reason} value={reason} onValue={setReason} isRequired />
    </FormDialog>
  )
}
