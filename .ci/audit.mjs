/** Reads `npm audit --json` on standard input: one line for the log; exit status 1 on a high or critical weakness. */
let text = '';
for await (const chunk of process.stdin) text += chunk;

function weaknesses() {
  try {
    return JSON.parse(text).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

const counts = weaknesses();
if (!counts) {
  console.log('npm audit: not checked (the registry gave no answer)');
} else {
  console.log(`npm audit: ${counts.critical} critical, ${counts.high} high, ${counts.moderate} moderate, ${counts.low} low`);
  process.exitCode = counts.critical + counts.high > 0 ? 1 : 0;
}
