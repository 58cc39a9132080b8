/** Lint rules of this house that no package has: names, docstrings, reasons for suppressions. */

const FORBIDDEN_NAMES = new Set(['Document', 'File', 'Record', 'Event'])
const EMPTY_SUFFIX = /(Manager|Helper|Util|Utils|Service|Dto|DTO)$/
const HUNGARIAN_PREFIX = /^[ITZ][A-Z][a-z]/
const SUPPRESSION = /^\s*eslint-disable/
const WITH_REASON = /\s--\s+\S/
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/

const report = (context, node, messageId, data) => {
  context.report({ node, messageId, data })
}

/** Refuses type names the platform already owns, empty suffixes and Hungarian prefixes. */
const typeNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      platform: '“{{name}}” is a type of the platform: take the word of the field instead.',
      empty:
        '“{{name}}” says nothing: name what it is, without Manager, Helper, Util, Service, Dto.',
      prefix: '“{{name}}” carries a prefix: leave out the I, T or Z.',
    },
  },
  create(context) {
    const check = ({ id }) => {
      if (!id) return
      const data = { name: id.name }
      if (FORBIDDEN_NAMES.has(id.name)) report(context, id, 'platform', data)
      if (EMPTY_SUFFIX.test(id.name)) report(context, id, 'empty', data)
      if (HUNGARIAN_PREFIX.test(id.name)) report(context, id, 'prefix', data)
    }
    const checkConstant = ({ id }) => {
      if (id.type === 'Identifier' && /^Z[A-Z][a-z]/.test(id.name)) check({ id })
    }
    return {
      ClassDeclaration: check,
      TSInterfaceDeclaration: check,
      TSTypeAliasDeclaration: check,
      VariableDeclarator: checkConstant,
    }
  },
}

const isDocstring = (comment) => comment?.type === 'Block' && comment.value.startsWith('*')

const isOverload = (node) => {
  const siblings = node.parent.body
  const before = siblings[siblings.indexOf(node) - 1]
  return before?.declaration?.type === 'TSDeclareFunction'
}

/** Whether a declaration carries its sentence inside: `endpoint({ says: … })`. */
const isEndpoint = ({ declarations }) => declarations?.[0]?.init?.callee?.name === 'endpoint'

/** Whether a declaration only names the type of a shape that has its own sentence. */
const isInferred = ({ typeAnnotation }) => typeAnnotation?.typeName?.right?.name === 'infer'

/** Wants one sentence above every exported declaration. */
const exportedDocstring = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'Say in one sentence what this exported thing is or gives (/** … */).' },
  },
  create(context) {
    const check = (node) => {
      const { declaration } = node
      if (!declaration || isEndpoint(declaration) || isInferred(declaration)) return
      if (isOverload(node)) return
      const comment = context.sourceCode.getCommentsBefore(node).at(-1)
      if (!isDocstring(comment)) report(context, node, 'missing')
    }
    return { ExportNamedDeclaration: check, ExportDefaultDeclaration: check }
  },
}

/** Where a report must stand so that the suppression it is about cannot suppress it. */
const beforeLine = ({ start, end }) => ({ start: { line: start.line, column: -1 }, end })

/** Wants ` -- reason` in every comment that switches a lint rule off. */
const reasonedSuppression = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { missing: 'Say why the rule is switched off here: -- reason.' },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!SUPPRESSION.test(comment.value) || WITH_REASON.test(comment.value)) continue
          context.report({ loc: beforeLine(comment.loc), messageId: 'missing' })
        }
      },
    }
  },
}

/** Wants file names in kebab-case. */
const fileNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { kebab: 'Name the file in kebab-case: {{name}}.' },
  },
  create(context) {
    const name = context.filename.split(/[\\/]/).at(-1)
    return {
      Program(node) {
        if (!KEBAB_CASE.test(name.replace(/^\./, ''))) report(context, node, 'kebab', { name })
      },
    }
  },
}

export default {
  rules: {
    'exported-docstring': exportedDocstring,
    'file-names': fileNames,
    'reasoned-suppression': reasonedSuppression,
    'type-names': typeNames,
  },
}
