import { VisuallyHidden } from './visually-hidden.tsx'

/** Reads a message to screen readers each time it changes. Keep it mounted; change the words. */
export function Announcer({ message, urgent = false }: { readonly message: string; readonly urgent?: boolean }) {
  return (
    <VisuallyHidden as="div">
      <div role={urgent ? 'alert' : 'status'}>{message}</div>
    </VisuallyHidden>
  )
}
