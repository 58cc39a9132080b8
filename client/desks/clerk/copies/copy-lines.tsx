import { useState } from 'preact/hooks'
import { listCopies, readCopy, stepCopy } from '../../../../server/signing/copies/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { addressOf } from '../../../call.ts'
import { Button } from '../../../parts/button.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { HandSteps } from '../../../documents/hand-steps.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { useAct, useAnswer } from '../../../query.ts'
import { useFormats, useWords } from '../../../words/index.ts'

type Line = ReplyOf<typeof listCopies>['copies'][number]

/** The lines of a year's book of copies, the latest number first. */
export function CopyLines({ year }: { year: string }) {
  const { copies: words, handSteps, more } = useWords()
  const [limit, setLimit] = useState(50)
  const { reply, problem } = useAnswer(listCopies, { year, limit })
  if (!reply) return problem ? <Problem problem={problem} /> : <Loading />
  if (reply.copies.length === 0) return <p class="center">{words.none}</p>
  return (
    <>
      <div class="scroll" role="region" aria-label={words.book} tabIndex={0}>
        <table class="table book">
          <thead>
            <tr>
              {words.columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
              <th scope="col">{handSteps.column}</th>
            </tr>
          </thead>
          <tbody>
            {reply.copies.map((copy) => (
              <CopyLine copy={copy} key={copy.id} />
            ))}
          </tbody>
        </table>
      </div>
      {reply.next !== null && limit < mostLines && (
        <div class="actions">
          <Button onPress={() => setLimit(mostLines)}>{more}</Button>
        </div>
      )}
    </>
  )
}

function Steps({ copy: { id: copyId, steps } }: { copy: Line }) {
  const { handSteps } = useWords()
  const stepping = useAct(stepCopy)
  if (steps.length === 0) return <span class="quiet">{handSteps.none}</span>
  return (
    <>
      <HandSteps
        steps={steps}
        onDone={(step) => void stepping.run({ copyId, note: null, ...step })}
      />
      {stepping.problem && <Problem problem={stepping.problem} />}
    </>
  )
}

const mostLines = 200

function CopyLine({ copy }: { copy: Line }) {
  const { copies: words } = useWords()
  const { day } = useFormats()
  const { id: copyId, reference, copiedOn, form, from, to, abstract, recipients, madeBy } = copy
  return (
    <tr>
      <td>
        <a href={addressOf(readCopy, { copyId })} target="_blank" rel="noopener">
          <strong class="whole">{reference}</strong>
        </a>
      </td>
      <td>{day(copiedOn)}</td>
      <td>{words.forms[form]}</td>
      <td>
        {words.media[from]} → {words.media[to]}
      </td>
      <td>
        {copy.originalReference}, {copy.originalIssuer}
        <p class="quiet">{abstract}</p>
        {copy.copiedFrom && (
          <p class="quiet">
            {words.copiedFrom}: {copy.copiedFrom}
          </p>
        )}
      </td>
      <td>{recipients}</td>
      <td>{madeBy}</td>
      <td>
        <Steps copy={copy} />
      </td>
    </tr>
  )
}
