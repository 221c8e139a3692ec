import fc from 'fast-check';

/** Property tests run one seed, always the same, so that a failure means a change; `SEED=$RANDOM npm test -- unit` looks further. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261014) });
