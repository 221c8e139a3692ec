import { useEffect, useRef } from 'react';

/** How near, in any box that scrolls; a browser that does not know the second draws them when they are in sight. */
const NEAR = { rootMargin: '200px', scrollMargin: '200px' };

/** Room for rows that are not drawn yet; tells when it comes near. */
export function RowsAhead({ rows, onNear }: { rows: number; onNear: () => void }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ref.current === null) return;
    const watch = new IntersectionObserver((seen) => { if (seen.some(({ isIntersecting }) => isIntersecting)) onNear(); }, NEAR);
    watch.observe(ref.current);
    return () => watch.disconnect();
    // What it tells is the same each time; another count is looked at anew, for there may be room for still more.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows]);
  return rows === 0 ? null : <div ref={ref} data-ahead="" style={{ blockSize: `calc(${rows} * (var(--row) + 1px))` }} />;
}
