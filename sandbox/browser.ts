/** Opens the page in the person's browser, where there is one to open. */
import { spawn } from 'node:child_process';

function command(address: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', address]];
  return ['xdg-open', [address]];
}

/** Not in automation, and not without a display. */
export function canOpen(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (environment['CI']) return false;
  return platform !== 'linux' || Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
}

/** Never fails: the address is printed anyway. */
export function openBrowser(address: string): void {
  if (!canOpen(process.env, process.platform)) return;
  const [program, args] = command(address);
  try {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.on('error', () => undefined);
    child.unref();
  } catch {
    // The person can still follow the printed address.
  }
}
