/**
 * Copies a text.
 * @returns false where the browser refuses, as without permission, and where it has no clipboard, as on plain HTTP
 */
export async function copyText(
  text: string,
  clipboard: Pick<Clipboard, 'writeText'> | undefined = navigator.clipboard,
): Promise<boolean> {
  if (!clipboard) return false
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
