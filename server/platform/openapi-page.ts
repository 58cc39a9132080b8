import { mountedEndpoints } from './http.ts'

/** A plain readable page of every endpoint, for people; machines read `/api/openapi.json`. */
export function openApiPage(): string {
  const sections = mountedEndpoints().map(({ method, path, says }) => {
    return `<dt><code>${method.toUpperCase()} /api${escaped(path)}</code></dt><dd>${escaped(says)}</dd>`
  })
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Tamcap API</title>',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<main><h1>Tamcap API</h1><p>The shapes stand in <a href="/api/openapi.json">openapi.json</a> ',
    '(OpenAPI 3.1). Every unsafe request takes an <code>Idempotency-Key</code>. A refusal answers with ',
    'the codes of all its reasons.</p><dl>',
    ...sections,
    '</dl></main></html>',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
