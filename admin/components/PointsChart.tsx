import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Link } from 'react-admin';

export interface ChartPoint {
  /** What stands under it: 03 of 2026-03. */
  readonly at: string;
  /** Null where there is no figure: the line is broken there. */
  readonly value: number | null;
  /** The figure in short: stands at the last point of each line. */
  readonly short: string;
  /** Said aloud and on hover: month, figure, unit. */
  readonly says: string;
  /** The rows that add up to it. */
  readonly to: string;
}

export interface ChartLine {
  readonly name: string;
  readonly points: readonly ChartPoint[];
  /** Second lines are dashed: told apart without colour. */
  readonly dashed?: boolean;
}

interface Props {
  readonly title: string;
  readonly lines: readonly ChartLine[];
  /** A level to stay below or above, with its name. */
  readonly level?: { readonly value: number; readonly name: string };
}

const [HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [180, 8, 8, 16, 22];

/** Months as lines; each point is a link to its rows, reached by keyboard and read aloud with its figure. */
export function PointsChart({ title, lines, level }: Props) {
  const theme = useTheme();
  // on a phone as many units as it has points: texts keep their size
  const width = useMediaQuery(theme.breakpoints.down('sm')) ? 330 : 640;
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const highest = Math.max(1, ...values, level?.value ?? 0) * 1.08;
  const lowest = Math.min(0, ...values);
  const count = Math.max(...lines.map(({ points }) => points.length), 2);
  const x = (at: number): number => LEFT + 14 + ((width - LEFT - RIGHT - 28) * at) / (count - 1);
  const y = (value: number): number =>
    TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - lowest) / (highest - lowest));
  const colors = [theme.palette.primary.main, theme.palette.warning.main];
  const [first] = lines;
  return (
    <Box
      component="svg"
      role="group"
      aria-label={title}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      sx={{
        width: '100%',
        display: 'block',
        '& text': { fontSize: 11, fill: theme.palette.text.secondary },
        '& a:focus-visible circle': { stroke: theme.palette.text.primary, strokeWidth: 3 },
      }}
    >
      <line x1={LEFT} x2={width - RIGHT} y1={y(0)} y2={y(0)} stroke={theme.palette.divider} />
      {level && (
        <>
          <line
            x1={LEFT}
            x2={width - RIGHT}
            y1={y(level.value)}
            y2={y(level.value)}
            stroke={theme.palette.error.main}
            strokeDasharray="2 3"
          />
          <text x={LEFT + 2} y={y(level.value) - 4}>
            {level.name}
          </text>
        </>
      )}
      {first?.points.map(({ at }, index) => (
        <text key={at} x={x(index)} y={HEIGHT - 6} textAnchor="middle">
          {at}
        </text>
      ))}
      {lines.map(({ name, points, dashed }, line) => (
        <g key={name}>
          {segmentsOf(points).map((segment) => (
            <polyline
              key={segment[0]?.index ?? 0}
              fill="none"
              stroke={colors[line % colors.length]}
              strokeWidth={2}
              {...(dashed ? { strokeDasharray: '6 4' } : {})}
              points={segment.map(({ index, value }) => `${x(index)},${y(value)}`).join(' ')}
            />
          ))}
          {lastOf(points).map(({ index, value, short }) => (
            <text key={index} x={x(index)} y={y(value) - 8} textAnchor="end">
              {short}
            </text>
          ))}
          {points.map(({ at, value, says, to }, index) =>
            value === null ? null : (
              <Link key={at} to={to} aria-label={says}>
                <title>{says}</title>
                {/* a finger needs more room than a dot */}
                <circle cx={x(index)} cy={y(value)} r={9} fill="transparent" />
                <circle
                  cx={x(index)}
                  cy={y(value)}
                  r={4}
                  fill={dashed ? theme.palette.background.paper : colors[line % colors.length]}
                  stroke={colors[line % colors.length]}
                  strokeWidth={2}
                />
              </Link>
            ),
          )}
        </g>
      ))}
    </Box>
  );
}

/** The last point with a figure. */
function lastOf(points: readonly ChartPoint[]): { index: number; value: number; short: string }[] {
  const index = points.findLastIndex(({ value }) => value !== null);
  const point = points[index];
  return point && point.value !== null ? [{ index, value: point.value, short: point.short }] : [];
}

/** Runs of points with figures. */
function segmentsOf(points: readonly ChartPoint[]): { index: number; value: number }[][] {
  const runs: { index: number; value: number }[][] = [[]];
  for (const [index, { value }] of points.entries()) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ index, value });
  }
  return runs.filter((run) => run.length > 0);
}
