import { listTypes, type Urgency } from '../../../server/documents/contract.ts'
import { DayField } from '../../parts/day-field.tsx'
import { Select, TextArea, TextField } from '../../parts/field.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { useAnswer } from '../../query.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import type { ArrivalForm } from './arrival-form.ts'
import { useBookWords } from './books/use-book-words.ts'

interface ArrivalFieldsProps {
  form: ArrivalForm
  onChange: (change: Partial<ArrivalForm>) => void
}

/** The fields of a document from outside; its secrecy first, because a secret one stops here. */
export function ArrivalFields(props: ArrivalFieldsProps) {
  return (
    <>
      <SecrecyAndFile {...props} />
      <Printed {...props} />
      <Handling {...props} />
      <Late {...props} />
    </>
  )
}

function SecrecyAndFile({ form, onChange }: ArrivalFieldsProps) {
  const { forms } = useWords()
  return (
    <div class="form-grid">
      <Select
        label={forms.secrecy}
        value={form.secrecy}
        onValue={(secrecy) => onChange({ secrecy: secrecy as ArrivalForm['secrecy'] })}
        options={Object.entries(forms.secrecyLevels)}
        isRequired
      />
      <FileDrop label={forms.file} accept="application/pdf" onFile={(file) => onChange({ file })} />
    </div>
  )
}

function Printed({ form, onChange }: ArrivalFieldsProps) {
  const { forms, document } = useWords()
  const language = useLanguage()
  const types = useAnswer(listTypes, {}).reply?.types ?? []
  return (
    <>
      <div class="form-grid">
        <TextField
          label={forms.reference}
          value={form.reference}
          onValue={(reference) => onChange({ reference })}
          maxLength={60}
          isRequired
        />
        <DayField label={document.date} onDay={(issuedOn) => onChange({ issuedOn })} isRequired />
        <TextField
          label={forms.issuer}
          value={form.issuerName}
          onValue={(issuerName) => onChange({ issuerName })}
          maxLength={200}
          isRequired
        />
        <Select
          label={document.type}
          value={form.typeCode}
          onValue={(typeCode) => onChange({ typeCode })}
          options={types.map((type) => [type.code, type[language]] as const)}
          isRequired
        />
      </div>
      <TextArea
        label={document.abstract}
        value={form.abstract}
        onValue={(abstract) => onChange({ abstract })}
        isRequired
      />
    </>
  )
}

function Handling({ form, onChange }: ArrivalFieldsProps) {
  const { forms, document, incoming, urgency } = useWords()
  return (
    <div class="form-grid">
      <Select
        label={document.urgency}
        value={form.urgency}
        onValue={(level) => onChange({ urgency: level as Urgency })}
        options={Object.entries(urgency)}
        isRequired
      />
      <DayField label={forms.due} onDay={(dueOn) => onChange({ dueOn })} />
      <TextField
        label={incoming.signer}
        value={form.signerName}
        onValue={(signerName) => onChange({ signerName })}
        maxLength={100}
      />
      <TextField
        label={forms.note}
        value={form.note}
        onValue={(note) => onChange({ note })}
        maxLength={500}
      />
    </div>
  )
}

function Late({ onChange, form }: ArrivalFieldsProps) {
  const words = useBookWords()
  return (
    <details>
      <summary>{words.late}</summary>
      <div class="form-grid">
        <DayField label={words.arrivedOn} onDay={(arrivedOn) => onChange({ arrivedOn })} />
        <TextField
          label={words.arrivalNumber}
          value={form.arrivalNumber}
          onValue={(arrivalNumber) => onChange({ arrivalNumber })}
        />
      </div>
    </details>
  )
}
