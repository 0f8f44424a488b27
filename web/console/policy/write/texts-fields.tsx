import { languageNames, languages, type Texts } from '#kernel/language.ts'
import type { FieldState } from '../../../ui/field-state.ts'
import { TextField } from '../../../ui/text-field.tsx'

/** A text in each language, one below the other. */
export function TextsFields({
  id,
  name,
  label,
  texts,
  errors,
}: {
  id: string
  name: string
  label: string
  texts: Texts | null
  /** By the name of a field. */
  errors: Readonly<Record<string, string[]>>
}) {
  return languages.map((language) => {
    const full = `${name}.${language}`
    const field: FieldState = {
      id: `${id}-${full}`,
      name: full,
      errors: errors[full] ?? errors[name],
      initialValue: texts?.[language] ?? '',
    }
    return (
      <div key={language} lang={language}>
        <TextField
          field={field}
          label={
            <>
              {label} <span className="font-normal text-soft">{languageNames[language]}</span>
            </>
          }
        />
      </div>
    )
  })
}
