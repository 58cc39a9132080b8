import { CallProblem } from '../call.ts'

const secondsToAnswer = 300
const secondsToConnect = 5

/** What the client answers; 0 is done. Source: the Government Cipher Committee's own page script */
interface Answer {
  Status?: number | boolean
}

/** Tells whether the Cipher Committee's client answers on this computer; refused where it does not. */
export async function connectClient(address: string): Promise<void> {
  const socket = await opened(address, 'GetVersion')
  socket.close()
}

/** Has the client fetch a file from a place, sign it as the leader's, and bring it back to the same place. */
export async function askToSign(address: string, place: string): Promise<void> {
  const socket = await opened(address, 'SignApproved')
  const request = {
    FileUploadHandler: place,
    FileName: place,
    SessionId: '',
    JWTToken: '',
    MetaData: [],
  }
  try {
    const { Status } = await answerTo(socket, request)
    if (Status !== 0 && Status !== true) throw refused('client.refused')
  } finally {
    socket.close()
  }
}

function opened(address: string, method: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${address}/${method}`)
    const timer = setTimeout(() => socket.close(), secondsToConnect * 1000)
    socket.onopen = () => {
      clearTimeout(timer)
      resolve(socket)
    }
    socket.onclose = () => reject(refused('client.unreachable'))
  })
}

function answerTo(socket: WebSocket, request: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => socket.close(), secondsToAnswer * 1000)
    socket.onclose = () => {
      clearTimeout(timer)
      reject(refused('client.refused'))
    }
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer)
      resolve(answerIn(data))
    }
    socket.send(JSON.stringify(request))
  })
}

function answerIn(data: unknown): Answer {
  try {
    return JSON.parse(String(data)) as Answer
  } catch {
    return {}
  }
}

const refused = (reason: string): CallProblem => new CallProblem(0, { reasons: [reason] })
