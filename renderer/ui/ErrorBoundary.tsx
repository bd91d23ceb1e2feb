import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** A changed key (e.g. the address) tries again by itself. */
  readonly resetKey?: string;
  readonly onError?: (error: Error, componentStack: string) => void;
};
type ErrorBoundaryState = { readonly error: Error | null };

/** Draws anew what failed. Nothing that was entered is deleted: it lives in drafts, not in the screen. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    this.props.onError?.(error, info.componentStack ?? '');
  }

  override componentDidUpdate(previous: ErrorBoundaryProps) {
    // oxlint-disable-next-line react/no-did-update-set-state -- only once, when the screen changed
    if (this.state.error && previous.resetKey !== this.props.resetKey) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <FailedScreen error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function FailedScreen({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <EmptyState
        icon="warning"
        title={t('ui.failed.title')}
        act={
          <Button icon="sync" onPress={onRetry}>
            {t('ui.failed.retry')}
          </Button>
        }
      >
        {t('ui.failed.text')} <span className="muted">({error.message})</span>
      </EmptyState>
    </div>
  );
}
