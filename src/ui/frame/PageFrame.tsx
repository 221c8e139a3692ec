import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { goTo, type Route } from '../route.ts';

const useStyles = makeStyles({
  ground: { minBlockSize: '100dvh', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1, containerType: 'inline-size', containerName: 'frame' },
  page: { maxInlineSize: '1200px', marginInline: 'auto', padding: '16px 24px 32px', display: 'flex', flexDirection: 'column', rowGap: '16px', boxSizing: 'border-box', '@container frame (max-width: 719px)': { padding: '8px 8px 24px' } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', minBlockSize: '32px' },
  title: { margin: 0, flexGrow: 1, outlineStyle: 'none', ...typographyStyles.subtitle1 },
  tools: { display: 'flex', flexWrap: 'wrap', columnGap: '4px' },
});

interface PageFrameProps {
  title: string;
  back: { word: string; to: Route };
  tools?: ReactNode;
  children: ReactNode;
}

/** A page beside the program: a way back, a title that takes focus when the page opens, and what it holds. */
export function PageFrame({ title, back, tools, children }: PageFrameProps): ReactNode {
  const styles = useStyles();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => { head.current?.focus(); window.scrollTo(0, 0); }, []);
  return (
    <div className={styles.ground}>
      <main className={styles.page}>
        <div className={styles.head}>
          <Button appearance="subtle" icon={<ArrowLeft20Regular className="mirrored" />} aria-label={back.word} title={back.word} onClick={() => goTo(back.to)} />
          <h1 ref={head} tabIndex={-1} className={styles.title}>{title}</h1>
          {tools === undefined ? null : <div className={styles.tools}>{tools}</div>}
        </div>
        {children}
      </main>
    </div>
  );
}

export const CARD = {
  backgroundColor: tokens.colorNeutralBackground1, borderRadius: '8px', boxShadow: tokens.shadow2,
  '@media (forced-colors: active)': { borderWidth: '1px', borderStyle: 'solid', borderColor: 'CanvasText' },
} as const;
