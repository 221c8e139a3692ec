/** How long things usually take, minutes: what an estimate is chosen from. */
export const LENGTHS: readonly number[] = [10, 15, 30, 45, 60, 90, 120, 180, 240, 480];
