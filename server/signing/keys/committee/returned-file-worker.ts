import { answerInThread } from '../../../platform/confined-thread.ts'
import { judgeReturned } from './judge-returned.ts'

answerInThread(judgeReturned)
