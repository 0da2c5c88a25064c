import { Component, type ErrorInfo, type ReactNode } from 'react'

export interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** Shown in place of what failed; `retry` draws it again. */
  readonly fallback: (error: unknown, retry: () => void) => ReactNode
  /** Another value draws again by itself, for example another place. */
  readonly resetKey?: string
}

interface State {
  readonly error: unknown
  readonly failed: boolean
}

/** Catches what goes wrong while drawing, so that a fault never leaves a blank page. React has only a class for it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null, failed: false }

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('Drawing failed', error, info.componentStack)
  }

  override componentDidUpdate(previous: ErrorBoundaryProps): void {
    if (this.state.failed && previous.resetKey !== this.props.resetKey) this.retry()
  }

  readonly retry = (): void => this.setState({ error: null, failed: false })

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(this.state.error, this.retry) : this.props.children
  }
}
