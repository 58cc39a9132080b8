import { showAgency } from '../../../server/agencies/contract.ts'
import { listTypes } from '../../../server/documents/contract.ts'
import { Select, TextField } from '../../parts/field.tsx'
import { useAnswer } from '../../query.ts'
import { useSession } from '../../session.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import type { DraftState } from './draft-state.ts'

interface DraftChoicesProps {
  draft: DraftState
  change: (changed: Partial<DraftState>) => void
}

const urgencies = ['normal', 'urgent', 'very-urgent', 'express'] as const
const authorities = ['', 'TM', 'KT', 'TL', 'TUQ', 'Q'] as const
const marks = ['return-after-reading', 'internal'] as const

/** The choices of a draft: type, signer, competence, urgency, circulation. */
export function DraftChoices({ draft, change }: DraftChoicesProps) {
  const words = useWords()
  const language = useLanguage()
  const types = useAnswer(listTypes, {}).reply?.types ?? []
  const signers = useSigners()
  return (
    <div class="form-grid">
      <Select
        label={words.document.type}
        value={draft.typeCode}
        isRequired
        options={types.map((type) => [type.code, type[language]] as const)}
        onValue={(typeCode) => {
          change({ typeCode })
        }}
      />
      <Select
        label={words.forms.signerPost}
        value={draft.signerPostId}
        isRequired
        options={signers}
        onValue={(signerPostId) => {
          change({ signerPostId })
        }}
      />
      <Select
        label={words.forms.authority}
        value={draft.authority}
        options={authorities.map((each) => [each, words.forms.authorities[each]] as const)}
        onValue={(authority) => {
          change({ authority })
        }}
      />
      <Select
        label={words.document.urgency}
        value={draft.urgency}
        options={urgencies.map((each) => [each, words.urgency[each]] as const)}
        onValue={(urgency) => {
          change({ urgency })
        }}
      />
      <Select
        label={words.document.circulation}
        value={draft.circulation}
        options={[
          ['', words.none] as const,
          ...marks.map((each) => [each, words.circulation[each]] as const),
        ]}
        onValue={(circulation) => {
          change({ circulation })
        }}
      />
      <TextField
        label={words.forms.fieldCode}
        value={draft.fieldCode}
        maxLength={20}
        onValue={(fieldCode) => {
          change({ fieldCode })
        }}
      />
    </div>
  )
}

function useSigners(): (readonly [string, string])[] {
  const { agency } = useSession()
  const posts = useAnswer(showAgency, { agencyId: agency.id }).reply?.posts ?? []
  return posts
    .filter(({ roles, holderName }) => roles.includes('leader') && holderName)
    .map(({ id, title, holderName }) => [String(id), `${title}, ${holderName ?? ''}`] as const)
}
