import type { ProgramInput } from './program.ts';

/** Leaves out what lies in plans, lists and mail folders that the person does not want to see. @param hidden their ids */
export function withoutHidden(input: ProgramInput, hidden: readonly string[]): ProgramInput {
  if (hidden.length === 0) return input;
  const places = new Set(hidden);
  return {
    ...input,
    tasks: input.tasks.filter((task) => !places.has(task.container.id)),
    messages: input.messages.filter((message) => !places.has(message.folderId)),
  };
}
