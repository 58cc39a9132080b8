import { Link } from 'wouter-preact'
import { chooseLanguage, closeSession, switchPost } from '../server/agencies/contract.ts'
import { ChangePassword } from './change-password.tsx'
import { Button } from './parts/button.tsx'
import { Icon } from './parts/icon.tsx'
import { LanguageButtons } from './parts/language-buttons.tsx'
import { useAct, usePassing } from './query.ts'
import { useSession } from './session.ts'
import { rememberLanguage, useLanguage, useWords } from './words/index.ts'

/** Who one is here, in which post and language, and the way out. */
export function TopBar() {
  const { shell, name } = useWords()
  const { person, agency, idleMinutes } = useSession()
  const closing = usePassing(closeSession)
  return (
    <header class="bar">
      <Link class="brand" href="/">
        <img src="/icon.svg" width="28" height="28" alt="" />
        {name}
      </Link>
      <div class="who small" title={shell.idle(idleMinutes)}>
        <strong>{person.name}</strong>
        <span class="quiet">
          <PostChoice /> {agency.name}
        </span>
      </div>
      <LanguageChoice />
      <ChangePassword />
      <Button look="plain" tip={shell.theme} onPress={turnTheme}>
        <Icon name="theme" />
        <span class="visually-hidden">{shell.theme}</span>
      </Button>
      <Button tip={shell.signOut} onPress={() => void closing.run({}).catch(() => undefined)}>
        <Icon name="leave" />
        <span class="wide-only">{shell.signOut}</span>
      </Button>
    </header>
  )
}

function PostChoice() {
  const { shell } = useWords()
  const { post, posts } = useSession()
  const switching = usePassing(switchPost)
  if (posts.length < 2) return <>{post.title},</>
  return (
    <select
      aria-label={shell.actAs}
      value={String(post.id)}
      onChange={(event) => {
        const postId = Number(event.currentTarget.value)
        void switching.run({ postId }).catch(() => undefined)
      }}
    >
      {posts.map(({ id, title, agencyName }) => (
        <option value={String(id)} key={id}>
          {title}, {agencyName}
        </option>
      ))}
    </select>
  )
}

function LanguageChoice() {
  const language = useLanguage()
  const choosing = useAct(chooseLanguage)
  return (
    <LanguageButtons
      language={language}
      onLanguage={(each) => {
        rememberLanguage(each)
        void choosing.run({ language: each }).catch(() => undefined)
      }}
    />
  )
}

function turnTheme(): void {
  const { dataset } = document.documentElement
  const isDark = dataset['theme']
    ? dataset['theme'] === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches
  dataset['theme'] = isDark ? 'light' : 'dark'
  localStorage.setItem('theme', dataset['theme'])
}
