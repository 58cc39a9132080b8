import { listRegisters, listTypes } from '../../../../server/documents/contract.ts'
import { Select } from '../../../parts/field.tsx'
import { useAnswer } from '../../../query.ts'
import { useLanguage, useWords } from '../../../words/index.ts'

/** The types that one's body may issue, as a choice. */
export function useTypeOptions(): (readonly [string, string])[] {
  const language = useLanguage()
  const types = useAnswer(listTypes, {}).reply?.types ?? []
  return types.map((type) => [type.code, type[language]] as const)
}

interface SeriesTypeProps {
  registerId: number
  typeCode: string
  onType: (code: string) => void
}

/** Which type's series is meant, where the numbers of a book run by type. */
export function SeriesType({ registerId, typeCode, onType }: SeriesTypeProps) {
  const { document } = useWords()
  const options = useTypeOptions()
  const registers = useAnswer(listRegisters, {}).reply?.registers ?? []
  if (!registers.find(({ id }) => id === registerId)?.numbersPerType) return null
  return (
    <Select label={document.type} value={typeCode} onValue={onType} options={options} isRequired />
  )
}
