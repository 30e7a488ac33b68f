/** Whether an operation failed because its file or folder does not exist. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** What an operation on a file or folder gives, or `otherwise` when that does not exist. @throws any other failure */
export async function unlessMissing<Value, Otherwise>(
  operation: Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  try {
    return await operation
  } catch (error) {
    if (isMissing(error)) return otherwise
    throw error
  }
}
