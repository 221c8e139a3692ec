import { tokens } from '@fluentui/react-components';

/** The product's picture: three panels, the first one lit. */
export function ThreePanels() {
  return (
    <svg width="96" height="64" viewBox="0 0 96 64" aria-hidden="true">
      {[0, 1, 2].map((panel) => (
        <g key={panel} transform={`translate(${panel * 32 + 2} 4)`}>
          <rect width="28" height="56" rx="4" fill={panel === 0 ? tokens.colorBrandBackground : tokens.colorNeutralBackground5} />
          {[12, 22, 32].slice(0, 3 - panel).map((y) => <rect key={y} x="6" y={y} width={y === 22 ? 12 : 16} height="3" rx="1.5" fill={panel === 0 ? tokens.colorNeutralForegroundOnBrand : tokens.colorNeutralForeground4} />)}
        </g>
      ))}
    </svg>
  );
}
