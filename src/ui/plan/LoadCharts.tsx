import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { tokens } from '@fluentui/react-components';
import { AxisBottom, AxisLeft, AxisRight } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear, scaleOrdinal } from '@visx/scale';
import { Bar, BarStack, Line } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import { SOURCES } from '../../domain/item.ts';
import type { Source } from '../../domain/item.ts';
import { totalOf } from '../../domain/load.ts';
import type { DayLoad } from '../../domain/load.ts';
import { direction } from '../language/language.ts';
import { useBoard } from '../program/board.ts';
import { SOURCE_LOOKS } from '../sources.ts';

const HEIGHT = 220;
/** Room around the bars, pixels; the axis of hours stands in `axis`, where lines begin. */
const EDGE = { top: 8, bottom: 40, axis: 48, far: 8 };
const AXIS = { stroke: tokens.colorNeutralStroke1, tickStroke: tokens.colorNeutralStroke1 };
const LABEL = { fill: tokens.colorNeutralForeground3, fontSize: 12, fontFamily: tokens.fontFamilyBase } as const;

/** Width of the element that a chart is drawn in, CSS pixels; letters keep their size whatever it is. */
function useWidth(): [RefObject<HTMLDivElement>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth));
    watcher.observe(element);
    setWidth(element.clientWidth);
    return () => watcher.disconnect();
  }, []);
  return [box, width];
}

/** True where days and bars run from right to left, as lines do. SVG mirrors the anchors of its texts, and nothing else. */
function useMirrored(): boolean {
  return direction(useTranslation().i18n.language) === 'rtl';
}

/** In Arabic every day but one begins with the same article. */
function twoLetters(weekday: string): string {
  return weekday.replace(/^ال/u, '').slice(0, 2);
}

type Row = { day: string } & Record<Source, number>;

/** Booked hours of each day, one part per source, with a line where the working hours end. The table below says the same. */
export function DayChart({ loads, name }: { loads: readonly DayLoad[]; name: string }) {
  const [box, width] = useWidth();
  const { format } = useBoard();
  const mirrored = useMirrored();
  const inner = Math.max(0, width - EDGE.axis - EDGE.far);
  const most = Math.max(60, ...loads.map((load) => Math.max(load.of, totalOf(load))));
  const x = scaleBand({ domain: loads.map(({ day }) => day), range: mirrored ? [inner, 0] : [0, inner], padding: 0.25 });
  const y = scaleLinear({ domain: [0, Math.ceil(most / 60)], range: [HEIGHT - EDGE.top - EDGE.bottom, 0] });
  const colour = scaleOrdinal({ domain: [...SOURCES], range: SOURCES.map((source) => SOURCE_LOOKS[source].bar) });
  const rows: Row[] = loads.map(({ day, minutes }) => ({ day, planner: minutes.planner / 60, todo: minutes.todo / 60, calendar: minutes.calendar / 60, mail: minutes.mail / 60 }));
  const narrow = inner < 440;
  const Hours = mirrored ? AxisRight : AxisLeft;
  return (
    <div ref={box}>
      {inner === 0 ? null : (
        <svg width={width} height={HEIGHT} role="img" aria-label={name}>
          <Group left={mirrored ? EDGE.far : EDGE.axis} top={EDGE.top}>
            <BarStack data={rows} keys={['calendar', 'planner', 'todo', 'mail'] satisfies Source[]} x={(row: Row) => row.day} xScale={x} yScale={y} color={colour}>
              {(stacks) => stacks.flatMap((stack) => stack.bars.map((bar) => (
                <rect key={`${stack.key}-${bar.index}`} x={bar.x} y={bar.y} width={bar.width} height={Math.max(0, bar.height)} style={{ fill: bar.color, stroke: tokens.colorNeutralBackground1 }} />
              )))}
            </BarStack>
            {loads.map((load) => (load.of === 0 ? null : (
              <Line key={load.day} from={{ x: (x(load.day) ?? 0) - 3, y: y(load.of / 60) }} to={{ x: (x(load.day) ?? 0) + x.bandwidth() + 3, y: y(load.of / 60) }} style={{ stroke: tokens.colorNeutralForeground1 }} strokeWidth={2} />
            )))}
            <Hours left={mirrored ? inner : 0} scale={y} numTicks={5} {...AXIS} tickFormat={(hours) => format.minutes(Number(hours) * 60)} tickLabelProps={() => ({ ...LABEL, textAnchor: 'end', dx: mirrored ? 4 : -4, dy: 4 })} />
            <AxisBottom top={HEIGHT - EDGE.top - EDGE.bottom} scale={x} {...AXIS} tickFormat={(day) => (narrow ? twoLetters(format.weekday(day)) : format.weekday(day))} tickLabelProps={() => ({ ...LABEL, textAnchor: 'middle' })} />
          </Group>
        </svg>
      )}
    </div>
  );
}

const LANE = 36;

/** Booked hours per source, both weeks together. */
export function SourceChart({ rows, name }: { rows: readonly { source: Source; minutes: number }[]; name: string }) {
  const [box, width] = useWidth();
  const { t, format } = useBoard();
  const mirrored = useMirrored();
  const before = 72;
  const after = 72;
  const x = scaleLinear({ domain: [0, Math.max(1, ...rows.map(({ minutes }) => minutes))], range: [0, Math.max(0, width - before - after)] });
  const barOf = (minutes: number): number => Math.max(minutes > 0 ? 2 : 0, x(minutes));
  return (
    <div ref={box}>
      {width === 0 ? null : (
        <svg width={width} height={rows.length * LANE} role="img" aria-label={name}>
          {rows.map(({ source, minutes }, index) => (
            <Group key={source} top={index * LANE}>
              <text x={mirrored ? width : 0} y={LANE / 2 + 4} style={LABEL}>{t(SOURCE_LOOKS[source].word)}</text>
              <Bar x={mirrored ? width - before - barOf(minutes) : before} y={8} height={LANE - 16} width={barOf(minutes)} style={{ fill: SOURCE_LOOKS[source].bar }} />
              <text x={mirrored ? width - before - x(minutes) - 6 : before + x(minutes) + 6} y={LANE / 2 + 4} style={LABEL}>{format.minutes(minutes)}</text>
            </Group>
          ))}
        </svg>
      )}
    </div>
  );
}
