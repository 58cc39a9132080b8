import { useLanguage } from '../words/index.ts'
import { reportWords, type ReportWords } from '../words/report.ts'

/** The words of reports in the language of the screen. */
export function useReportWords(): ReportWords {
  return reportWords[useLanguage()]
}
