import { useState } from 'preact/hooks'
import { useSearchParams } from 'wouter-preact'
import {
  forgetSearch,
  listSavedSearches,
  saveSearch,
} from '../../server/documents/search/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { Button } from '../parts/button.tsx'
import { FormDialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/field.tsx'
import { Filter } from '../parts/filter.tsx'
import { tell } from '../parts/toast.ts'
import { useAct, useAnswer } from '../query.ts'
import { useSearchWords } from '../words/search.ts'
import { queryOf } from './asked.ts'

type Saved = ReplyOf<typeof listSavedSearches>['searches'][number]

/** The searches that the person has kept: one is chosen, the present one is kept, or the chosen one forgotten. */
export function SavedSearches() {
  const words = useSearchWords()
  const [search] = useSearchParams()
  const [isSaving, setSaving] = useState(false)
  const { reply } = useAnswer(listSavedSearches, {})
  const asked = queryOf(search)
  const isChosen = ({ id, query }: Saved): boolean =>
    String(id) === search.get('saved') && query === asked
  const chosen = reply?.searches.find(isChosen)
  return (
    <>
      <SavedChoice saved={reply?.searches ?? []} chosen={chosen} />
      {chosen && <ForgetButton saved={chosen} />}
      {asked !== '' && !chosen && <Button onPress={() => setSaving(true)}>{words.save}</Button>}
      {isSaving && <SaveDialog query={asked} onClose={() => setSaving(false)} />}
    </>
  )
}

function SavedChoice({ saved, chosen }: { saved: readonly Saved[]; chosen: Saved | undefined }) {
  const words = useSearchWords()
  const [, setSearch] = useSearchParams()
  if (saved.length === 0) return null
  const choose = (key: string): void => {
    const query = saved.find(({ id }) => String(id) === key)?.query ?? ''
    setSearch(new URLSearchParams(key ? `${query}&saved=${key}` : ''), { replace: true })
  }
  return (
    <Filter
      label={words.saved}
      value={chosen ? String(chosen.id) : ''}
      onValue={choose}
      all={words.saved}
      options={saved.map(({ id, name }) => [String(id), name])}
    />
  )
}

function ForgetButton({ saved }: { saved: Saved }) {
  const words = useSearchWords()
  const [, setSearch] = useSearchParams()
  const forgetting = useAct(forgetSearch)
  const forget = async (): Promise<void> => {
    await forgetting.run({ searchId: saved.id })
    setSearch(new URLSearchParams(saved.query), { replace: true })
    tell(words.forgotten)
  }
  return <Button onPress={() => void forget()}>{words.forget}</Button>
}

function SaveDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const words = useSearchWords()
  const saving = useAct(saveSearch)
  const [name, setName] = useState('')
  return (
    <FormDialog
      title={words.save}
      submit={words.save}
      onClose={onClose}
      isBusy={saving.isRunning}
      problem={saving.problem}
      onSubmit={async () => {
        await saving.run({ name, query })
        tell(words.kept(name))
      }}
    >
      <TextField label={words.name} value={name} onValue={setName} isRequired maxLength={100} />
    </FormDialog>
  )
}
