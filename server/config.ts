import {resolve} from 'node:path'
import {z} from 'zod'
import {isMailAddress} from '../mail/index.ts'
import {CommandError} from './command-error.ts'

const HIGHEST_PORT = 65_535

/** A server's URL, reduced to its origin. */
const address = z
  .url({protocol: /^https?$/, message: 'must be an address such as https://hemvist.example'})
  .transform((url) => new URL(url).origin)

/** `name@example.se`, or `Name <name@example.se>`. */
const SENDER = /^[^\p{Cc}<>"]*<[^\p{Cc}<>]+>$|^[^\p{Cc}<>\s]+$/u

const addressIn = (sender: string): string => /<([^<>]+)>$/.exec(sender)?.[1] ?? sender

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(HIGHEST_PORT).default(4321),
  HOST: z.string().min(1).default('127.0.0.1'),
  HEMVIST_DATA: z.string().min(1).default('.hemvist'),
  HEMVIST_HISTORY_DAYS: z.coerce.number().int().min(1).optional(),
  HEMVIST_ORIGIN: address.optional(),
  HEMVIST_TRUSTED_ORIGINS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(address))
    .default([]),
  HEMVIST_SAMPLES: z.enum(['on', 'off'], {message: 'must be on or off'}).default('on'),
  HEMVIST_PUBLIC_API: z.enum(['on', 'off'], {message: 'must be on or off'}).default('off'),
  HEMVIST_SECOND_FACTOR: z
    .enum(['optional', 'administrators', 'everybody'], {
      message: 'must be optional, administrators or everybody',
    })
    .default('optional'),
  HEMVIST_OIDC_ISSUER: z.string().min(1).optional(),
  HEMVIST_OIDC_CLIENT_ID: z.string().min(1).optional(),
  HEMVIST_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  HEMVIST_OIDC_TITLE: z.string().min(1).optional(),
  HEMVIST_OIDC_ROLES: z.string().min(1).optional(),
  HEMVIST_SECURITY_CONTACT: z
    .union(
      [
        z.email().transform((email) => `mailto:${email}`),
        z.url({protocol: /^(https|mailto|tel)$/}),
      ],
      {
        message:
          'must be an e-mail address, or an address that begins with https:, mailto: or tel:',
      },
    )
    .optional(),
  HEMVIST_SMTP: z
    .url({
      protocol: /^smtps?$/,
      message: 'must be an address such as smtp://user:password@mail.example.se:587',
    })
    .optional(),
  HEMVIST_MAIL_FROM: z
    .string()
    .refine((from) => SENDER.test(from) && isMailAddress(addressIn(from)), {
      message: 'must be an e-mail address, or one with a name: Kumla kommun <noreply@kumla.se>',
    })
    .optional(),
  HEMVIST_SYSLOG: z
    .url({
      protocol: /^(udp|tcp|tls)$/,
      message: 'must be an address such as udp://log.example.se:514, tcp://… or tls://…',
    })
    .optional(),
  HEMVIST_TLS_CERT: z.string().min(1).optional(),
  HEMVIST_TLS_KEY: z.string().min(1).optional(),
  HEMVIST_TOKEN: z.string().regex(/^\S+$/, 'must not contain spaces').optional(),
  HEMVIST_VISITORS_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64, as openssl rand -base64 32 prints')
    .optional(),
  HEMVIST_VISITORS_KEY_FILE: z.string().min(1).optional(),
  HEMVIST_WEBHOOK: z.url({protocol: /^https?$/, message: 'must be an address'}).optional(),
  HEMVIST_WEBHOOK_SECRET: z.string().min(1).optional(),
  SANITY_PROJECT_ID: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'may contain only a–z, 0–9 and -')
    .optional(),
  SANITY_DATASET: z.string().min(1).default('production'),
  SANITY_API_HOST: address.optional(),
  SANITY_API_TOKEN: z.string().min(1).optional(),
})

/** Sanity's hosted Content Lake, used instead of the embedded one. */
export interface HostedConfig {
  projectId: string
  dataset: string
  token: string | undefined
  /** Scheme and host of the project's API, when it is not Sanity's own. */
  apiHost: string | undefined
}

