import { expect } from 'chai'
import { meantSubject } from '../../../client/desks/auditor/journal/meant-subject.ts'

describe('What an auditor means by what they typed', () => {
  for (const [typed, meant] of Object.entries({
    'document:4711': 'document:4711',
    ' workflow:incoming ': 'workflow:incoming',
    'https://vanban.example/auditor/oversight/4711': 'document:4711',
    'http://127.0.0.1:8080/search/4711?words=a/b': 'document:4711',
    '/clerk/incoming/12': 'delivery:12',
    '/clerk/incoming/12?tab=registered': 'document:12',
    '/dossiers/7': 'dossier:7',
    '/officer/tasks/9': 'task:9',
    '05/QĐ-UBND': undefined,
    'V/v: báo cáo': undefined,
    'https://vanban.example/': undefined,
  })) {
    it(`is ${meant ?? 'words to look for'}: ${typed}`, () => {
      expect(meantSubject(typed)).to.equal(meant)
    })
  }
})
