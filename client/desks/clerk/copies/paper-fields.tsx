import { DayField } from '../../../parts/day-field.tsx'
import { Select, TextArea, TextField } from '../../../parts/field.tsx'
import { FileDrop } from '../../../parts/file-drop.tsx'
import { useWords } from '../../../words/index.ts'
import { takesScan, type PaperForm } from './paper-form.ts'

interface PaperFieldsProps {
  form: PaperForm
  onChange: (change: Partial<PaperForm>) => void
}

/** The fields of a copy of a paper; its secrecy first, because a secret one stops here. */
export function PaperFields(props: PaperFieldsProps) {
  return (
    <>
      <HowFields {...props} />
      <OriginalFields {...props} />
      <ContentFields {...props} />
    </>
  )
}

function HowFields({ form, onChange }: PaperFieldsProps) {
  const { copies, forms } = useWords()
  return (
    <div class="form-grid">
      <Select
        label={forms.secrecy}
        value={form.secrecy}
        onValue={(secrecy) => onChange({ secrecy: secrecy as PaperForm['secrecy'] })}
        options={Object.entries(forms.secrecyLevels)}
        isRequired
      />
      <Select
        label={copies.way}
        value={form.form}
        onValue={(value) => onChange({ form: value as PaperForm['form'] })}
        options={Object.entries(copies.forms)}
        isRequired
      />
      <Select
        label={copies.to}
        value={form.to}
        onValue={(to) => onChange({ to: to as PaperForm['to'] })}
        options={Object.entries(copies.media)}
        isRequired
      />
    </div>
  )
}

function OriginalFields({ form, onChange }: PaperFieldsProps) {
  const { copies, forms, document } = useWords()
  return (
    <fieldset>
      <legend>{copies.original}</legend>
      <div class="form-grid">
        <TextField
          label={forms.reference}
          value={form.reference}
          onValue={(reference) => onChange({ reference })}
          maxLength={80}
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
        <TextField
          label={document.type}
          value={form.typeName}
          onValue={(typeName) => onChange({ typeName })}
          maxLength={200}
          isRequired
        />
      </div>
      <TextField
        label={document.abstract}
        value={form.abstract}
        onValue={(abstract) => onChange({ abstract })}
        maxLength={500}
        isRequired
      />
    </fieldset>
  )
}

function ContentFields({ form, onChange }: PaperFieldsProps) {
  const { copies } = useWords()
  return (
    <>
      {form.form === 'SL' && (
        <TextField
          label={copies.copiedFrom}
          hint={copies.copiedFromHint}
          value={form.copiedFrom}
          onValue={(copiedFrom) => onChange({ copiedFrom })}
          maxLength={80}
          isRequired
        />
      )}
      {form.form === 'TrS' && (
        <TextArea
          label={copies.excerpt}
          value={form.excerpt}
          onValue={(excerpt) => onChange({ excerpt })}
          isRequired
        />
      )}
      {form.form !== 'TrS' && form.to === 'paper' && <p class="quiet small">{copies.blockNote}</p>}
      {takesScan(form) && (
        <>
          <FileDrop
            label={copies.scan}
            accept="application/pdf"
            onFile={(file) => onChange({ file })}
            isRequired
          />
          <p class="quiet small">{copies.scanNote}</p>
        </>
      )}
    </>
  )
}