export interface Config {
  port: number
  host: string
  /** Scheme, host and port that browsers use when the server is behind a proxy. */
  origin: string | undefined
  /** Origins of external pages, such as a separately hosted Studio, that may use a session. */
  trustedOrigins: readonly string[]
  /** Whether the first start loads the sample campaigns. */
  samples: boolean
  /** Whether requests without credentials may read data from the API. */
  publicApi: boolean
  /** Where to report a vulnerability: published in `security.txt`. */
  securityContact: string | undefined
  /** Who must have a second factor. */
  secondFactor: 'optional' | 'administrators' | 'everybody'
  /** An identity provider; more of them, and more settings, are in a file. */
  oidc:
    | {
        issuer: string
        clientId: string
        clientSecret: string | undefined
        title: string | undefined
        roles: string | undefined
      }
    | undefined
  /** PEM files of the certificate and its key: with these, the server uses HTTPS and HTTP/2. */
  tls: {certificate: string; key: string} | undefined
  /** Absolute path of the data folder. */
  dataFolder: string
  /** How many days history is kept; absent: forever. */
  historyDays: number | undefined
  /** `HEMVIST_TOKEN`, if it is set. */
  token: string | undefined
  /** The syslog server that the audit log is sent to. */
  syslog: string | undefined
  /** The SMTP server that sends mail, and the sender; absent: no mail is sent. */
  mail: {url: string; from: string} | undefined
  /** The key that what visitors send is encrypted with, or the file that holds it. */
  visitorsKey: Buffer | {file: string}
  /** Called after each publish. */
  webhook: {url: string; secret: string} | undefined
  hosted: HostedConfig | undefined
}

function webhookOf(url: string | undefined, secret: string | undefined): Config['webhook'] {
  if (url && !secret) {
    throw new CommandError(
      'HEMVIST_WEBHOOK needs HEMVIST_WEBHOOK_SECRET, with which its receiver checks that it is you who calls.',
    )
  }
  return url && secret ? {url, secret} : undefined
}

function mailOf(url: string | undefined, from: string | undefined): Config['mail'] {
  if (!url && !from) return undefined
  if (url && from) return {url, from}
  const missing = url ? 'HEMVIST_MAIL_FROM' : 'HEMVIST_SMTP'
  throw new CommandError(`Mail needs an SMTP server and a sender: set ${missing} too.`)
}

function oidcOf(values: z.infer<typeof environment>): Config['oidc'] {
  const {
    HEMVIST_OIDC_ISSUER: issuer,
    HEMVIST_OIDC_CLIENT_ID: clientId,
    HEMVIST_OIDC_CLIENT_SECRET: clientSecret,
    HEMVIST_OIDC_TITLE: title,
    HEMVIST_OIDC_ROLES: roles,
  } = values
  if (issuer && clientId) return {issuer, clientId, clientSecret, title, roles}
  if (!issuer && !clientId && !clientSecret && !title && !roles) return undefined
  const missing = issuer ? 'HEMVIST_OIDC_CLIENT_ID' : 'HEMVIST_OIDC_ISSUER'
  throw new CommandError(`Signing in with an identity provider needs ${missing} too.`)
}

function tlsOf(certificate: string | undefined, key: string | undefined): Config['tls'] {
  if (!certificate && !key) return undefined
  if (certificate && key) return {certificate: resolve(certificate), key: resolve(key)}
  const missing = certificate ? 'HEMVIST_TLS_KEY' : 'HEMVIST_TLS_CERT'
  throw new CommandError(`HTTPS needs a certificate and its key: set ${missing} too.`)
}

/**
 * Reads the environment variables listed in the README.
 * @throws CommandError that names the variable and its valid values
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new CommandError(
      `The environment variable ${issue?.path.join('.')} is not usable: ${issue?.message}.`,
    )
  }
  const values = parsed.data
  return {
    port: values.PORT,
    host: values.HOST,
    origin: values.HEMVIST_ORIGIN,
    trustedOrigins: values.HEMVIST_TRUSTED_ORIGINS,
    samples: values.HEMVIST_SAMPLES === 'on',
    publicApi: values.HEMVIST_PUBLIC_API === 'on',
    securityContact: values.HEMVIST_SECURITY_CONTACT,
    secondFactor: values.HEMVIST_SECOND_FACTOR,
    oidc: oidcOf(values),
    tls: tlsOf(values.HEMVIST_TLS_CERT, values.HEMVIST_TLS_KEY),
    dataFolder: resolve(values.HEMVIST_DATA),
    historyDays: values.HEMVIST_HISTORY_DAYS,
    token: values.HEMVIST_TOKEN,
    syslog: values.HEMVIST_SYSLOG,
    mail: mailOf(values.HEMVIST_SMTP, values.HEMVIST_MAIL_FROM),
    visitorsKey: values.HEMVIST_VISITORS_KEY
      ? Buffer.from(values.HEMVIST_VISITORS_KEY, 'base64')
      : {file: resolve(values.HEMVIST_VISITORS_KEY_FILE ?? `${values.HEMVIST_DATA}.visitors.key`)},
    webhook: webhookOf(values.HEMVIST_WEBHOOK, values.HEMVIST_WEBHOOK_SECRET),
    hosted: values.SANITY_PROJECT_ID
      ? {
          projectId: values.SANITY_PROJECT_ID,
          dataset: values.SANITY_DATASET,
          token: values.SANITY_API_TOKEN,
          apiHost: values.SANITY_API_HOST,
        }
      : undefined,
  }
}
