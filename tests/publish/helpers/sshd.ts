import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {chmod, mkdir, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {userInfo} from 'node:os'
import {join} from 'node:path'

/** Where Debian and macOS install it; it must be called by its full path. */
const SSHD = ['/usr/sbin/sshd', '/usr/local/sbin/sshd'].find(
  (path) => spawnSync(path, ['-V']).error === undefined,
)

/** Whether this machine can be deployed to over SSH. */
export const hasSshd =
  SSHD !== undefined &&
  spawnSync('rsync', ['--version']).status === 0 &&
  spawnSync('ssh', ['-V']).status === 0

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** A real OpenSSH server for this user, with its own keys and port. */
export async function startSshd(folder: string) {
  const own = join(folder, 'ssh')
  await mkdir(own, {recursive: true, mode: 0o700})
  for (const name of ['host', 'user']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(own, name)])
  }
  const port = await freePort()
  await writeFile(join(own, 'authorized'), execFileSync('cat', [join(own, 'user.pub')]))
  await chmod(join(own, 'authorized'), 0o600)
  await writeFile(
    join(own, 'sshd_config'),
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${own}/host`,
      `AuthorizedKeysFile ${own}/authorized`,
      `PidFile ${own}/pid`,
      'PasswordAuthentication no',
      'KbdInteractiveAuthentication no',
      'UsePAM no',
      'StrictModes no',
      'PermitRootLogin prohibit-password',
    ].join('\n'),
  )
  // sshd requires this folder when started by root; Debian creates it when the service starts.
  if (userInfo().uid === 0) await mkdir('/run/sshd', {recursive: true, mode: 0o755})
  const server = spawn(SSHD ?? 'sshd', ['-D', '-e', '-f', join(own, 'sshd_config')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk) => {
      said += chunk
      if (said.includes('listening')) resolve()
    })
    server.on('exit', () => reject(new Error(`sshd ended: ${said}`)))
  })
  return {
    user: userInfo().username,
    /** Remote shell for rsync. */
    shell: `ssh -p ${port} -i ${own}/user -o StrictHostKeyChecking=yes -o UserKnownHostsFile=${own}/known -o IdentitiesOnly=yes -F none`,
    /** Registers the server's key with the client. */
    trust: () =>
      writeFile(
        join(own, 'known'),
        `[127.0.0.1]:${port} ${execFileSync('cat', [join(own, 'host.pub')])}`,
      ),
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return
      server.kill()
      await once(server, 'exit')
    },
  }
}
