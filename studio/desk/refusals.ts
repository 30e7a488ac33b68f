/** Whom to ask for what one may not do. */
export const WHOM_TO_ASK = 'Be en kampanjledare i kampanjen, eller en administratör, om hjälp.'

/** What somebody may not do who lacks a permission; see docs/rights.md. */
const lacking: Readonly<Record<string, string>> = {
  read: `Din roll får inte läsa det här. ${WHOM_TO_ASK}`,
  create: `Din roll får inte skapa eller ta bort det här. ${WHOM_TO_ASK}`,
  update: `Din roll får inte göra den här ändringen. ${WHOM_TO_ASK}`,
  publish: `Din roll får inte publicera, ändra eller ta ned det som är publicerat här. ${WHOM_TO_ASK}`,
  history: `Din roll får inte se historiken här. ${WHOM_TO_ASK}`,
  manage: 'Det här får bara administratörer göra. Be en administratör om hjälp.',
}
const OTHER = `Din roll får inte göra det här. ${WHOM_TO_ASK}`

/** Why somebody may not do something, and whom to ask. @param permission the one that they lack, if it is known */
export const refusalInWords = (permission?: string): string => lacking[permission ?? ''] ?? OTHER

/** The permission that a refusal of the Content Lake names, as Sanity's do. */
const NAMED = /permission "(\w+)" required/

const FORBIDDEN = 403

/**
 * Makes the message of a refusal say in Swedish why, and whom to ask. Other errors stay as they are.
 * @returns the same error, with everything else that it holds
 */
export function explained(error: unknown): unknown {
  const isRefusal =
    error instanceof Error && 'statusCode' in error && error.statusCode === FORBIDDEN
  if (isRefusal) error.message = refusalInWords(NAMED.exec(error.message)?.[1])
  return error
}
