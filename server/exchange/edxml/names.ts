/** Namespaces of messages: the regulation's, and those of two older dialects. */
export const edxmlNamespaces = {
  'qcvn-102': 'http://www.mic.gov.vn/TBT/QCVN_102_2016',
  'go-vn': 'http://www.go.vn/eDoc',
  'e-doc': 'http://www.e-doc.vn/Schema/',
} as const

/** In which of them a message is written. */
export type Dialect = keyof typeof edxmlNamespaces
