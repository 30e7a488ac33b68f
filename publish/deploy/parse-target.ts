import {folderTarget} from './folder.ts'
import {gitTarget} from './git.ts'
import {rsyncTarget} from './rsync.ts'
import {s3Target} from './s3.ts'
import {DeployError, type DeployTarget} from './target.ts'

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]
  if (!value) throw new DeployError(`Deploying to a bucket needs the environment variable ${name}.`)
  return value
}

/**
 * Parses the target that `--to` names:
 *
 * - `rsync:user@host:/folder` (the remote shell in `HEMVIST_RSYNC_SHELL`, default `ssh`)
 * - `s3://bucket/folder` (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`, `AWS_ENDPOINT_URL`)
 * - `git:<repository>#<branch>` (default branch `gh-pages`)
 * - `folder:<path>`, or a path
 *
 * @throws {DeployError} that says what is missing
 */
export function parseTarget(to: string, env: NodeJS.ProcessEnv = process.env): DeployTarget {
  const [, scheme, rest = ''] = /^(rsync|git|folder|s3):(.+)$/.exec(to) ?? []
  switch (scheme) {
    case 'rsync': {
      const shell = env.HEMVIST_RSYNC_SHELL
      return rsyncTarget({destination: rest, ...(shell ? {shell} : {})})
    }
    case 'git': {
      const [, repository = '', branch] = /^([^#]+)(?:#(.+))?$/.exec(rest) ?? []
      return gitTarget({repository, ...(branch ? {branch} : {})})
    }
    case 's3': {
      const [, bucket = '', prefix = ''] = /^\/\/([^/]+)\/?(.*)$/.exec(rest) ?? []
      if (bucket === '') throw new DeployError(`"${to}" names no bucket: s3://bucket/folder`)
      const {AWS_REGION: region, AWS_ENDPOINT_URL: endpoint} = env
      return s3Target({
        bucket,
        prefix,
        accessKeyId: required(env, 'AWS_ACCESS_KEY_ID'),
        secretAccessKey: required(env, 'AWS_SECRET_ACCESS_KEY'),
        ...(region ? {region} : {}),
        ...(endpoint ? {endpoint} : {}),
      })
    }
    case 'folder':
      return folderTarget(rest)
  }
  if (to === '' || /^[a-z]{2,}:/i.test(to)) {
    throw new DeployError(`"${to}" is not a target. Use a folder, rsync:…, s3://… or git:…`)
  }
  return folderTarget(to)
}
