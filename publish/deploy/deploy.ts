import type {DeployFile, DeployPlan, DeployTarget} from './target.ts'

/** What a deployment did, or would do. */
export interface Deployment {
  target: string
  added: readonly string[]
  changed: readonly string[]
  removed: readonly string[]
  /** Files that were already up to date. */
  unchanged: number
}

export interface DeployOptions {
  /** Reports what would happen without doing it. */
  dryRun?: boolean
  onProgress?: (progress: {path: string; done: number; total: number}) => void
}

const isPage = ({path}: DeployFile) =>
  /(\.html|\.xml|\.txt|^_headers|^_redirects|\/_headers|\/_redirects)$/.test(path)

async function fingerprintOf({sha256, read}: DeployFile, target: DeployTarget): Promise<string> {
  return target.isSha256 && sha256 ? sha256 : target.fingerprint(await read())
}

/** Makes a target hold exactly these files. Only differences are sent; pages go last. */
export async function deploy(
  files: readonly DeployFile[],
  target: DeployTarget,
  {dryRun = false, onProgress = () => {}}: DeployOptions = {},
): Promise<Deployment> {
  const immutable = new Set(files.flatMap((file) => (file.immutable ? file.path : [])))
  const present = await target.present(immutable)
  const wanted = new Set(files.map(({path}) => path))
  const differing: DeployFile[] = []
  for (const file of files) {
    const there = present.get(file.path)
    // A file named by its content cannot differ from the one that is there.
    if (there && file.immutable) continue
    if (there && there === (await fingerprintOf(file, target))) continue
    differing.push(file)
  }
  const plan: DeployPlan = {
    assets: differing.filter((file) => !isPage(file)),
    pages: differing.filter(isPage),
    remove: [...present.keys()].filter((path) => !wanted.has(path)).sort(),
  }
  const total = differing.length + plan.remove.length
  let done = 0
  if (!dryRun && total > 0) {
    await target.apply(plan, (path) => {
      done += 1
      onProgress({path, done, total})
    })
  }
  const isNew = ({path}: DeployFile) => !present.has(path)
  const paths = (some: readonly DeployFile[]) => some.map(({path}) => path).sort()
  return {
    target: target.description,
    added: paths(differing.filter(isNew)),
    changed: paths(differing.filter((file) => !isNew(file))),
    removed: plan.remove,
    unchanged: files.length - differing.length,
  }
}
