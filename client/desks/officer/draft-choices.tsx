import { showAgency } from '../../../server/agencies/contract.ts'
import { useAbsences } from '../../mandates/absences.tsx'
import { useCompetences, WhyNotForms, type Authority } from '../../mandates/competences.tsx'
import { listTypes } from '../../../server/documents/contract.ts'
import { DayField } from '../../parts/day-field.tsx'
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
const marks = ['return-after-reading', 'internal'] as const

/** The choices of a draft: type, signer, competence, urgency, circulation. */
export function DraftChoices({ draft, change }: DraftChoicesProps) {
  const { document, forms } = useWords()
  const competences = useCompetences(draft)
  const options = useChoices(competences.forms)
  const bound = (name: ChoiceName) => ({
    value: draft[name],
    options: options[name],
    onValue: (value: string) => {
      change({ [name]: value })
    },
  })
  return (
    <div class="form-grid">
      <Select label={document.type} isRequired {...bound('typeCode')} />
      <Select label={forms.signerPost} isRequired {...bound('signerPostId')} />
      <div>
        <Select
          label={forms.authority}
          isRequired={!competences.forms.includes('')}
          {...bound('authority')}
        />
        <WhyNotForms competences={competences} chosen={draft.authority} />
      </div>
      <Select label={document.urgency} {...bound('urgency')} />
      <Select label={document.circulation} {...bound('circulation')} />
      <TextField
        label={forms.fieldCode}
        value={draft.fieldCode}
        maxLength={20}
        onValue={(fieldCode) => {
          change({ fieldCode })
        }}
      />
      <DraftTerms draft={draft} change={change} />
    </div>
  )
}

function DraftTerms({ draft, change }: DraftChoicesProps) {
  const { document, forms } = useWords()
  return (
    <>
      <DayField
        label={forms.due}
        onDay={(dueOn) => change({ dueOn })}
        {...(draft.dueOn ? { day: draft.dueOn } : {})}
      />
      <TextField
        label={document.copies}
        value={draft.copies}
        maxLength={3}
        onValue={(copies) => change({ copies })}
      />
    </>
  )
}

type ChoiceName = 'typeCode' | 'signerPostId' | 'authority' | 'urgency' | 'circulation'

function useChoices(
  forms: readonly Authority[],
): Record<ChoiceName, (readonly [string, string])[]> {
  const words = useWords()
  const language = useLanguage()
  const types = useAnswer(listTypes, {}).reply?.types ?? []
  return {
    typeCode: types.map((type) => [type.code, type[language]] as const),
    signerPostId: useSigners(),
    authority: forms.map((each) => [each, words.forms.authorities[each]] as const),
    urgency: urgencies.map((each) => [each, words.urgency[each]] as const),
    circulation: [
      ['', words.none] as const,
      ...marks.map((each) => [each, words.circulation[each]] as const),
    ],
  }
}

const maySign: readonly string[] = ['leader', 'unit-head']

function useSigners(): (readonly [string, string])[] {
  const { agency } = useSession()
  const posts = useAnswer(showAgency, { agencyId: agency.id }).reply?.posts ?? []
  const absences = useAbsences()
  return posts
    .filter(({ roles, holderName }) => roles.some((role) => maySign.includes(role)) && holderName)
    .map(({ id, title, holderName }) => {
      const away = absences.get(id)
      return [String(id), `${title}, ${holderName ?? ''}${away ? ` (${away})` : ''}`] as const
    })
}
