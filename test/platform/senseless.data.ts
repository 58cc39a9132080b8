/** A work file as a clerk opens it. */
export const dossier = { code: '01.VP', title: 'Chuyển đổi số', retention: 10 }
const text = JSON.stringify(dossier)
const long = JSON.stringify({ ...dossier, title: 'a'.repeat(3 * 1024 * 1024) })
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`

/** A request on the wire; opening a work file unless told, its length that of the content unless told. */
export interface Given {
  line?: string
  type?: string
  content?: string
  length?: number
  more?: string[]
}

/** What makes no sense, the status it is refused with and the reason. */
export const senseless: Record<string, [Given, number, string]> = {
  'broken JSON': [{ content: '{"code": ' }, 400, 'request.not_json'],
  'JSON that is a word': [{ content: '"hồ sơ"' }, 400, 'request.not_json'],
  'a list for an object': [{ content: '[]' }, 400, 'request.does_not_fit'],
  'a hundred thousand brackets': [{ content: deep }, 400, 'request.does_not_fit'],
  'a number for a text': [
    { content: JSON.stringify({ ...dossier, title: 7 }) },
    400,
    'request.does_not_fit',
  ],
  'a text for a number': [
    { content: JSON.stringify({ ...dossier, retention: 'mười' }) },
    400,
    'request.does_not_fit',
  ],
  'nothing at all': [{}, 400, 'request.does_not_fit'],
  'a form for JSON': [
    { content: 'code=1', type: 'application/x-www-form-urlencoded' },
    400,
    'request.does_not_fit',
  ],
  'three megabytes of JSON': [{ content: long }, 413, 'request.too_large'],
  'a letter set nobody has': [
    { content: text, type: 'application/json; charset=koi8-r' },
    415,
    'request.encoding_unsupported',
  ],
  'a packing nobody has': [
    { content: text, more: ['content-encoding: zstd'] },
    415,
    'request.encoding_unsupported',
  ],
  'packed JSON': [
    { content: text, more: ['content-encoding: gzip'] },
    415,
    'request.encoding_unsupported',
  ],
  'an entry of a page beyond all numbers': [
    { line: 'GET /api/documents?after=2026-11-22T01:02:03.456Z_9999999999999999' },
    400,
    'request.does_not_fit',
  ],
  'U+0000 in a text': [
    { content: JSON.stringify({ ...dossier, title: 'Hồ sơ\u0000' }) },
    400,
    'request.does_not_fit',
  ],
  'half a letter in a text': [
    { content: `{"code":"01","title":"a\\ud800","retention":10}` },
    400,
    'request.does_not_fit',
  ],
  'U+0000 in a question': [{ line: 'GET /api/documents?words=a%00b' }, 400, 'request.does_not_fit'],
  'the same question twice': [
    { line: 'GET /api/documents?words=a&words=b' },
    400,
    'request.does_not_fit',
  ],
  'a page that is no page': [
    { line: 'GET /api/documents?after=lung-tung' },
    400,
    'request.does_not_fit',
  ],
  'a path that nothing stands on': [{ line: 'GET /api/van-ban' }, 404, 'request.unknown_path'],
  'a method that nothing stands on': [
    { line: 'DELETE /api/dossiers' },
    404,
    'request.unknown_path',
  ],
  'a broken percent sign': [{ line: 'GET /api/documents/%E0%A4%A' }, 400, 'request.does_not_fit'],
  'U+0000 in a path': [{ line: 'GET /api/documents/%00' }, 400, 'request.does_not_fit'],
  'U+0000 in the key of a process': [
    { line: 'GET /api/workflows/a%00b' },
    400,
    'request.does_not_fit',
  ],
  'a way out of the folder': [
    { line: 'GET /api/../../../etc/passwd' },
    404,
    'request.unknown_path',
  ],
  'an Idempotency-Key of 81 letters': [
    { content: text, more: [`idempotency-key: ${'k'.repeat(81)}`] },
    400,
    'request.idempotency_key_too_long',
  ],
}
