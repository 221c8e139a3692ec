/** So near to an edge the list scrolls, CSS pixels, and so far with each frame. */
const EDGE = 36;
const STEP = 8;

function scrollerUnder(x: number, y: number): Element {
  for (let element = document.elementFromPoint(x, y); element !== null; element = element.parentElement) {
    if (element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Scrolls what lies under a point while the point is near its upper or lower edge. @returns what ends it */
export function scrollAtEdge(point: () => { x: number; y: number }): () => void {
  let frame = requestAnimationFrame(function step() {
    const { x, y } = point();
    const scroller = scrollerUnder(x, y);
    const whole = scroller === document.scrollingElement;
    const { top, bottom } = whole ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
    if (y < top + EDGE) scroller.scrollTop -= STEP;
    else if (y > bottom - EDGE) scroller.scrollTop += STEP;
    frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}
