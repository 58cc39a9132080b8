import { showCompetences } from '../../server/agencies/mandates/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { useAnswer } from '../query.ts'
import { useReason, useWords } from '../words/index.ts'

type Competence = ReplyOf<typeof showCompetences>['competences'][number]

/** The form in which somebody signs: '' in one's own right. */
export type Authority = Competence['authority']

/** In which forms the chosen signer may sign the chosen type; every form until both are chosen. */
export interface Competences {
  forms: Authority[]
  /** The forms that are not theirs, with why not. */
  others: Competence[]
}

const all: Authority[] = ['', 'TM', 'KT', 'TL', 'TUQ', 'Q']

/** Asks in which forms the signer of a draft may sign it. */
export function useCompetences(draft: { signerPostId: string; typeCode: string }): Competences {
  const { signerPostId, typeCode } = draft
  const isChosen = signerPostId !== '' && typeCode !== ''
  const { reply } = useAnswer(showCompetences, { postId: Number(signerPostId), typeCode }, isChosen)
  if (!reply || !isChosen) return { forms: all, others: [] }
  const theirs = reply.competences.filter(({ reasons }) => reasons.length === 0)
  const others = reply.competences.filter(({ reasons }) => reasons.length > 0)
  return { forms: theirs.map(({ authority }) => authority), others }
}

/** Why the forms that are missing from the choice are missing; at once for the one that was chosen before. */
export function WhyNotForms(props: { competences: Competences; chosen: string }) {
  const { competences, chosen } = props
  const { forms, mandates: words } = useWords()
  const reason = useReason()
  if (competences.others.length === 0) return null
  const missing = competences.others.find(({ authority }) => authority === chosen)
  return (
    <>
      {missing && (
        <p class="field">
          <span class="wrong">{missing.reasons.map(reason).join(' ')}</span>
        </p>
      )}
      <details class="small">
        <summary class="quiet">{words.cannot}</summary>
        <ul class="list-plain">
          {competences.others.map(({ authority, reasons }) => (
            <li key={authority}>
              <strong>{forms.authorities[authority]}</strong>: {reasons.map(reason).join(' ')}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
