/** `npm run sandbox -- --port N [--https] [--host name]`: the sandbox without the app. */
import { closeOnSignal, readArguments, startProblem } from './arguments.ts';
import { findUser } from './entra/issue.ts';
import { makeCertificate } from './http/certificate.ts';
import { createSandbox } from './server.ts';

async function run(): Promise<void> {
  const given = readArguments(process.argv.slice(2), 5175);
  const sandbox = await createSandbox({
    ...(given.https ? { certificate: await makeCertificate(given.host) } : {}),
    ...(given.user === undefined ? {} : { user: given.user }),
  });
  closeOnSignal(() => sandbox.close());
  try {
    await sandbox.listen(given.port);
  } catch (error) {
    console.error(startProblem(error, given.port, 'npm run sandbox'));
    await sandbox.close();
    process.exit(1);
  }
  console.log(`Sandbox: ${sandbox.origin}/v1.0 (control: ${sandbox.origin}/_sandbox, content: ${sandbox.contentOrigin})`);
  console.log(`Signed in: ${findUser(sandbox.state.tenant, sandbox.state.signedIn)?.userPrincipalName ?? sandbox.state.signedIn}`);
}

run().catch((error: unknown) => {
  console.error(startProblem(error, 0, 'npm run sandbox'));
  process.exit(1);
});
