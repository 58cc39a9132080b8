import { useState } from 'preact/hooks'
import {
  activateTable,
  checkTable,
  tryTable,
} from '../../../../../server/workflow/administration/tables/contract.ts'
import type { InputOf, ReplyOf } from '../../../../../server/platform/endpoint.ts'
import { Button } from '../../../../parts/button.tsx'
import { TextField } from '../../../../parts/field.tsx'
import { FileDrop } from '../../../../parts/file-drop.tsx'
import { Problem } from '../../../../parts/problem.tsx'
import { tell } from '../../../../parts/toast.ts'
import { useAct, useAnswer } from '../../../../query.ts'
import { useReason, useWords } from '../../../../words/index.ts'
import { RuleTable, type ReadTable } from './rule-table.tsx'

interface TryTableProps {
  agencyId: number
  table: ReadTable
}

/** A changed decision table: its faults, what it answers to some facts, and its putting to use. */
export function TryTable({ agencyId, table }: TryTableProps) {
  const { tables: words } = useWords()
  const [xml, setXml] = useState<string>()
  return (
    <>
      <FileDrop
        label={words.file}
        accept=".dmn,.xml"
        onFile={(file) => void file?.text().then((text) => setXml(text.normalize('NFC')))}
      />
      {xml && <Changed given={{ agencyId, key: table.key, xml }} key={xml} />}
    </>
  )
}

type Given = InputOf<typeof checkTable>

function Changed({ given }: { given: Given }) {
  const { tables: words } = useWords()
  const reason = useReason()
  const { reply, problem } = useAnswer(checkTable, given)
  if (!reply) return <Problem problem={problem} />
  const { findings, table } = reply
  if (findings.length === 0 && table) return <Sound {...{ given, table }} />
  return (
    <div class="note bad" role="alert">
      <h4>{words.findings}</h4>
      <ul>
        {findings.map(({ element, code, detail }) => (
          <li key={element + code}>
            <span class="mono">{element}</span> {reason(code)} {detail}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Sound({ given, table }: { given: Given; table: ReadTable }) {
  const { tables: words } = useWords()
  const [facts, setFacts] = useState<Record<string, string>>({})
  const [tried, setTried] = useState<ReplyOf<typeof tryTable>>()
  const trying = useAct(tryTable)
  const activating = useAct(activateTable)
  const activate = async (): Promise<void> => {
    const { version, processes } = await activating.run(given)
    tell(words.activated(version, processes.length))
  }
  return (
    <>
      <p role="status">{words.sound}</p>
      <RuleTable table={table} {...(tried ? { fitting: tried.ruleIds } : {})} />
      <FactFields {...{ table, facts }} onFacts={setFacts} />
      {tried && (
        <p role="status">
          {words.answers(tried.answer)} · {words.fitting(tried.ruleIds.length)}
        </p>
      )}
      <Problem problem={trying.problem ?? activating.problem} />
      <div class="actions">
        <Button onPress={() => void trying.run({ ...given, facts: typed(facts) }).then(setTried)}>
          {words.tryIt}
        </Button>
        <Button look="primary" onPress={() => void activate()} isBusy={activating.isRunning}>
          {words.activate}
        </Button>
      </div>
    </>
  )
}

interface FactFieldsProps {
  table: ReadTable
  facts: Record<string, string>
  onFacts: (facts: Record<string, string>) => void
}

function FactFields({ table, facts, onFacts }: FactFieldsProps) {
  const { tables: words } = useWords()
  const names = table.inputs.filter((input) => /^\w+$/.test(input))
  return (
    <fieldset class="form-grid">
      <legend>{words.facts}</legend>
      {names.map((name) => (
        <TextField
          label={name}
          value={facts[name] ?? ''}
          onValue={(value) => onFacts({ ...facts, [name]: value })}
          key={name}
        />
      ))}
    </fieldset>
  )
}

// Numbers and yes or no as such, what is left empty as nothing.
function typed(facts: Record<string, string>): Record<string, Fact> {
  return Object.fromEntries(Object.entries(facts).map(([name, text]) => [name, fact(text.trim())]))
}

type Fact = string | number | boolean | null

function fact(text: string): Fact {
  if (text === '') return null
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}
