import {readFileSync, unwatchFile, watchFile} from 'node:fs'
import {createSecureContext} from 'node:tls'
import {CommandError} from '../command-error.ts'

/** Files in PEM form. */
export interface CertificateFiles {
  /** The server's certificate, followed by those between it and the root. */
  certificate: string
  key: string
}

export interface Certificate {
  cert: Buffer
  key: Buffer
}

/** How often the files are checked for a renewed certificate, in milliseconds. */
const WATCH_MS = 5000

/**
 * Reads a certificate and its key.
 * @throws {CommandError} when a file cannot be read, or the key does not match the certificate
 */
export function readCertificate({certificate, key}: CertificateFiles): Certificate {
  try {
    const read = {cert: readFileSync(certificate), key: readFileSync(key)}
    createSecureContext(read)
    return read
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CommandError(
      `HEMVIST_TLS_CERT (${certificate}) and HEMVIST_TLS_KEY (${key}) cannot be used: ${reason}. They are files in PEM form that belong together.`,
    )
  }
}

/**
 * Calls back with a renewed certificate; an unusable one is reported as a problem, and the previous one stays in use.
 */
export function watchCertificate(
  files: CertificateFiles,
  onRenewed: (certificate: Certificate) => void,
  onProblem: (message: string) => void,
): () => void {
  const renew = () => {
    try {
      onRenewed(readCertificate(files))
    } catch (thrown) {
      onProblem(thrown instanceof Error ? thrown.message : String(thrown))
    }
  }
  const paths = [files.certificate, files.key]
  for (const path of paths) watchFile(path, {interval: WATCH_MS, persistent: false}, renew)
  return () => {
    for (const path of paths) unwatchFile(path, renew)
  }
}
