import { Form } from 'react-router'
import { CommandFields } from '../../forms/command-fields.tsx'

/** One button that looks like a link, with what it sends: for what is done seldom. */
export function SmallForm({
  of,
  about,
  sends,
  label,
  children,
}: {
  of: string
  /** Tells it apart from others of its kind on the page. */
  about: string
  sends: Readonly<Record<string, string | number>>
  /** Heard instead of the words, where these do not say what they are about. */
  label?: string
  children: string
}) {
  return (
    <Form method="post" preventScrollReset>
      <CommandFields of={of} about={about} />
      {Object.entries(sends).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" aria-label={label} className="link min-h-6 text-small">
        {children}
      </button>
    </Form>
  )
}
