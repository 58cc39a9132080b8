import type { z } from 'zod'
import type { tableShown } from '../../../../../server/workflow/administration/tables/contract.ts'
import { useWords } from '../../../../words/index.ts'

/** A decision table as it reads. */
export type ReadTable = z.output<typeof tableShown>

interface RuleTableProps {
  table: ReadTable
  /** The rules that fit what was tried. */
  fitting?: readonly string[]
}

/** The rules of a decision table, one a line: what is asked, and what is answered. */
export function RuleTable({ table, fitting = [] }: RuleTableProps) {
  const { tables: words } = useWords()
  const { name, rules } = table
  return (
    <div class="scroll" role="region" aria-label={name} tabIndex={0}>
      <table class="table">
        <Head table={table} />
        <tbody>
          {rules.map(({ id, tests, answers }) => (
            <tr key={id} class={fitting.includes(id) ? 'chosen' : ''}>
              {tests.map((test, index) => (
                <td key={index}>
                  {test === '-' ? (
                    <span class="quiet">{words.any}</span>
                  ) : (
                    <span class="mono">{test}</span>
                  )}
                </td>
              ))}
              {answers.map((answer, index) => (
                <td key={index}>
                  <strong class="mono">{answer}</strong>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ table: { inputs, outputs } }: RuleTableProps) {
  const { tables: words } = useWords()
  return (
    <thead>
      <tr>
        {inputs.map((input) => (
          <th scope="col" key={input}>
            {words.ask} <span class="mono">{input}</span>
          </th>
        ))}
        {outputs.map((output) => (
          <th scope="col" key={output}>
            {words.answer} <span class="mono">{output}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}
