import { Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Loading } from '../ui/loading.tsx'
import { Crash } from './crash.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { features } from './features.ts'
import { usePlace } from './hash-location.ts'
import { NotFoundPage } from './not-found-page.tsx'

const routes = features.flatMap((feature) => feature.routes)

/** The page for the present place. */
export function Pages() {
  const place = usePlace()
  return (
    <ErrorBoundary resetKey={place} fallback={(_, retry) => <Crash retry={retry} />}>
      <Suspense fallback={<Loading />}>
        <Switch>
          {routes.map(({ path, page: Page }) => (
            <Route key={path} path={path}>
              {(params) => <Page params={params as Readonly<Record<string, string | undefined>>} />}
            </Route>
          ))}
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}
