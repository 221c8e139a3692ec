/** Fails when a generated file is not what its source makes now. `npm run generate` writes them anew. */
import { spawnSync } from 'node:child_process';

const GENERATORS = ['appPackage/aadmanifest.ts', 'appPackage/privacypage.ts', 'appPackage/attestation/attestation.ts', 'sandbox/coverage.ts'];
const write = process.argv.includes('--write') ? ['--write'] : [];

const results = GENERATORS.map((file) => spawnSync('npx', ['--no-install', 'tsx', file, ...write], { stdio: 'inherit' }).status ?? 1);
process.exitCode = results.some((status) => status !== 0) ? 1 : 0;
