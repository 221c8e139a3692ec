/** Calls `act` once the frame that is being made is painted; from within an animation frame. A message waits for the frame, a timer may not. */
export function afterPaint(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); act(); };
  port2.postMessage(null);
}

/** Calls `act` once the next frame is painted; a hidden page paints none until it is seen again. */
export function afterNextPaint(act: () => void): void {
  requestAnimationFrame(() => afterPaint(act));
}
