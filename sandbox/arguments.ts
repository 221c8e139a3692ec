/** Command line of `npm start` and `npm run sandbox`. */
import { parseArgs } from 'node:util';

export interface Arguments {
  port: number;
  https: boolean;
  /** `--host name`: a further name the certificate is good for, and the address to listen on when it is an address. */
  host: string | undefined;
  prod: boolean;
  /** `--tenant`: the build made for a tenant, over https and under the services' own names (names.ts). */
  tenant: boolean;
  /** Reads as `--no-open`. */
  open: boolean;
  /** Reads as `--no-build`. */
  build: boolean;
  /** Who is signed in: id, userPrincipalName or the part before the @. */
  user: string | undefined;
}

/** @throws Error with a sentence for an unknown option or a port that is none. */
export function readArguments(args: readonly string[], standardPort: number): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      https: { type: 'boolean', default: false },
      host: { type: 'string' },
      prod: { type: 'boolean', default: false },
      tenant: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      user: { type: 'string' },
    },
  });
  const port = values.port === undefined ? standardPort : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port takes a number from 0 to 65535, not '${values.port ?? ''}'.`);
  return { port, https: values.https || values.tenant, host: values.host, prod: values.prod || values.tenant, tenant: values.tenant, open: !values['no-open'], build: !values['no-build'], user: values.user };
}

/** The sentence for a start that failed. */
export function startProblem(error: unknown, port: number, command: string): string {
  const said = error instanceof Error ? error.message : '';
  if ((error as { code?: string }).code === 'EADDRINUSE' || /port \d+ is already in use/i.test(said)) {
    return `Port ${port} is taken by another program; choose another one, for example: ${command} -- --port ${port + 1}`;
  }
  return said === '' ? String(error) : said;
}

/** Closes on Ctrl+C and on SIGTERM, then ends. */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) process.exit(1);
      closing = true;
      close().then(() => process.exit(0), () => process.exit(1));
    });
  }
}
