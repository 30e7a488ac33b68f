const HIDDEN = '***'

/** `scheme://user:password@`, where the password may contain any character, and `scheme://token@`. */
const userInfo = /\b([a-z][a-z0-9+.-]*:\/\/)(?:[^\s'"<>@/?#:]*:[^\s'"<>]*@|[^\s'"<>@/?#]*@)/gi
/** `user:password@host`, as rsync, scp and git write it; `git:` and the like name the program. */
const shortUserInfo =
  /(?<![\w.:/-])((?:rsync|git|scp|sftp|ssh):)?(?!(?:rsync|git|scp|sftp|ssh|mailto):)([\w.+-]+):[^\s@/'"<>\\]+@(?=[\w[])/gi
const parameter =
  /([?&;]|\b)([\w.-]*(?:token|secret|passw(?:or)?d|passwd|pwd|key|sig|signature|auth|credential|session)[\w.-]*=)[^&;#\s'"<>]+/gi
const authorization = /\b((?:proxy-)?authorization["']?\s*[:=]\s*["']?(?:\w+\s+)?)[^\s'",]+/gi
const bearer = /\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi

/**
 * Removes secrets in URLs, headers and settings from a text: user names and passwords, tokens in parameters,
 * authorization headers, and the `secrets` that the caller knows.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  let hidden = text
  for (const secret of secrets) {
    if (secret !== '') hidden = hidden.replaceAll(secret, HIDDEN)
  }
  return hidden
    .replace(userInfo, `$1${HIDDEN}@`)
    .replace(shortUserInfo, `$1${HIDDEN}@`)
    .replace(authorization, `$1${HIDDEN}`)
    .replace(bearer, `$1 ${HIDDEN}`)
    .replace(parameter, `$1$2${HIDDEN}`)
}
