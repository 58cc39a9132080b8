import { answerInThread } from '../../../platform/confined-thread.ts'
import { answerForToken } from './answer-for-token.ts'

answerInThread(answerForToken)
