import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** When drawing fails, a sentence and a way on stand in its place instead of a white page. */
export class FaultBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Fault /> : this.props.children;
  }
}

function Fault() {
  const { t } = useTranslation('program');
  return (
    <main role="alert" className="fault">
      <p>{t('fault.text')}</p>
      <Button appearance="primary" onClick={() => window.location.reload()}>{t('fault.again')}</Button>
    </main>
  );
}
