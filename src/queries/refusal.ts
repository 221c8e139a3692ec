import { permissionFor } from '../domain/permissions.ts';
import type { Problem } from '../domain/problem.ts';

/** True when the write stayed at home because the token lacks a scope, whose name is the code then. */
export function isLeaveMissing({ kind, status, code }: Problem): boolean {
  return kind === 'consent' && status === 0 && permissionFor(code) !== null;
}

/** A write goes out only with its scopes granted, so what the service refuses then is no matter of consent, whatever it says. */
export function told(problem: Problem): Problem {
  return problem.kind === 'consent' ? { ...problem, kind: 'forbidden' } : problem;
}
