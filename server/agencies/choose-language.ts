import { act } from '../journal/act.ts'
import { change } from '../platform/database.ts'

/** Chooses the language of one's screens. */
export const chooseLanguage = act(
  'person.choose_language',
  async ({ language }: { language: 'vi' | 'en' }, { actor }) => {
    const { personId } = actor
    await change('UPDATE people SET language = :language WHERE id = :personId', {
      language,
      personId,
    })
    return { language, personId }
  },
  (_, { personId }) => personId,
  ({ language }) => ({ language }),
)
